/** What an import did, would do, and what it could not. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleDashed, PenLine, Repeat2 } from 'lucide-react';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import type { Fault, Target, Trial } from '@/kit/import/batch';
import { spoken } from '@/kit/list/cells';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';

const ICONS = {
  created: <CircleCheck size={16} aria-hidden="true" className="text-success" />,
  updated: <PenLine size={16} aria-hidden="true" className="text-text-2" />,
  unchanged: <CircleDashed size={16} aria-hidden="true" className="text-text-3" />,
  repeated: <Repeat2 size={16} aria-hidden="true" className="text-text-3" />,
  failed: <CircleAlert size={16} aria-hidden="true" className="text-danger" />,
};

export function Counts({ counts }: { counts: Schemas['Counts'] }) {
  const t = useText();
  const format = useFormat();
  const shown = (Object.keys(ICONS) as (keyof typeof ICONS)[]).filter(
    (name) => counts[name] > 0 || name === 'created' || name === 'failed',
  );
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {shown.map((name) => (
        <div key={name} className="min-w-24">
          <dt className="flex items-center gap-1.5 text-12 text-text-3">
            {ICONS[name]}
            {t(`import-${name}`)}
          </dt>
          <dd className="text-20 font-semibold">{format.count(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each row of the file with all that is wrong with it. */
function byRow(faults: Fault[]): [number, Fault[]][] {
  const rows = new Map<number, Fault[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [...rows];
}

function FaultTable({
  faults,
  fieldOf,
  caption,
}: {
  faults: Fault[];
  fieldOf: (field: string) => string;
  caption: string;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="scroll-soft max-h-96 overflow-auto border-t border-line">
      <table className="w-full text-13">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-12 text-text-3">
          <tr className="border-b border-line">
            <th scope="col" className="num w-20 px-5 py-2 font-medium">
              {t('import-row')}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t('list-filter-field')}
            </th>
            <th scope="col" className="px-5 py-2 text-start font-medium">
              {t('list-bulk-why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byRow(faults).map(([row, own]) =>
            own.map((fault, at) => (
              <tr
                key={`${row} ${fault.field} ${fault.code}`}
                className={at === own.length - 1 ? 'border-b border-line last:border-0' : ''}
              >
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={own.length} className="num px-5 py-2 align-top font-normal text-text-2">
                    {format.count(row)}
                  </th>
                )}
                <td className="px-3 py-1.5">{fault.field ? fieldOf(fault.field) : '–'}</td>
                <td className="px-5 py-1.5 text-text-2">{fault.message}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** What a field is called; a path within it by what it begins with. */
function useFieldName(target: Target): (name: string) => string {
  const label = useLabel();
  return (name) => label(target.fields.find((field) => field.field === name)?.label ?? spoken(name));
}

const COLUMN = /^columns\./;

/** Why none of it can be imported, or could: each thing in the mapping that does not fit, by its column or field. */
export function Whole({
  message,
  faults,
  target,
}: {
  message: string;
  faults: Schemas['FailureFault'][];
  target: Target;
}) {
  const t = useText();
  const fieldOf = useFieldName(target);
  const about = (path: string) =>
    COLUMN.test(path)
      ? t('import-of-column', { column: path.replace(COLUMN, '') })
      : fieldOf(path.replace(/^.*\./, ''));
  return (
    <div role="alert" className="rounded-control bg-danger-tint px-3 py-2 text-13 text-danger">
      <p>{message}</p>
      {faults.length > 0 && (
        <ul className="mt-1 list-disc ps-4">
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>
              <bdi>{about(fault.path)}</bdi>: {fault.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function TrialCard({ trial, target }: { trial: Trial; target: Target }) {
  const t = useText();
  const fieldOf = useFieldName(target);
  if (trial.error || !trial.counts) {
    const faults = (trial.faults ?? []).map(({ field, code, message }) => ({ path: field, code, message }));
    return (
      <Card title={t('import-trial')}>
        <Whole message={trial.message ?? trial.error ?? t('failed')} faults={faults} target={target} />
      </Card>
    );
  }
  return (
    <Card title={t('import-trial')} flush>
      <div className="px-5 pt-1 pb-4">
        <Counts counts={trial.counts} />
        {trial.exact === false && <p className="mt-3 text-13 text-text-3">{t('import-inexact')}</p>}
      </div>
      {(trial.faults?.length ?? 0) > 0 && (
        <FaultTable faults={trial.faults ?? []} fieldOf={fieldOf} caption={t('import-failed-rows')} />
      )}
    </Card>
  );
}

type RowView = Schemas['RowView'];

const faultsOf = (row: RowView): Fault[] =>
  (row.faults as { path?: string; field?: string; code: string; message: string }[]).map((fault) => ({
    row: row.row,
    field: fault.field ?? fault.path ?? '',
    code: fault.code,
    message: fault.message,
  }));

/** Rows that were refused, or that stay although the rest was taken back. */
export function Failures({
  id,
  target,
  what,
  title,
}: {
  id: string;
  target: Target;
  what: 'failed' | 'kept';
  title: string;
}) {
  const t = useText();
  const fieldOf = useFieldName(target);
  const label = useLabel();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.one('import', id), 'rows', what],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<Schemas['Rows']>('GET', `/imports/${id}/rows`, {
        signal,
        query: { [what === 'failed' ? 'outcome' : 'undo']: what, cursor: pageParam || undefined, limit: 100 },
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  const faults =
    what === 'failed'
      ? rows.flatMap(faultsOf)
      : rows.map((row) => ({
          row: row.row,
          field: '',
          code: row.kept_for ?? '',
          message: label(spoken(row.kept_for ?? '')),
        }));
  return (
    <Card title={title} flush>
      <FaultTable faults={faults} fieldOf={fieldOf} caption={title} />
      {hasNextPage && (
        <div className="px-5 py-3">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('import-more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
