/** A list on paper: rows with the columns that are shown, the filter above them and the sums below. */
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Row } from '@/api/records';
import { inOrder } from '@/kit/list/export';
import { sumTexts } from '@/kit/list/foot';
import { filterWords } from '@/kit/list/print-head';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';

interface Props<R extends Row> {
  model: Model<R>;
  rows: readonly R[];
  labels: Record<string, string>;
}

export function PrintSheet<R extends Row>({ model, rows, labels }: Props<R>) {
  const t = useText();
  const columns = inOrder(model).flatMap((id) => model.columns.find((column) => column.id === id) ?? []);
  const cells = { ...model.cells, labels: { ...model.cells.labels, ...labels } };
  const sums = model.summary?.sums ?? [];
  const count = model.total ?? rows.length;
  return createPortal(
    <div className="hidden text-11 text-text print:block">
      <h1 className="text-16 font-semibold">{model.title}</h1>
      <p className="mb-2">{filterWords(model)}</p>
      {count > rows.length && (
        <p className="mb-2 font-medium">
          {t('list-print-left-off', {
            shown: cells.format.count(rows.length),
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
          {rows.map((row) => (
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

/** The browser's own print, where its keys are not ours (a menu): the rows that have been read, and how many there are. */
export function PrintLoaded<R extends Row>({ model }: { model: Model<R> }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    let own = false;
    const before = () => {
      if (root.dataset.printing !== undefined) return;
      own = true;
      flushSync(() => setPrinting(true));
      root.dataset.printing = 'list';
    };
    const after = () => {
      if (!own) return;
      own = false;
      delete root.dataset.printing;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      if (own) delete root.dataset.printing;
    };
  }, []);
  return printing && <PrintSheet model={model} rows={model.rows.rows} labels={model.cells.labels} />;
}
