/** What went to an endpoint, each attempt of it, and sending it again. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Pill, Status } from '@/ui/status';
import { Happened, LogCard, logChanged, StateFilter, useLog } from './log';
import { RowItem } from './page';
import { useDeed } from './use-deed';

type Delivery = Schemas['DeliveryView'];
type Drill = Schemas['DeliveryDrill'];
const PATH = '/webhooks/deliveries';
const STATES = ['pending', 'delivered', 'failed', 'dropped'] as const;
const REFRESH_MS = 5_000;
const UNDER_WAY_MS = 1_000;

export function Deliveries({ endpoint }: { endpoint: string }) {
  const t = useText();
  const [state, setState] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const log = useLog<Delivery>(PATH, { endpoint_id: endpoint, state, sort: '-created_at' }, REFRESH_MS);
  return (
    <>
      <LogCard
        log={log}
        title={t('hooks-deliveries')}
        empty={t('hooks-no-deliveries')}
        filters={
          <StateFilter
            label={t('hooks-state')}
            all={t('hooks-state-all')}
            states={STATES}
            word={(one) => t(`hooks-state-${one}`)}
            value={state}
            onValue={setState}
          />
        }
      >
        {(one) => <DeliveryRow key={one.id} one={one} onOpen={() => setOpen(one.id)} />}
      </LogCard>
      {open && <Attempts id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function DeliveryState({ state }: { state: string }) {
  const t = useText();
  const word = t(`hooks-state-${state}`);
  if (state === 'failed') return <Pill tone="danger">{word}</Pill>;
  return <Status stage={state === 'delivered' ? 'done' : state === 'dropped' ? 'struck' : 'part'}>{word}</Status>;
}

function DeliveryRow({ one, onOpen }: { one: Delivery; onOpen: () => void }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  return (
    <RowItem
      actions={
        <>
          <DeliveryState state={one.state} />
          <Button
            size="small"
            look="quiet"
            aria-label={t('audit-show-this', { name: said.happened(one.event_name) })}
            onClick={onOpen}
          >
            {t('audit-show')}
          </Button>
        </>
      }
    >
      <Happened
        name={said.happened(one.event_name)}
        raw={one.event_name}
        detail={
          <>
            {format.dateTime(one.created_at)} · {t('jobs-attempts', { count: one.attempts })}
            {one.last_status !== null && ` · ${one.last_status}`}
          </>
        }
        error={one.state !== 'delivered' && one.last_error}
      />
    </RowItem>
  );
}

function Attempts({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  const may = useMay();
  const client = useQueryClient();
  const [busy, run] = useDeed();
  const { data, error } = useQuery<Drill>({
    queryKey: ['log', PATH, 'one', id],
    // What is sent again is seen to arrive.
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? UNDER_WAY_MS : false),
    queryFn: ({ signal }) => call<Drill>('GET', `${PATH}/${id}`, { signal }),
  });
  const replay = () =>
    run('replay', () => call('POST', `${PATH}/${id}/replay`, { body: {} }), t('hooks-replayed')).then(() =>
      logChanged(client, PATH),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={data ? said.happened(data.event_name) : t('hooks-deliveries')}
      footer={
        <>
          {data && data.state !== 'pending' && may('hooks.endpoint.edit') && (
            <Button busy={busy !== null} onClick={() => void replay()}>
              {t('hooks-replay')}
            </Button>
          )}
          <Button look="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Skeleton rows={3} />
      ) : (
        <>
          <ol className="divide-y divide-line text-13">
            {data.log.map((one) => (
              <li key={one.at} className="py-2">
                <p className="flex justify-between gap-4">
                  <span>{format.dateTime(one.at)}</span>
                  <span className="text-text-2">
                    {one.status ?? ''} · {t('hooks-took', { count: one.duration_ms })}
                  </span>
                </p>
                {one.error && <p className="break-words text-danger">{one.error}</p>}
                {one.answer && <p className="font-mono text-12 break-words text-text-3">{one.answer}</p>}
              </li>
            ))}
          </ol>
          <pre
            dir="ltr"
            className="mt-3 max-h-72 overflow-auto rounded-control bg-sunken p-3 font-mono text-12 break-words whitespace-pre-wrap"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
            tabIndex={0}
          >
            {JSON.stringify(data.event, null, 2)}
          </pre>
        </>
      )}
    </Dialog>
  );
}
