/** Who did what. Filters stand in the address, so that a finding can be handed on; the chain can be verified. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { useHappened } from '@/shell/happened';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { Pill } from '@/ui/status';
import { Changes, changesOf } from './audit-changes';
import { LogCard, useLog } from './log';
import { RowItem, SettingsPage } from './page';
import { useDeed } from './use-deed';

type Entry = Schemas['Entry'];
type Verified = Schemas['Verification'];

const FILTERS = ['action', 'subject_kind', 'subject_id', 'actor_id', 'from', 'to'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

/** A day of the browser as the instant at which it begins; the last one is asked for whole. */
const begin = (day: string | undefined, plus = 0) => {
  if (!day) return undefined;
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + plus);
  return date.toISOString();
};

export default function Audit() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const filters: Filters = Object.fromEntries(
    FILTERS.flatMap((name) => (typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : [])),
  );
  const set = (change: Filters) => {
    const next = Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value));
    void navigate({ to: '/settings/audit', search: next as never, replace: true });
  };
  const [open, setOpen] = useState<Entry | null>(null);
  const log = useLog<Entry>('/platform/audit', {
    ...filters,
    from: begin(filters.from),
    to: begin(filters.to, 1),
  });
  return (
    <SettingsPage title={t('settings-audit')} actions={may('platform.audit.verify') && <Verify />}>
      <LogCard log={log} empty={t('audit-none')} filters={<FilterBar filters={filters} set={set} />}>
        {(entry) => <EntryRow key={entry.id} entry={entry} onOpen={() => setOpen(entry)} set={set} />}
      </LogCard>
      {open && <Details entry={open} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}

function FilterBar({ filters, set }: { filters: Filters; set: (change: Filters) => void }) {
  const t = useText();
  const said = useHappened();
  const [action, setAction] = useState(filters.action ?? '');
  useEffect(() => setAction(filters.action ?? ''), [filters.action]);
  return (
    <>
      <Field label={t('audit-action')} className="min-w-44 flex-1">
        {(ids) => (
          <Input
            {...ids}
            type="search"
            dir="ltr"
            placeholder="orders.order.confirm"
            value={action}
            onChange={(event) => setAction(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && set({ action: action.trim() })}
            onBlur={() => set({ action: action.trim() })}
          />
        )}
      </Field>
      <Field label={t('audit-from')}>
        {(ids) => <DateField {...ids} value={filters.from ?? ''} onValue={(day) => set({ from: day })} />}
      </Field>
      <Field label={t('audit-to')}>
        {(ids) => <DateField {...ids} value={filters.to ?? ''} onValue={(day) => set({ to: day })} />}
      </Field>
      {(filters.subject_id || filters.actor_id) && (
        <div className="flex w-full flex-wrap gap-2">
          {filters.subject_id && (
            <Button size="small" onClick={() => set({ subject_id: '', subject_kind: '' })}>
              {t('audit-one-subject', { kind: said.thing(filters.subject_kind ?? '') })} ×
            </Button>
          )}
          {filters.actor_id && (
            <Button size="small" onClick={() => set({ actor_id: '' })}>
              {t('audit-one-actor')} ×
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function EntryRow({ entry, onOpen, set }: { entry: Entry; onOpen: () => void; set: (change: Filters) => void }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  const { actor_id: actor } = entry;
  return (
    <RowItem
      actions={
        <Button
          size="small"
          look="quiet"
          aria-label={t('audit-show-this', { name: said.happened(entry.action) })}
          onClick={onOpen}
        >
          {t('audit-show')}
        </Button>
      }
    >
      <span className="block truncate font-medium" title={entry.action}>
        {said.happened(entry.action) || '\u00a0'}
      </span>
      <span className="block text-12 text-text-3">
        {actor ? (
          <button
            type="button"
            className="inline-flex min-h-6 items-center hover:underline"
            onClick={() => set({ actor_id: actor })}
          >
            {entry.actor_name}
          </button>
        ) : (
          <span title={entry.actor_name}>{t('history-system')}</span>
        )}{' '}
        · {format.dateTime(entry.at)} ·{' '}
        <button
          type="button"
          className="inline-flex min-h-6 items-center hover:underline"
          onClick={() => set({ subject_kind: entry.subject_kind, subject_id: entry.subject_id })}
        >
          {said.thing(entry.subject_kind)}
        </button>{' '}
        ·{' '}
        <button
          type="button"
          dir="ltr"
          className="inline-flex min-h-6 items-center hover:underline"
          onClick={() => set({ action: entry.action })}
        >
          {entry.action}
        </button>
      </span>
    </RowItem>
  );
}

function Details({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useText();
  const said = useHappened();
  const format = useFormat();
  const place = usePlaces()(entry.subject_kind, entry.subject_id);
  const changes = changesOf(entry);
  const rows: [string, string][] = [
    [t('audit-who'), entry.actor_name],
    [t('audit-when'), format.dateTime(entry.at)],
    [t('audit-subject'), `${said.thing(entry.subject_kind)} ${entry.subject_id}`],
    [t('audit-action'), entry.action],
    [t('audit-request'), entry.request_id],
    [t('audit-seal'), entry.seal === null ? t('audit-unsealed') : format.count(entry.seal)],
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={said.happened(entry.action)}
      footer={
        <>
          {place && (
            <Link
              to={place}
              className="inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
            >
              {t('audit-go')}
            </Link>
          )}
          <Button look="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-13">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-text-2">{label}</dt>
            <dd className="min-w-0 break-words select-all">{value}</dd>
          </div>
        ))}
      </dl>
      {changes && <Changes of={changes} />}
      {(changes ? [] : [entry.changes, entry.personal])
        .filter((one) => one != null)
        .map((one) => (
          <pre
            key={JSON.stringify(one)}
            dir="ltr"
            className="mt-3 max-h-80 overflow-auto rounded-control bg-sunken p-3 font-mono text-12 break-words whitespace-pre-wrap"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
            tabIndex={0}
          >
            {JSON.stringify(one, null, 2)}
          </pre>
        ))}
    </Dialog>
  );
}

/** Holds every row against its seal, and the seals against each other. */
function Verify() {
  const t = useText();
  const format = useFormat();
  const [busy, run] = useDeed();
  const [found, setFound] = useState<Verified | null>(null);
  return (
    <>
      <Button
        icon={<ShieldCheck size={16} aria-hidden="true" />}
        busy={busy !== null}
        onClick={() => void run('verify', async () => setFound(await call<Verified>('GET', '/platform/audit/verify')))}
      >
        {t('audit-verify')}
      </Button>
      {found && (
        <Dialog
          open
          onClose={() => setFound(null)}
          width="small"
          title={t(found.fault ? 'audit-broken' : 'audit-whole')}
          description={t('audit-verified', {
            rows: format.count(found.rows),
            seals: format.count(found.seals),
            unsealed: format.count(found.unsealed),
          })}
          footer={
            <Button look="primary" onClick={() => setFound(null)}>
              {t('close')}
            </Button>
          }
        >
          {found.fault ? (
            <pre
              dir="ltr"
              className="rounded-control bg-danger-tint p-3 font-mono text-12 whitespace-pre-wrap text-danger"
            >
              {JSON.stringify(found.fault, null, 2)}
            </pre>
          ) : (
            <Pill tone="success">{t('audit-nothing-changed')}</Pill>
          )}
        </Dialog>
      )}
    </>
  );
}
