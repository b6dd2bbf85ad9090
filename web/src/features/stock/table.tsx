/** A plain table for answers of the server that are no lists of records. */
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

export interface Head {
  label: string;
  end?: boolean;
  /** Left off on a phone: a cell that stays says it there, in its second line. */
  wide?: boolean;
}

/** The second line of a row on a phone. */
export const UNDER = 'block text-12 font-normal text-text-3 sm:hidden';

export function PlainTable({
  label,
  heads,
  rows,
  foot,
  narrows,
}: {
  label: string;
  heads: Head[];
  rows: { id: string; cells: ReactNode[] }[];
  /** On a phone each row is a card of two lines, no wider than the screen. */
  narrows?: boolean;
  /** A row of sums, always in sight. */
  foot?: ReactNode[];
}) {
  const at = (head: Head | undefined) =>
    cx('px-3 first:ps-6 last:pe-6', narrows && 'max-sm:first:ps-5 max-sm:pe-5', head?.wide && 'max-sm:hidden');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section tabIndex={0} aria-label={label} className="scroll-soft min-h-0 flex-1 overflow-auto">
      <table className={cx('w-full text-13 md:min-w-[560px]', !narrows && 'min-w-[360px]')}>
        <thead className={cx('sticky top-0 bg-surface text-12 text-text-3', narrows && 'max-sm:sr-only')}>
          <tr className="h-9 border-b border-line">
            {heads.map((head) => (
              <th key={head.label} className={cx('font-medium', at(head), head.end ? 'num' : 'text-start')}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="h-(--row) border-b border-line hover:bg-hover">
              {row.cells.map((cell, n) => (
                <td
                  key={heads[n]?.label}
                  className={cx(at(heads[n]), narrows && 'max-sm:py-2.5', heads[n]?.end && 'num')}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot className="sticky bottom-0 bg-surface">
            <tr className="h-10 border-t border-line font-medium">
              {foot.map((cell, n) => (
                <td key={heads[n]?.label} className={cx(at(heads[n]), heads[n]?.end && 'num')}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
