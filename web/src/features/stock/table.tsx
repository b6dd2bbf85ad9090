/** A plain table for answers of the server that are no lists of records. */
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

export interface Head {
  label: string;
  end?: boolean;
}

export function PlainTable({
  label,
  heads,
  rows,
  foot,
}: {
  label: string;
  heads: Head[];
  rows: { id: string; cells: ReactNode[] }[];
  /** A row of sums, always in sight. */
  foot?: ReactNode[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section tabIndex={0} aria-label={label} className="scroll-soft min-h-0 flex-1 overflow-auto">
      <table className="w-full min-w-[360px] md:min-w-[560px] text-13">
        <thead className="sticky top-0 bg-surface text-12 text-text-3">
          <tr className="h-9 border-b border-line">
            {heads.map((head) => (
              <th
                key={head.label}
                className={cx('px-3 font-medium first:ps-6 last:pe-6', head.end ? 'num' : 'text-start')}
              >
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="h-(--row) border-b border-line hover:bg-hover">
              {row.cells.map((cell, at) => (
                <td key={heads[at]?.label} className={cx('px-3 first:ps-6 last:pe-6', heads[at]?.end && 'num')}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot className="sticky bottom-0 bg-surface">
            <tr className="h-10 border-t border-line font-medium">
              {foot.map((cell, at) => (
                <td key={heads[at]?.label} className={cx('px-3 first:ps-6 last:pe-6', heads[at]?.end && 'num')}>
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
