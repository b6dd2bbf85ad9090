/** A page on the panel: a title bar with its one primary action, then what it holds. */
import { type ReactNode, useEffect } from 'react';
import { cx } from '@/lib/cx';
import { NotificationBell } from '@/shell/notifications';

export interface PageProps {
  title: string;
  /** Beside the title: a count, a status. */
  beside?: ReactNode;
  actions?: ReactNode;
  /** Before the title: back to the list, previous and next. */
  before?: ReactNode;
  children: ReactNode;
  /** Lists fill the panel and scroll by themselves; records and settings are as wide as can be read. */
  width?: 'full' | 'record' | 'settings' | 'dashboard';
  /** Under the title bar, never scrolled away: a view bar. */
  bar?: ReactNode;
}

const WIDTHS = { record: 'max-w-[1120px]', settings: 'max-w-[760px]', dashboard: 'max-w-[1240px]' };

export function Page({ title, beside, actions, before, children, width = 'full', bar }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Kontor`;
  }, [title]);
  return (
    <>
      <header className="sticky top-0 z-20 flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-2 md:px-6">
        {before}
        <h1 className="truncate text-16 font-semibold">{title}</h1>
        {beside && <div className="text-13 text-text-3">{beside}</div>}
        <div className="ms-auto flex items-center gap-2">
          {actions}
          <NotificationBell />
        </div>
      </header>
      {bar}
      {width === 'full' ? (
        children
      ) : (
        <div className="scroll-soft min-h-0 flex-1 overflow-y-auto bg-canvas md:bg-canvas">
          <div className={cx('mx-auto w-full px-4 py-5 md:px-6', WIDTHS[width])}>{children}</div>
        </div>
      )}
    </>
  );
}
