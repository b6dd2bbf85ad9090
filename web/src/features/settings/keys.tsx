/** Programs that work in somebody's name. The key itself is shown once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay, useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Pill } from '@/ui/status';
import { NewKeyDialog } from './key-dialog';
import { ShownOnce } from './once';
import { Intro, Listed, RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Key = Schemas['KeyView'];
const KEYS_PATH = '/identity/api-keys';
const KEY = ['identity', 'api-keys'];

export default function Keys() {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [ending, setEnding] = useState<Key | null>(null);
  const [, run] = useDeed();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await call<{ items: Key[] }>('GET', KEYS_PATH, { signal })).items,
  });
  const changed = () => client.invalidateQueries({ queryKey: KEY });
  const revoke = async () => {
    if (!ending) return;
    await run(ending.id, () => call('DELETE', `${KEYS_PATH}/${ending.id}`), t('keys-revoked', { name: ending.name }));
    await changed();
  };
  return (
    <SettingsPage
      title={t('settings-keys')}
      actions={
        may('identity.api_key.own') && (
          <Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('keys-new')}
          </Button>
        )
      }
    >
      <Card flush>
        <Intro>{t('keys-body')}</Intro>
        <Listed rows={data} error={error} empty={t('keys-none')}>
          {(one) => <KeyRow key={one.id} one={one} onRevoke={() => setEnding(one)} />}
        </Listed>
      </Card>
      {making && (
        <NewKeyDialog
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
            void changed();
          }}
        />
      )}
      {made && (
        <ShownOnce
          title={t('keys-made', { name: made.name })}
          body={t('keys-made-body')}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
      <Confirm
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={t('keys-revoke-title', { name: ending?.name ?? '' })}
        body={<p className="text-14 text-text-2">{t('keys-revoke-body')}</p>}
        action={t('keys-revoke')}
        danger
        onConfirm={revoke}
      />
    </SettingsPage>
  );
}

function KeyRow({ one, onRevoke }: { one: Key; onRevoke: () => void }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const me = useMe();
  const live = one.status === 'live';
  const mine = one.user_id === me.id;
  return (
    <RowItem
      actions={
        live ? (
          (mine || may('identity.api_key.revoke')) && (
            <Button size="small" aria-label={t('keys-revoke-this', { name: one.name })} onClick={onRevoke}>
              {t('keys-revoke')}
            </Button>
          )
        ) : (
          <Pill tone="neutral">{t(`keys-status-${one.status}`)}</Pill>
        )
      }
    >
      <span className="block font-medium">{one.name}</span>
      <span className="block text-12 text-text-3">
        {t('keys-until', { date: format.dateTime(one.expires_at) })} ·{' '}
        {one.used_at ? t('passkeys-used', { when: format.relative(one.used_at, Date.now()) }) : t('keys-unused')} ·{' '}
        {t('keys-permissions', { count: one.permissions.length })}
        {!mine && ` · ${t('keys-of-another')}`}
      </span>
    </RowItem>
  );
}
