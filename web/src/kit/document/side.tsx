/** A page of a document: what it holds, and beside it whom it concerns. */
import type { ReactNode } from 'react';

export function Beside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0 space-y-4">{children}</div>
      <aside className="space-y-4">{aside}</aside>
    </div>
  );
}
