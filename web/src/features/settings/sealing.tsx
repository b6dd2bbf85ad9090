/** The keys that secrets of the company lie under, and making a new one. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Status } from '@/ui/status';
import { Intro, Listed, RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Keys = Schemas['Keys'];
const KEY = ['platform', 'keys'];
const ASK_MS = 3_000;

export default function Sealing() {
  const t = useText();
  const may = useMay();
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [, run] = useDeed();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call<Keys>('GET', '/platform/keys', { signal }),
    refetchInterval: ({ state }) => (state.data?.rotation && !state.data.rotation.done_at ? ASK_MS : false),
  });
  const rotate = async () => {
    await run('rotate', () => call('POST', '/platform/keys/rotate', { body: {} }), t('sealing-rotated'));
    await client.invalidateQueries({ queryKey: KEY });
  };
  const under = data?.rotation && !data.rotation.done_at ? data.rotation : null;
  return (
    <SettingsPage
      title={t('settings-sealing')}
      actions={
        may('platform.key.rotate') &&
        !under && (
          <Button look="primary" onClick={() => setAsking(true)}>
            {t('sealing-rotate')}
          </Button>
        )
      }
    >
      <Card flush>
        <Intro>{t('sealing-body')}</Intro>
        {under && (
          <p role="status" className="px-5 pb-4 text-13 font-medium">
            {t('sealing-under-way', { count: under.rows })}
          </p>
        )}
        <Listed rows={data?.generations} error={error} empty="">
          {(one) => (
            <RowItem
              key={one.key_id}
              actions={
                <Status stage={one.state === 'current' ? 'done' : one.state === 'destroyed' ? 'struck' : 'part'}>
                  {t(`sealing-state-${one.state}`)}
                </Status>
              }
            >
              <span className="block font-medium">{t('sealing-generation', { count: one.generation })}</span>
              <span className="block text-12 text-text-3">
                {format.dateTime(one.created_at)}
                {!one.wrapped_by_newest && ` · ${t('sealing-old-master')}`}
              </span>
            </RowItem>
          )}
        </Listed>
      </Card>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('sealing-rotate-title')}
        body={<p className="text-14 text-text-2">{t('sealing-rotate-body')}</p>}
        action={t('sealing-rotate')}
        onConfirm={rotate}
      />
    </SettingsPage>
  );
}
