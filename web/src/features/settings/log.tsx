/** Lists of what happened: the newest first, more by a button, with what is filtered kept while it is read anew. */
import { keepPreviousData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, type Query } from '@/api/client';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { NativeSelect } from '@/ui/field';
import { Listed } from './page';

const SHOWN = 50;

export const logKey = (path: string) => ['log', path] as const;
export const logChanged = (client: QueryClient, path: string) => client.invalidateQueries({ queryKey: logKey(path) });

export function useLog<T>(path: string, query: Query, refetchInterval?: number) {
  const log = useInfiniteQuery({
    queryKey: [...logKey(path), query],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    refetchInterval: refetchInterval ?? false,
    queryFn: ({ pageParam, signal }) =>
      call<{ items: T[]; next?: string | null }>('GET', path, {
        query: { ...query, limit: SHOWN, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...log, rows: log.data?.pages.flatMap((page) => page.items) ?? null };
}

export function LogCard<T>({
  log,
  title,
  aside,
  filters,
  empty,
  children,
}: {
  log: ReturnType<typeof useLog<T>>;
  title?: string;
  aside?: ReactNode;
  filters?: ReactNode;
  empty: string;
  children: (row: T) => ReactNode;
}) {
  const t = useText();
  return (
    <Card {...(title ? { title } : {})} aside={aside} flush>
      {filters && <div className="flex flex-wrap gap-2 px-5 pt-2 pb-4">{filters}</div>}
      <Listed rows={log.rows} error={log.error} empty={empty} waiting={4}>
        {children}
      </Listed>
      {log.hasNextPage && (
        <div className="border-t border-line px-5 py-3">
          <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('users-more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Narrows a list to one state; `word` is the message of a state. */
export function StateFilter({
  label,
  all,
  states,
  word,
  value,
  onValue,
}: {
  label: string;
  all: string;
  states: readonly string[];
  word: (state: string) => string;
  value: string;
  onValue: (state: string) => void;
}) {
  return (
    <NativeSelect
      aria-label={label}
      className="!w-auto"
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="">{all}</option>
      {states.map((one) => (
        <option key={one} value={one}>
          {word(one)}
        </option>
      ))}
    </NativeSelect>
  );
}

/** What one row tells: what it was, when and how often, and why it failed. */
export function Happened({
  name,
  raw,
  detail,
  error,
}: {
  name: ReactNode;
  /** What programs call it. */
  raw?: string;
  detail: ReactNode;
  error?: string | null | false;
}) {
  return (
    <>
      <span className="block truncate font-medium" title={raw}>
        {name || '\u00a0'}
      </span>
      <span className="block truncate text-12 text-text-3">
        {detail}
        {raw && (
          <>
            {' '}
            · <bdi dir="ltr">{raw}</bdi>
          </>
        )}
      </span>
      {error && <span className="block text-12 break-words text-danger">{error}</span>}
    </>
  );
}
