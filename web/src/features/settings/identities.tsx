import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useFormat, useText } from '@/lib/i18n';
import { useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { tell, warn } from '@/ui/toast';
import { RowItem, Rows } from './page';

interface Identity {
  id: string;
  provider: string;
  provider_name?: string;
  email?: string | null;
  created_at: string;
}

const KEY = ['me', 'identities'];

/** Accounts elsewhere that open this one; nothing is shown on a server that knows none. */
export function Identities() {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }): Promise<Identity[]> => {
      try {
        return (await call<{ items: Identity[] }>('GET', '/identity/me/identities', { signal })).items;
      } catch (error) {
        if (isProblem(error) && error.status === 404) return [];
        throw error;
      }
    },
  });
  if (!data || data.length === 0) return null;
  const remove = async (one: Identity) => {
    try {
      await call('DELETE', `/identity/me/identities/${one.id}`);
      tell(t('identities-removed'));
    } catch (failure) {
      warn(say(failure));
    } finally {
      await client.invalidateQueries({ queryKey: KEY });
    }
  };
  return (
    <Card title={t('identities-title')} flush>
      <Rows>
        {data.map((one) => (
          <RowItem
            key={one.id}
            actions={
              <Button
                size="small"
                aria-label={t('identities-remove', { name: one.provider_name ?? one.provider })}
                onClick={() => void remove(one)}
              >
                {t('remove')}
              </Button>
            }
          >
            <span className="block font-medium">{one.provider_name ?? one.provider}</span>
            <span className="block text-12 text-text-3">
              {one.email ? `${one.email} · ` : ''}
              {format.dateTime(one.created_at)}
            </span>
          </RowItem>
        ))}
      </Rows>
    </Card>
  );
}
