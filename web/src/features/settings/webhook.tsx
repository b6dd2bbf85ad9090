/** One endpoint: how it does, what went to it, and sending again. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { call } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Card, Facts } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Deliveries } from './deliveries';
import { logChanged } from './log';
import { ShownOnce } from './once';
import { SettingsPage } from './page';
import { useDeed } from './use-deed';
import { ENDPOINTS, type Endpoint, EndpointDialog, EndpointState } from './webhooks';

export default function OneWebhook() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useQuery({
    queryKey: ['log', ENDPOINTS, 'one', id],
    queryFn: ({ signal }) => call<Endpoint>('GET', `${ENDPOINTS}/${id}`, { signal }),
  });
  return (
    <SettingsPage title={t('hooks-endpoint')} back="/settings/webhooks">
      {error ? (
        <Failure error={error} />
      ) : data ? (
        <>
          <About one={data} />
          <Deliveries endpoint={id} />
        </>
      ) : (
        <Skeleton rows={4} />
      )}
    </SettingsPage>
  );
}

function About({ one }: { one: Endpoint }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  const rows: [string, ReactNode][] = [
    [
      t('hooks-url'),
      <bdi key="url" dir="ltr">
        {one.url}
      </bdi>,
    ],
    [
      t('hooks-events'),
      <span key="events">
        {said.patterns(one.events)}{' '}
        <bdi dir="ltr" className="block text-12 text-text-3">
          {one.events}
        </bdi>
      </span>,
    ],
    [t('hooks-description'), one.description],
  ];
  if (one.disabled_reason) rows.push([t('hooks-why'), t(`hooks-why-${one.disabled_reason.replaceAll('_', '-')}`)]);
  if (one.failing_since)
    rows.push([t('hooks-failing'), t('hooks-failing-since', { date: format.dateTime(one.failing_since) })]);
  if (one.rests_until) rows.push([t('hooks-rests'), format.dateTime(one.rests_until)]);
  return (
    <Card title={t('hooks-about')} aside={<EndpointState one={one} />}>
      <Facts rows={rows} />
      <Deeds one={one} />
    </Card>
  );
}

function Deeds({ one }: { one: Endpoint }) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const [editing, setEditing] = useState(false);
  const [rotating, setRotating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  if (!may('hooks.endpoint.edit')) return null;
  const changed = async () => {
    await logChanged(client, ENDPOINTS);
    await logChanged(client, '/webhooks/deliveries');
  };
  const deed = (name: 'enable' | 'disable' | 'test') =>
    run(name, () => call('POST', `${ENDPOINTS}/${one.id}/${name}`, { body: {} }), t(`hooks-${name}-done`)).then(
      changed,
    );
  const rotate = async () => {
    await run('rotate', async () => {
      const made = await call<{ secret: string }>('POST', `${ENDPOINTS}/${one.id}/rotate-secret`, { body: {} });
      setSecret(made.secret);
    });
    await changed();
  };
  const active = one.state === 'active';
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {active && (
        <Button look="primary" busy={busy === 'test'} onClick={() => void deed('test')}>
          {t('hooks-test')}
        </Button>
      )}
      <Button busy={busy === 'enable' || busy === 'disable'} onClick={() => void deed(active ? 'disable' : 'enable')}>
        {t(active ? 'hooks-disable' : 'hooks-enable')}
      </Button>
      <Button onClick={() => setEditing(true)}>{t('hooks-edit')}</Button>
      <Button onClick={() => setRotating(true)}>{t('hooks-rotate')}</Button>
      {editing && (
        <EndpointDialog
          one={one}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            void changed();
          }}
        />
      )}
      <Confirm
        open={rotating}
        onClose={() => setRotating(false)}
        title={t('hooks-rotate-title')}
        body={<p className="text-14 text-text-2">{t('hooks-rotate-body')}</p>}
        action={t('hooks-rotate')}
        onConfirm={rotate}
      />
      {secret && (
        <ShownOnce
          title={t('hooks-secret')}
          body={t('hooks-secret-body')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </div>
  );
}
