/** Links that let a customer look without signing in. A link is shown once, when it is made; later only its use is. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { Trouble } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { tell } from '@/ui/toast';

type PortalLink = Schemas['PortalLink'];

const PATH = '/portal/links';

interface Props {
  kind: 'invoice' | 'order' | 'customer';
  id: string;
  title: string;
  onClose: () => void;
}

export function ShareDialog({ kind, id, title, onClose }: Props) {
  const t = useText();
  const client = useQueryClient();
  const [made, setMade] = useState<{ url: string } | null>(null);
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = ['records', kind, 'one', id, 'portal-links'];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<{ items: PortalLink[] }>('GET', PATH, { query: { subject_id: id }, signal }),
  });
  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: key });
    }
  };
  const make = () =>
    attempt(async () => {
      const body = { subject_kind: kind, subject_id: id, expires_on: until || null };
      setMade(await call<{ url: string }>('POST', PATH, { body }));
    });
  const revoke = (link: PortalLink) =>
    attempt(async () => {
      await call('POST', `${PATH}/${link.id}/revoke`, { body: {} });
      tell(t('document-link-revoked'));
    });
  const copy = async () => {
    if (!made) return;
    await navigator.clipboard.writeText(made.url);
    tell(t('document-link-copied'));
  };
  const live = data?.items.filter((link) => link.live) ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t('document-link-body')}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {made ? (
            <Button look="primary" icon={<Copy size={14} aria-hidden="true" />} onClick={() => void copy()}>
              {t('document-link-copy')}
            </Button>
          ) : (
            <Button look="primary" busy={busy} onClick={() => void make()}>
              {t('document-link-make')}
            </Button>
          )}
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      {isProblem(error) && <Trouble problem={error} />}
      {made ? (
        <Field label={t('document-link')} help={t('document-link-once')}>
          {(ids) => (
            <Input {...ids} readOnly dir="ltr" value={made.url} onFocus={(event) => event.currentTarget.select()} />
          )}
        </Field>
      ) : (
        <Field label={t('document-link-until')} optional help={t('document-link-until-help')}>
          {(ids) => <DateField {...ids} value={until} onValue={setUntil} />}
        </Field>
      )}
      {live.length > 0 && <Links links={live} busy={busy} onRevoke={(link) => void revoke(link)} />}
    </Dialog>
  );
}

function Links({
  links,
  busy,
  onRevoke,
}: {
  links: PortalLink[];
  busy: boolean;
  onRevoke: (link: PortalLink) => void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <ul aria-label={t('document-links')} className="mt-4 text-13">
      {links.map((link) => (
        <li key={link.id} className="flex min-h-11 items-center gap-3 border-t border-line">
          <span>
            {t('document-link-made', { day: format.date(link.created_at) })}
            <span className="block text-12 text-text-3">
              {link.seen_at
                ? t('document-link-used', { count: link.uses, at: format.dateTime(link.seen_at) })
                : t('document-link-unused')}
            </span>
          </span>
          <Button className="ms-auto" size="small" look="danger" busy={busy} onClick={() => onRevoke(link)}>
            {t('document-link-revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
