/** What became of many rows, or would become of them. */

import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Description, type Row, summary } from '@/api/records';
import { stateOf } from '@/kit/list/actions';
import type { Failed, Outcome } from '@/kit/list/bulk-run';
import { spoken } from '@/kit/list/cells';
import type { CellContext } from '@/kit/list/types';
import { sum } from '@/lib/decimal';
import { useText } from '@/lib/i18n';

/** Rows that are listed; the rest are counted. */
const LISTED = 200;

export function Progress({ outcome, count, cells }: { outcome: Outcome | null; count: number; cells: CellContext }) {
  const t = useText();
  const tried = outcome ? outcome.done.length + outcome.failed.length : 0;
  const words = t('list-bulk-progress', { done: cells.format.count(tried), of: cells.format.count(count) });
  return (
    <div className="grid gap-2">
      <progress aria-label={words} max={count} value={tried} className="h-2 w-full accent-accent" />
      <p role="status" className="text-13 text-text-2">
        {words}
      </p>
    </div>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 text-14">
      {icon}
      {children}
    </p>
  );
}

/** Why a row is refused. The server's words for a state are its own; here it has the name that the list gives it. */
function reason(row: Failed, rows: readonly Row[], cells: CellContext): string {
  if (row.code !== 'document.illegal_transition') return row.message;
  const known = rows.find((one) => one.id === row.id);
  const state = known && stateOf(cells.description, known);
  return state
    ? cells.t('list-bulk-refused-in', { state: cells.label(spoken(state)) })
    : cells.t('list-bulk-refused-state');
}

/** Ids that fit into one address. */
const IDS_AT_ONCE = 100;

/** What all that would be done to comes to, where the kind has a total: one amount for each currency. */
export function BulkSum({
  outcome,
  description,
  cells,
}: {
  outcome: Outcome;
  description: Description;
  cells: CellContext;
}) {
  const t = useText();
  const field = ['total', 'amount'].find((name) => description.sums?.includes(name));
  const ids = outcome.done.map((one) => one.id);
  // Rows that nobody looked at yet are in no sum.
  const known = field !== undefined && outcome.left === 0 && ids.length > 0;
  const { data } = useQuery({
    queryKey: ['bulk-sum', description.kind, field, ids],
    enabled: known,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const sums = new Map<string, string[]>();
      for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
        const where = { field: 'id', op: 'in', value: ids.slice(at, at + IDS_AT_ONCE) };
        const part = await summary(description.path, { where }, [field ?? ''], undefined, { signal });
        for (const { currency, value } of part.sums[0]?.values ?? []) {
          const of = currency ?? cells.currency;
          sums.set(of, [...(sums.get(of) ?? []), value]);
        }
      }
      return [...sums].map(([currency, values]) => cells.format.money(sum(values), currency));
    },
  });
  if (!data || data.length === 0) return null;
  return <p className="text-14 font-medium">{t('list-bulk-sum', { amount: cells.format.list(data) })}</p>;
}

export function Outcomes({
  outcome,
  cells,
  rows,
  href,
  preview,
}: {
  outcome: Outcome;
  cells: CellContext;
  rows: readonly Row[];
  href: (id: string) => string;
  preview?: boolean;
}) {
  const t = useText();
  const { done, failed, left } = outcome;
  const say = (id: string, count: number) => t(id, { count, number: cells.format.count(count) });
  return (
    <div className="grid gap-3" role="status">
      <div className="grid gap-1">
        {done.length > 0 && (
          <Line icon={<CircleCheck size={16} aria-hidden="true" className="shrink-0 text-success" />}>
            {say(preview ? 'list-bulk-would' : 'list-bulk-did', done.length)}
          </Line>
        )}
        {failed.length > 0 && (
          <Line icon={<CircleAlert size={16} aria-hidden="true" className="shrink-0 text-danger" />}>
            {say(preview ? 'list-bulk-would-not' : 'list-bulk-did-not', failed.length)}
          </Line>
        )}
        {left > 0 && (
          <Line icon={<CircleDashed size={16} aria-hidden="true" className="shrink-0 text-text-3" />}>
            {say(preview ? 'list-bulk-untried' : 'list-bulk-left', left)}
          </Line>
        )}
      </div>
      {failed.length > 0 && (
        <div className="scroll-soft max-h-64 overflow-auto rounded-control border border-line">
          <table className="w-full text-13">
            <caption className="sr-only">{t('list-bulk-failures')}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{t('list-bulk-row')}</th>
                <th scope="col">{t('list-bulk-why')}</th>
              </tr>
            </thead>
            <tbody>
              {failed.slice(0, LISTED).map((row) => (
                <tr key={row.id} className="border-b border-line last:border-0">
                  <td className="px-3 py-1.5 align-top whitespace-nowrap">
                    <a href={href(row.id)} target="_blank" rel="noreferrer" className="font-medium hover:underline">
                      {row.label}
                    </a>
                  </td>
                  <td className="px-3 py-1.5 text-text-2">{reason(row, rows, cells)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {failed.length > LISTED && (
        <p className="text-12 text-text-3">{say('list-bulk-more-failures', failed.length - LISTED)}</p>
      )}
    </div>
  );
}
