/**
 * Sending a document: the letter as the server would write it, in its reader's language, to be changed before it goes.
 * What was typed stays while the page is open, also when the dialog is closed or the server refuses.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2, Paperclip } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { call, download, type Schemas } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { keys } from '@/api/records';
import { addressesIn } from '@/kit/document/addresses';
import { Notice, Trouble } from '@/kit/document/trouble';
import { useTrouble } from '@/kit/record/file-parts';
import { useLocale, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field, Input, TextArea } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';

type Letter = Schemas['UsualLetter'];

const SUBJECT_MAX = 200;
const MESSAGE_MAX = 4000;

interface Typed {
  to: string;
  cc: string;
  subject: string;
  message: string;
}

/** Letters that were begun, by what they would send. */
const begun = new Map<string, Typed>();

interface Props {
  /** Where the document is in the API; `…/letter` and `…/send` are below it. */
  path: string;
  /** What the letter is about, as mails call it. */
  about: { kind: string; id: string };
  /** What it is called: a number, or what it is. */
  name: string;
  /** Which of several, as `letter` is asked for it. */
  query?: Record<string, string>;
  /** The same, as `send` is told. */
  extra?: Record<string, unknown>;
  /** The file that goes with it, to be looked at. */
  paper: string;
  /** Whether it can be marked as sent without a letter. */
  byHand?: boolean;
  onSent?: () => void;
  onClose: () => void;
}

export function SendDialog(props: Props) {
  const { path, query, name, onClose } = props;
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['letter', path, query ?? {}],
    gcTime: 0,
    queryFn: ({ signal }) => call<Letter>('GET', `${path}/letter`, { ...(query ? { query } : {}), signal }),
  });
  if (data) return <Written key={JSON.stringify(query)} letter={data} {...props} />;
  return (
    <Dialog open onClose={onClose} title={t('send-title', { name })}>
      {isProblem(error) ? <Trouble problem={error} /> : <Skeleton rows={5} />}
    </Dialog>
  );
}

function Written({
  letter,
  path,
  about,
  name,
  query,
  extra,
  paper,
  byHand,
  onSent,
  onClose,
}: Props & { letter: Letter }) {
  const { t, tag } = useLocale();
  const client = useQueryClient();
  const trouble = useTrouble();
  const language = new Intl.DisplayNames([tag], { type: 'language' }).of(letter.language) ?? letter.language;
  const place = `${path} ${JSON.stringify(query ?? {})}`;
  const usual = {
    to: letter.to.join(', '),
    cc: letter.cc.join(', '),
    subject: letter.subject,
    message: letter.message,
  };
  const [typed, setTyped] = useState<Typed>(() => begun.get(place) ?? usual);
  const [busy, setBusy] = useState<'mail' | 'hand' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState(false);
  const set = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => {
      const next = { ...typed, [name]: event.target.value };
      begun.set(place, next);
      setTyped(next);
      setMissing(false);
    },
  });
  const send = async (by: 'mail' | 'hand') => {
    if (busy) return;
    const to = addressesIn(typed.to);
    if (by === 'mail' && to.length === 0) return setMissing(true);
    setBusy(by);
    setProblem(null);
    const words = { to, cc: addressesIn(typed.cc), subject: typed.subject.trim(), message: typed.message.trim() };
    try {
      await call('POST', `${path}/send`, { body: { ...extra, by, ...(by === 'mail' ? words : {}) } });
    } catch (failure) {
      setBusy(null);
      if (!isProblem(failure)) throw failure;
      return setProblem(failure);
    }
    begun.delete(place);
    for (const kind of [about.kind, 'mail']) void client.invalidateQueries({ queryKey: keys.all(kind) });
    tell(t(by === 'mail' ? 'send-did' : 'send-did-hand', { name }));
    onSent?.();
    onClose();
  };
  const fault = (field: string) =>
    problem?.errors.find(
      (one) => one.path === field || one.path.startsWith(`${field}[`) || one.path.startsWith(`${field}.`),
    )?.message;
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send(letter.can_mail ? 'mail' : 'hand');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('send-title', { name })}
      description={t('send-language', { language })}
      onSubmit={() => letter.can_mail && void send('mail')}
      footer={
        <>
          {typed !== usual && begun.has(place) && (
            <Button
              look="quiet"
              className="me-auto"
              onClick={() => {
                begun.delete(place);
                setTyped(usual);
              }}
            >
              {t('send-usual')}
            </Button>
          )}
          {byHand && (
            <Button busy={busy === 'hand'} onClick={() => void send('hand')}>
              {t('send-hand')}
            </Button>
          )}
          {letter.can_mail && (
            <Button look="primary" type="submit" busy={busy === 'mail'}>
              {t('send-do')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
            </Button>
          )}
        </>
      }
    >
      {!letter.can_mail && <Notice tone="warning">{t(byHand ? 'send-no-server-hand' : 'send-no-server')}</Notice>}
      {problem && <Trouble problem={problem} />}
      {letter.can_mail && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the form, wherever in it the focus is
        <div className="flex flex-col gap-4" onKeyDown={onKeys}>
          <Field label={t('send-to')} error={missing ? t('send-to-missing') : fault('to')}>
            {(ids) => <Input {...ids} dir="ltr" inputMode="email" autoComplete="off" {...set('to')} />}
          </Field>
          <Field label={t('send-cc')} optional error={fault('cc')}>
            {(ids) => <Input {...ids} dir="ltr" inputMode="email" autoComplete="off" {...set('cc')} />}
          </Field>
          <Field label={t('send-subject')} error={fault('subject')}>
            {(ids) => <Input {...ids} dir="auto" maxLength={SUBJECT_MAX} {...set('subject')} />}
          </Field>
          <Field label={t('send-message')} error={fault('message')}>
            {(ids) => <TextArea {...ids} dir="auto" rows={8} maxLength={MESSAGE_MAX} {...set('message')} />}
          </Field>
          <ul aria-label={t('send-with')} className="flex flex-col gap-1 text-13">
            {letter.attachments.map((file) => (
              <li key={file.name}>
                <Button
                  look="quiet"
                  size="small"
                  className="-ms-2"
                  icon={<Paperclip size={14} aria-hidden="true" />}
                  aria-label={t('send-look', { name: file.name })}
                  onClick={() => void download(paper, query ? { query } : {}).catch(trouble)}
                >
                  <bdi>{file.name}</bdi>
                </Button>
              </li>
            ))}
            {letter.link && (
              <li className="flex items-center gap-2 text-text-2">
                <Link2 size={14} aria-hidden="true" /> {t('send-link')}
              </li>
            )}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
