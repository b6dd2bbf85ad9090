/** Events of other systems: who may send them, and what came of each. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Confirm, Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { Pill, Status } from '@/ui/status';
import { Happened, LogCard, logChanged, StateFilter, useLog } from './log';
import { ShownOnce } from './once';
import { RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Sender = Schemas['EventSender'];
type Inbound = Schemas['InboundEvent'];
const SENDERS = '/webhooks/senders';
const INBOX = '/webhooks/inbox';
const STATES = ['applied', 'stale', 'failed', 'dismissed'] as const;

export default function Inbox() {
  const t = useText();
  const may = useMay();
  return (
    <SettingsPage title={t('settings-inbox')}>
      {may('hooks.sender.view') && <Senders />}
      {may('hooks.inbox.view') && <Came />}
    </SettingsPage>
  );
}

function Senders() {
  const t = useText();
  const said = useHappened();
  const may = useMay();
  const client = useQueryClient();
  const log = useLog<Sender>(SENDERS, {});
  const [making, setMaking] = useState(false);
  const [rotating, setRotating] = useState<Sender | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [, run] = useDeed();
  const edits = may('hooks.sender.edit');
  const rotate = async () => {
    if (!rotating) return;
    await run(rotating.id, async () => {
      const made = await call<{ secret: string }>('POST', `${SENDERS}/${rotating.id}/rotate-secret`, { body: {} });
      setSecret(made.secret);
    });
    await logChanged(client, SENDERS);
  };
  return (
    <>
      <LogCard
        log={log}
        title={t('inbox-senders')}
        empty={t('inbox-no-senders')}
        aside={
          edits && (
            <Button size="small" onClick={() => setMaking(true)}>
              {t('inbox-new-sender')}
            </Button>
          )
        }
      >
        {(one) => (
          <RowItem
            key={one.id}
            actions={
              edits && (
                <Button
                  size="small"
                  aria-label={t('inbox-rotate-this', { name: one.name })}
                  onClick={() => setRotating(one)}
                >
                  {t('hooks-rotate')}
                </Button>
              )
            }
          >
            <span className="block font-medium">{one.name}</span>
            <bdi dir="ltr" className="block truncate text-12 text-text-3 rtl:text-end">
              {one.source} · <span title={one.events}>{said.patterns(one.events)}</span>
            </bdi>
          </RowItem>
        )}
      </LogCard>
      {making && (
        <NewSender
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
            void logChanged(client, SENDERS);
          }}
        />
      )}
      <Confirm
        open={rotating !== null}
        onClose={() => setRotating(null)}
        title={t('hooks-rotate-title')}
        body={<p className="text-14 text-text-2">{t('hooks-rotate-body')}</p>}
        action={t('hooks-rotate')}
        onConfirm={rotate}
      />
      {secret && (
        <ShownOnce
          title={t('hooks-secret')}
          body={t('inbox-secret-body')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

function NewSender({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const t = useText();
  const form = useForm({ name: '', source: '', events: '*' }, async (_, body) => {
    onMade((await call<{ secret: string }>('POST', SENDERS, { body })).secret);
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('inbox-new-sender')}
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('create')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <div className="flex flex-col gap-4">
        <Field label={t('settings-name')} error={form.fault('name')}>
          {(ids) => <Input {...ids} autoFocus maxLength={80} {...form.text('name')} />}
        </Field>
        <Field label={t('inbox-source')} help={t('inbox-source-help')} error={form.fault('source')}>
          {(ids) => <Input {...ids} dir="ltr" autoCapitalize="off" spellCheck={false} {...form.text('source')} />}
        </Field>
        <Field label={t('hooks-events')} help={t('hooks-events-help')} error={form.fault('events')}>
          {(ids) => <Input {...ids} dir="ltr" autoCapitalize="off" spellCheck={false} {...form.text('events')} />}
        </Field>
      </div>
    </Dialog>
  );
}

function Came() {
  const t = useText();
  const [state, setState] = useState('');
  const [dismissing, setDismissing] = useState<Inbound | null>(null);
  const log = useLog<Inbound>(INBOX, { state, sort: '-received_at' });
  return (
    <>
      <LogCard
        log={log}
        title={t('inbox-came')}
        empty={t('inbox-none')}
        filters={
          <StateFilter
            label={t('hooks-state')}
            all={t('hooks-state-all')}
            states={STATES}
            word={(one) => t(`inbox-state-${one}`)}
            value={state}
            onValue={setState}
          />
        }
      >
        {(one) => <InboundRow key={one.id} one={one} onDismiss={() => setDismissing(one)} />}
      </LogCard>
      {dismissing && <Dismiss one={dismissing} onClose={() => setDismissing(null)} />}
    </>
  );
}

function InboundRow({ one, onDismiss }: { one: Inbound; onDismiss: () => void }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  const may = useMay();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const word = t(`inbox-state-${one.state}`);
  const again = () =>
    run(one.id, () => call('POST', `${INBOX}/${one.id}/retry`, { body: {} }), t('inbox-retried')).then(() =>
      logChanged(client, INBOX),
    );
  return (
    <RowItem
      actions={
        <>
          {one.state === 'failed' ? (
            <Pill tone="danger">{word}</Pill>
          ) : (
            <Status stage={one.state === 'applied' ? 'done' : 'struck'}>{word}</Status>
          )}
          {one.state === 'failed' && may('hooks.inbox.retry') && (
            <>
              <Button size="small" busy={busy === one.id} onClick={() => void again()}>
                {t('jobs-retry')}
              </Button>
              <Button size="small" look="quiet" onClick={onDismiss}>
                {t('inbox-dismiss')}
              </Button>
            </>
          )}
        </>
      }
    >
      <Happened
        name={said.happened(one.event_name)}
        raw={one.event_name}
        detail={
          <>
            <bdi dir="ltr">
              {one.source} · {one.about}
            </bdi>{' '}
            · {format.dateTime(one.received_at)}
          </>
        }
        error={one.error_text}
      />
    </RowItem>
  );
}

function Dismiss({ one, onClose }: { one: Inbound; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const form = useForm({ reason: '' }, async (_, body) => {
    await call('POST', `${INBOX}/${one.id}/dismiss`, { body });
    await logChanged(client, INBOX);
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('inbox-dismiss-title', { name: one.event_name })}
      description={t('inbox-dismiss-body')}
      width="small"
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('inbox-dismiss')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <Field label={t('inbox-reason')} error={form.fault('reason')}>
        {(ids) => <Input {...ids} autoFocus maxLength={200} {...form.text('reason')} />}
      </Field>
    </Dialog>
  );
}
