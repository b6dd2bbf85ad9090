import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

/** A section of a page with a title; never inside another. */
export function Card({
  title,
  aside,
  children,
  className,
  flush,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  flush?: boolean;
}) {
  return (
    <section className={cx('rounded-card border border-line bg-surface', className)}>
      {title && (
        <header className="flex min-h-11 items-center justify-between gap-3 px-5 pt-3">
          <h2 className="text-14 font-semibold">{title}</h2>
          {aside}
        </header>
      )}
      <div className={flush ? 'pt-2' : 'px-5 pt-3 pb-5'}>{children}</div>
    </section>
  );
}

/** Names and values, one under the other. */
export function Facts({ rows }: { rows: [label: string, value: ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-13">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-text-2">{label}</dt>
          <dd className="min-w-0 text-end break-words">{value === '' ? '–' : (value ?? '–')}</dd>
        </div>
      ))}
    </dl>
  );
}
