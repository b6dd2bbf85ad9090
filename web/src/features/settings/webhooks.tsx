/** Addresses of other systems that are told what happens. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/api/client';
import { patch, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { FaultSummary, Merging, useForm } from '@/shell/form';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { Pill, Status } from '@/ui/status';
import { LogCard, logChanged, useLog } from './log';
import { ShownOnce } from './once';
import { RowItem, SettingsPage } from './page';

export type Endpoint = RowOf<'webhook_endpoint'>;
export const ENDPOINTS = '/webhooks/endpoints';

export default function Webhooks() {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const log = useLog<Endpoint>(ENDPOINTS, {});
  return (
    <SettingsPage
      title={t('settings-webhooks')}
      actions={
        may('hooks.endpoint.edit') && (
          <Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('hooks-new')}
          </Button>
        )
      }
    >
      <LogCard log={log} empty={t('hooks-none')}>
        {(one) => <EndpointRow key={one.id} one={one} />}
      </LogCard>
      {making && (
        <EndpointDialog
          onClose={() => setMaking(false)}
          onDone={(made) => {
            setMaking(false);
            setSecret(made);
            void logChanged(client, ENDPOINTS);
          }}
        />
      )}
      {secret && (
        <ShownOnce
          title={t('hooks-secret')}
          body={t('hooks-secret-body')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </SettingsPage>
  );
}

export function EndpointState({ one }: { one: Endpoint }) {
  const t = useText();
  if (one.state === 'disabled') return <Pill tone="neutral">{t('hooks-disabled')}</Pill>;
  if (one.failing_since) return <Pill tone="danger">{t('hooks-failing')}</Pill>;
  return <Status stage="done">{t('hooks-active')}</Status>;
}

function EndpointRow({ one }: { one: Endpoint }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  return (
    <RowItem actions={<EndpointState one={one} />}>
      <Link to={`/settings/webhooks/${one.id}`} className="block font-medium hover:underline">
        <bdi dir="ltr" className="block truncate rtl:text-end">
          {one.url}
        </bdi>
      </Link>
      <span className="block truncate text-12 text-text-3">
        {one.description ? `${one.description} · ` : ''}
        <span title={one.events}>{said.patterns(one.events)}</span>
        {one.failing_since && ` · ${t('hooks-failing-since', { date: format.dateTime(one.failing_since) })}`}
      </span>
    </RowItem>
  );
}

const valuesOf = (one: Endpoint | undefined) => ({
  url: one?.url ?? '',
  description: one?.description ?? '',
  events: one?.events ?? '*',
});

/** A new endpoint, or another address, description or choice of events. */
export function EndpointDialog({
  one,
  onClose,
  onDone,
}: {
  one?: Endpoint;
  onClose: () => void;
  onDone: (secret: string | null) => void;
}) {
  const t = useText();
  const now = async () => {
    const found = await call<Endpoint>('GET', `${ENDPOINTS}/${one?.id}`);
    return { values: valuesOf(found), version: found.version };
  };
  const form = useForm(
    valuesOf(one),
    async (changes, values, version: number | undefined) => {
      const description = values.description.trim() || null;
      if (one) {
        const body = { ...changes, ...('description' in changes ? { description } : {}) };
        if (Object.keys(body).length > 0) await patch(ENDPOINTS, one.id, body, version);
        onDone(null);
      } else {
        const made = await call<{ secret: string }>('POST', ENDPOINTS, { body: { ...values, description } });
        onDone(made.secret);
      }
    },
    { seen: { version: one?.version, now } },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(one ? 'hooks-edit' : 'hooks-new')}
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t(one ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <div className="flex flex-col gap-4">
        <Field label={t('hooks-url')} error={form.fault('url')}>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              type="url"
              dir="ltr"
              placeholder="https://"
              maxLength={500}
              {...form.text('url')}
            />
          )}
        </Field>
        <Field label={t('hooks-events')} help={t('hooks-events-help')} error={form.fault('events')}>
          {(ids) => <Input {...ids} dir="ltr" autoCapitalize="off" spellCheck={false} {...form.text('events')} />}
        </Field>
        <Field label={t('hooks-description')} optional error={form.fault('description')}>
          {(ids) => <Input {...ids} maxLength={200} {...form.text('description')} />}
        </Field>
      </div>
      <Merging form={form} label={(name) => t(`hooks-${name}`)} shown={(_, value) => <bdi>{value}</bdi>} />
    </Dialog>
  );
}
