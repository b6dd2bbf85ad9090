/** The rows of a list, page by page as one scrolls; what was there stays while it is read anew. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { isProblem } from '@/api/problem';
import {
  type Description,
  keys,
  type ListQuery,
  list,
  type Page,
  type Row,
  type Summary,
  summary,
} from '@/api/records';
import { useFar } from '@/kit/list/far';
import { rowsKey, useUpToDate } from '@/kit/list/up-to-date';

/** Rows of the first page, a screen or two, and of those that are fetched while one scrolls on. */
export const FIRST_ROWS = 100;
const PAGE_ROWS = 200;
/** Rows before the end of what is there at which the next page is fetched: early for whoever scrolls already. */
const AHEAD = 150;
const FIRST_AHEAD = 60;

export interface Rows<R extends Row> {
  /** From the beginning, without a gap. */
  rows: R[];
  /** Those that are looked at far behind them. */
  far: R[];
  /** The row at a place, if it is there. */
  at: (place: number) => R | undefined;
  /** Places: as many as there are rows, read or not. */
  count: number;
  /** Reads what is in view. */
  look: (first: number, last: number) => void;
  labels: Record<string, string>;
  total: number | null;
  /** Nothing is there yet. */
  pending: boolean;
  /** What is shown belongs to another question, whose answer is on its way. */
  stale: boolean;
  error: unknown;
  retry: () => void;
}

export function useRows<R extends Row>(description: Description, query: ListQuery, enabled = true): Rows<R> {
  const { kind, path } = description;
  const queryKey = rowsKey(kind, query);
  const found = useInfiniteQuery({
    queryKey,
    // A long list is brought up to date row by row, not page by page.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: LEFT_MS,
    initialPageParam: '',
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }): Promise<Page<R>> =>
      list<R>(
        path,
        query,
        { limit: pageParam === '' ? FIRST_ROWS : PAGE_ROWS, cursor: pageParam, count: pageParam === '' || undefined },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = found;
  useUpToDate<R>(description, query, enabled && data !== undefined);
  const rows = useMemo(() => {
    // A row that moved while pages were read may come twice.
    const seen = new Set<string>();
    return (data?.pages ?? []).flatMap((page) => page.items.filter((row) => !seen.has(row.id) && seen.add(row.id)));
  }, [data]);
  const labels = useMemo(
    () => Object.assign({}, ...(data?.pages ?? []).map((page) => page.labels)) as Record<string, string>,
    [data],
  );
  const total = data?.pages[0]?.total ?? null;
  const loaded = rows.length;
  const stale = found.isPlaceholderData;
  const count = hasNextPage ? Math.max(loaded, total ?? 0) : loaded;
  const far = useFar<R>(description, query, { loaded, count, keepMs: LEFT_MS });
  const { look: lookFar, labels: farLabels } = far;
  const allLabels = useMemo(() => ({ ...labels, ...farLabels }), [labels, farLabels]);
  const look = useCallback(
    (first: number, last: number) => {
      if (stale || !hasNextPage) return;
      const ahead = loaded <= FIRST_ROWS ? FIRST_AHEAD : AHEAD;
      const near = last >= loaded - ahead && first <= loaded + PAGE_ROWS;
      if (near && !isFetchingNextPage) void fetchNextPage();
      lookFar(first, last);
    },
    [stale, hasNextPage, isFetchingNextPage, fetchNextPage, loaded, lookFar],
  );
  return {
    rows,
    far: far.rows,
    at: (place) => rows[place] ?? far.at(place),
    count,
    look,
    labels: allLabels,
    total,
    pending: found.isPending,
    stale,
    error: found.error,
    retry: () => void refetch(),
  };
}

/** How long a list that was left is kept for going back to it. */
const LEFT_MS = 300_000;

/** Sums, and groups with theirs, over everything that the filter matches; null where the server has none. */
export function useSummary(
  description: Description,
  query: ListQuery,
  sums: string[],
  group: string | null,
  enabled: boolean,
): Summary | null {
  const { sort: _, ...filter } = query;
  const { data } = useQuery({
    queryKey: [...keys.lists(description.kind), 'summary', filter, sums, group],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      try {
        return await summary(description.path, filter, sums, group ?? undefined, { signal });
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
  });
  return data ?? null;
}
