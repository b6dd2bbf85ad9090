/** Accounts elsewhere that open this one; nothing is shown where the company believes no provider. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RowItem, Rows } from './page';
import { useDeed } from './use-deed';

type Identity = Schemas['IdentityView'];
type Door = Schemas['DoorView'];

const KEY = ['me', 'identities'];

/** Reads a list that servers without providers do not have. */
async function listed<T>(path: string, signal: AbortSignal): Promise<T[]> {
  try {
    return (await call<{ items: T[] }>('GET', path, { signal })).items;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return [];
    throw error;
  }
}

export function Identities() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => listed<Identity>('/identity/me/identities', signal),
  });
  const { data: doors } = useQuery({
    queryKey: ['identity', 'providers'],
    queryFn: ({ signal }) => listed<Door>('/identity/providers', signal),
  });
  if (!data || !doors || data.length + doors.length === 0) return null;
  const nameOf = (one: Identity) => doors.find((door) => door.id === one.provider_id)?.name ?? one.issuer;
  const free = doors.filter((door) => !data.some((one) => one.provider_id === door.id));
  const link = (door: Door) =>
    run(door.id, async () => {
      const { url } = await call<{ url: string }>('POST', '/identity/me/identities', {
        body: { provider_id: door.id, return_to: '/settings/security' },
      });
      location.assign(url);
    });
  const remove = (one: Identity) =>
    run(one.id, () => call('DELETE', `/identity/me/identities/${one.id}`), t('identities-removed')).then(() =>
      client.invalidateQueries({ queryKey: KEY }),
    );
  return (
    <Card title={t('identities-title')} flush>
      <Rows>
        {data.map((one) => (
          <RowItem
            key={one.id}
            actions={
              <Button
                size="small"
                busy={busy === one.id}
                aria-label={t('identities-remove', { name: nameOf(one) })}
                onClick={() => void remove(one)}
              >
                {t('remove')}
              </Button>
            }
          >
            <span className="block font-medium">{nameOf(one)}</span>
            <span className="block text-12 text-text-3">
              {one.email ? `${one.email} · ` : ''}
              {t('identities-since', { date: format.dateTime(one.linked_at) })}
              {one.used_at && ` · ${t('passkeys-used', { when: format.relative(one.used_at, Date.now()) })}`}
            </span>
          </RowItem>
        ))}
        {free.length > 0 && (
          <li className="flex flex-wrap gap-2 px-5 py-3">
            {free.map((door) => (
              <Button key={door.id} busy={busy === door.id} onClick={() => void link(door)}>
                {t('identities-link', { name: door.name })}
              </Button>
            ))}
          </li>
        )}
      </Rows>
    </Card>
  );
}
