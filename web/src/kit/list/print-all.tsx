/** A list on paper: all rows of the filter, in its order, with its columns; not the ones that happen to be on the screen. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { isProblem } from '@/api/problem';
import { list, type Row } from '@/api/records';
import { sumTexts } from '@/kit/list/foot';
import { filterWords } from '@/kit/list/print-head';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { tell, warn } from '@/ui/toast';

/** Rows that are printed: some fifty pages. What is longer is exported. */
export const PRINT_ROWS_MAX = 2_000;
const PAGE_ROWS = 200;

interface Printed<R> {
  rows: R[];
  labels: Record<string, string>;
}

async function read<R extends Row>(model: Model<R>): Promise<Printed<R>> {
  const all: Printed<R> = { rows: [], labels: {} };
  let cursor: string | undefined;
  do {
    const page = await list<R>(model.description.path, model.query, { limit: PAGE_ROWS, cursor });
    all.rows.push(...page.items);
    Object.assign(all.labels, page.labels);
    cursor = page.next ?? undefined;
  } while (cursor && all.rows.length < PRINT_ROWS_MAX);
  return all;
}

export function PrintAll<R extends Row>({ model, onDone }: { model: Model<R>; onDone: () => void }) {
  const t = useText();
  const [printed, setPrinted] = useState<Printed<R> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is printed is what was asked for when it was pressed
  useEffect(() => {
    let gone = false;
    const said = tell(t('list-printing'));
    read(model).then(
      (found) => {
        said();
        if (!gone) setPrinted(found);
      },
      (error: unknown) => {
        said();
        warn(isProblem(error) ? error.message : t('failed'));
        onDone();
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the rows are there
  useEffect(() => {
    if (!printed) return;
    const root = document.documentElement;
    root.dataset.printing = '';
    const frame = requestAnimationFrame(() => {
      window.print();
      onDone();
    });
    return () => {
      cancelAnimationFrame(frame);
      delete root.dataset.printing;
    };
  }, [printed]);
  if (!printed) return null;
  const columns = model.shown.flatMap((id) => model.columns.find((column) => column.id === id) ?? []);
  const cells = { ...model.cells, labels: { ...model.cells.labels, ...printed.labels } };
  const sums = model.summary?.sums ?? [];
  const count = model.total ?? printed.rows.length;
  return createPortal(
    <div className="hidden text-11 text-text print:block">
      <h1 className="text-16 font-semibold">{model.title}</h1>
      <p className="mb-2">{filterWords(model)}</p>
      {count > printed.rows.length && (
        <p className="mb-2 font-medium">
          {t('list-print-left-off', {
            shown: cells.format.count(printed.rows.length),
            count: cells.format.count(count),
          })}
        </p>
      )}
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-control">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={
                  column.align === 'end' ? 'num px-1 py-1 font-semibold' : 'px-1 py-1 text-start font-semibold'
                }
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.rows.map((row) => (
            <tr key={row.id} className="break-inside-avoid border-b border-line">
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={column.align === 'end' ? 'num px-1 py-1 align-top' : 'px-1 py-1 align-top'}
                >
                  {column.cell(row, cells)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sums.some((sum) => sum.values.length > 0) && (
          // Not a foot of the table: that would stand on every page.
          <tbody>
            <tr className="font-semibold">
              {columns.map((column) => (
                <td key={column.id} className={column.align === 'end' ? 'num px-1 py-1' : 'px-1 py-1'}>
                  {sumTexts(column, sums, cells).join(' + ')}
                </td>
              ))}
            </tr>
          </tbody>
        )}
      </table>
    </div>,
    document.body,
  );
}
