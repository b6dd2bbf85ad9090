import { type ReactNode, useEffect, useState } from 'react';
import { cx } from '@/lib/cx';

/** How long nothing is shown before a skeleton: what comes sooner needs none. */
const QUIET_MS = 150;

/** Grey bars in the final geometry; nothing at all for what comes at once. */
export function Skeleton({ rows = 8, className }: { rows?: number; className?: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-hidden="true" data-waiting className={cx('w-full', className)}>
      {shown &&
        Array.from({ length: rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
          <div key={at} className="flex h-(--row) items-center gap-4 border-b border-line px-4">
            <span className="h-3 w-24 rounded-full bg-sunken" />
            <span className="h-3 flex-1 rounded-full bg-sunken" />
            <span className="h-3 w-16 rounded-full bg-sunken" />
          </div>
        ))}
    </div>
  );
}

/** Nothing here: one sentence, one thing to do, one more. With `ghost`, a pale preview of the filled screen. */
export function Empty({
  title,
  body,
  primary,
  secondary,
  ghost,
  whole,
}: {
  title: string;
  body?: ReactNode;
  primary?: ReactNode;
  secondary?: ReactNode;
  ghost?: boolean;
  /** It is all that the page says: its title is the page's. */
  whole?: boolean | undefined;
}) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className="relative flex min-h-64 flex-1 flex-col items-center justify-center overflow-hidden px-6 py-12 text-center">
      {ghost && (
        <div aria-hidden="true" className="absolute inset-0 opacity-40">
          {Array.from({ length: 8 }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
            <div key={at} className="flex h-(--row) items-center gap-4 border-b border-line px-4">
              <span className="h-3 w-20 rounded-full bg-line" />
              <span className="h-3 w-40 rounded-full bg-line" />
              <span className="flex-1" />
              <span className="h-3 w-16 rounded-full bg-line" />
            </div>
          ))}
        </div>
      )}
      <div className="relative rounded-card bg-surface px-8 py-6">
        <Heading className="text-16 font-semibold">{title}</Heading>
        {body && <p className="mx-auto mt-1 max-w-96 text-14 text-text-2">{body}</p>}
        {(primary || secondary) && (
          <div className="mt-4 flex flex-wrap justify-center gap-2">
            {primary}
            {secondary}
          </div>
        )}
      </div>
    </div>
  );
}
