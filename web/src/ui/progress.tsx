import { cx } from '@/lib/cx';

/** How far something has come; without `of` only that it goes on. */
export function Progress({ label, value, of }: { label: string; value?: number | undefined; of?: number | undefined }) {
  const known = of !== undefined && of > 0;
  const share = known ? Math.min(100, Math.round(((value ?? 0) / of) * 100)) : null;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share === null ? {} : { 'aria-valuenow': share })}
      className="h-1.5 w-full overflow-hidden rounded-full bg-line"
    >
      <div
        className={cx(
          'h-full rounded-full bg-accent transition-[width] duration-240',
          share === null && 'w-1/3 animate-pulse',
        )}
        {...(share === null ? {} : { style: { width: `${share}%` } })}
      />
    </div>
  );
}
