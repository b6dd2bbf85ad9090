import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Laptop, Smartphone, Terminal } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas, signedIn } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { tell, warn } from '@/ui/toast';
import { browserOf } from './agent';
import { RowItem, Rows } from './page';

type Session = Schemas['SessionView'];
const KEY = ['me', 'sessions'];

/** Where one is signed in; each can be ended, and all at once. */
export function Sessions() {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [everywhere, setEverywhere] = useState(false);
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await api.GET('/identity/sessions', { signal })).data?.items ?? [],
  });
  if (error) return <Failure error={error} />;
  const sessions = data ?? [];
  const others = sessions.filter((one) => !one.current);
  const end = async (which: Session[]) => {
    try {
      for (const one of which) await api.DELETE('/identity/sessions/{id}', { params: { path: { id: one.id } } });
      tell(t('sessions-ended', { count: which.length }));
    } catch (failure) {
      warn(say(failure));
    } finally {
      await client.invalidateQueries({ queryKey: KEY });
    }
  };
  const leaveAll = async () => {
    await end(others);
    await api.POST('/identity/logout', { body: {} });
    signedIn.set(false);
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Card
      title={t('sessions-title')}
      flush
      aside={
        others.length > 0 && (
          <Button size="small" look="quiet" onClick={() => void end(others)}>
            {t('sessions-end-others')}
          </Button>
        )
      }
    >
      <Rows>
        {sessions.map((one) => (
          <SessionRow key={one.id} session={one} onEnd={() => void end([one])} />
        ))}
        <li className="px-5 py-3">
          <Button look="danger" onClick={() => setEverywhere(true)}>
            {t('sessions-everywhere')}
          </Button>
        </li>
      </Rows>
      <Confirm
        open={everywhere}
        onClose={() => setEverywhere(false)}
        title={t('sessions-everywhere-title', { count: sessions.length })}
        body={<p className="text-14 text-text-2">{t('sessions-everywhere-body')}</p>}
        action={t('sessions-everywhere')}
        danger
        onConfirm={leaveAll}
      />
    </Card>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useText();
  const format = useFormat();
  const { browser, system, phone } = browserOf(session.agent ?? '');
  const Icon = session.kind === 'token' ? Terminal : phone ? Smartphone : Laptop;
  const name = browser && system ? t('sessions-on', { browser, system }) : (session.agent ?? t('sessions-unknown'));
  return (
    <RowItem
      actions={
        !session.current && (
          <Button size="small" aria-label={t('sessions-end-this', { name })} onClick={onEnd}>
            {t('sessions-end')}
          </Button>
        )
      }
    >
      <span className="flex items-center gap-3">
        <Icon size={16} aria-hidden="true" className="shrink-0 text-text-3" />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name}</span>
          <span className="block text-12 text-text-3">
            {session.current
              ? t('sessions-current')
              : t('sessions-seen', { when: format.relative(session.seen_at, Date.now()) })}
            {session.address && (
              <>
                {' · '}
                <bdi dir="ltr">{session.address}</bdi>
              </>
            )}
          </span>
        </span>
      </span>
    </RowItem>
  );
}
