/** The table of a report: hairlines, figures at the end, every figure a way to what makes it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { isNothing } from './data';
import { change } from './statement';

export interface Head {
  id: string;
  label: string;
  end?: boolean;
  /** Left off on a phone. */
  wide?: boolean;
  /** On a phone only. */
  narrow?: boolean;
}

export function ReportTable({ heads, children, foot }: { heads: Head[]; children: ReactNode; foot?: ReactNode }) {
  return (
    <table className="w-full text-13">
      <thead className="sticky top-0 z-10 bg-surface text-12 text-text-3 print:static">
        <tr className="h-9 border-b border-line">
          {heads.map((head) => (
            <th
              key={head.id}
              scope="col"
              className={cx(
                'px-3 font-medium first:ps-4 last:pe-4 md:first:ps-6 md:last:pe-6',
                head.end ? 'num' : 'text-start',
                head.wide && 'max-sm:hidden',
                head.narrow && 'sm:hidden',
              )}
            >
              {head.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot && <tfoot className="border-t border-text-3 font-medium">{foot}</tfoot>}
    </table>
  );
}

export const cellClass = (end = false, wide = false) =>
  cx('px-3 first:ps-4 last:pe-4 md:first:ps-6 md:last:pe-6', end && 'num', wide && 'max-sm:hidden');

export const rowClass = 'h-(--row) border-b border-line hover:bg-hover focus-within:bg-hover';

/** The row's own way on; keys go from one to the next. */
export function RowLink({
  to,
  search,
  className,
  children,
}: {
  to: string;
  search?: object;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      search={(search ?? {}) as never}
      data-row-link
      className={cx('inline-flex min-h-6 min-w-0 items-baseline gap-2 py-0.5 font-medium hover:underline', className)}
    >
      {children}
    </Link>
  );
}

/** A figure that opens what makes it; nothing is a dash. */
export function Figure({
  value,
  currency,
  to,
  search,
  strong,
}: {
  value: string | null;
  currency: string;
  to?: string | undefined;
  search?: object;
  strong?: boolean;
}) {
  const format = useFormat();
  if (value === null) return null;
  if (isNothing(value)) return <span className="text-text-3">–</span>;
  const text = format.amount(value, currency);
  if (!to) return <span className={strong ? 'font-medium' : ''}>{text}</span>;
  return (
    <Link
      to={to}
      search={(search ?? {}) as never}
      tabIndex={-1}
      className={cx(
        'inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text',
        strong && 'font-medium',
      )}
    >
      {text}
    </Link>
  );
}

/** By how much: a sign and an arrow, no colour, for more is not always good. */
export function Change({ amount, before, currency }: { amount: string; before: string | null; currency: string }) {
  const format = useFormat();
  const t = useText();
  const by = change(amount, before);
  if (by === null) return null;
  if (isNothing(by)) return <span className="text-text-3">–</span>;
  const less = by.startsWith('-');
  return (
    <span className="text-text-2">
      <span aria-hidden="true" className="me-1 text-11">
        {less ? '▼' : '▲'}
      </span>
      <span className="sr-only">{t(less ? 'ledger-less' : 'ledger-more')} </span>
      {format.amount(by.replace('-', ''), currency)}
    </span>
  );
}

/** Accounts are told by their code, which is read from the left in every language. */
export function AccountName({ code, name }: { code: string; name: string }) {
  return (
    <>
      <bdi dir="ltr" className="shrink-0 font-normal text-text-3">
        {code}
      </bdi>
      <span className="sm:truncate">{name}</span>
    </>
  );
}
