/** Lists of what happened: the newest first, more by a button, with what is filtered kept while it is read anew. */
import { keepPreviousData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, type Query } from '@/api/client';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Rows } from './page';

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
      {log.error ? (
        <Failure error={log.error} />
      ) : log.rows === null ? (
        <div className="px-5 pb-5">
          <Skeleton rows={4} />
        </div>
      ) : log.rows.length === 0 ? (
        <p className="px-5 pt-2 pb-6 text-13 text-text-2">{empty}</p>
      ) : (
        <Rows>{log.rows.map(children)}</Rows>
      )}
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
