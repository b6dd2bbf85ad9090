import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Skeleton } from '@/ui/empty';
import { Pill } from '@/ui/status';

/** A page of the settings: as wide as can be read, with the way back to the tree. */
export function SettingsPage({
  title,
  actions,
  children,
  back = '/settings',
  beside,
  wide,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  back?: string;
  beside?: ReactNode;
  wide?: boolean;
}) {
  const t = useText();
  return (
    <Page
      title={title}
      beside={beside}
      width={wide ? 'full' : 'settings'}
      actions={actions}
      before={
        <Link
          to={back}
          aria-label={t('back')}
          title={t('back')}
          className="-ms-2 inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
        >
          <ChevronLeft size={16} aria-hidden="true" className="rtl:-scale-x-100" />
        </Link>
      }
    >
      {wide ? children : <div className="flex flex-col gap-4">{children}</div>}
    </Page>
  );
}

/** Rows of a card, with hairlines between them. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line">{children}</ul>;
}

/** Rows that are read from the server: waiting, failed, none, or there. */
export function Listed<T>({
  rows,
  error,
  empty,
  waiting = 2,
  children,
}: {
  rows: readonly T[] | null | undefined;
  error: unknown;
  empty: string;
  /** Rows of the skeleton. */
  waiting?: number;
  children: (row: T) => ReactNode;
}) {
  if (error) return <Failure error={error} />;
  if (!rows)
    return (
      <div className="px-5 pb-5">
        <Skeleton rows={waiting} />
      </div>
    );
  if (rows.length === 0) return <p className="px-5 pt-2 pb-6 text-13 text-text-2">{empty}</p>;
  return <Rows>{rows.map(children)}</Rows>;
}

/** What a list of a card is about, above it. */
export function Intro({ children }: { children: ReactNode }) {
  return <p className="px-5 pt-2 pb-4 text-13 text-text-2">{children}</p>;
}

export function RowItem({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-5 py-2.5 text-13">
      <div className="min-w-0 flex-1 basis-44">{children}</div>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </li>
  );
}

export function On({ on }: { on: boolean }) {
  const t = useText();
  return <Pill tone={on ? 'success' : 'neutral'}>{on ? t('security-on') : t('security-off')}</Pill>;
}
