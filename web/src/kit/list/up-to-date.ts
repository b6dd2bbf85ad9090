/**
 * Lists that stay right while others work. A short list is read anew; of a long one only the rows that changed and its
 * beginning are, so that a change somewhere never reads a hundred thousand rows again.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { onLive } from '@/api/live';
import { type Description, keys, type ListQuery, list, type Page, type Row } from '@/api/records';
import { both } from '@/kit/list/where';

export interface Pages<R extends Row = Row> {
  pages: Page<R>[];
  pageParams: unknown[];
}

/** Outside of what `changed` reads anew: that would be every page. */
export const rowsKey = (kind: string, query?: ListQuery) =>
  query === undefined ? (['rows', kind] as const) : (['rows', kind, query] as const);

/** Pages up to which a list is simply read anew. */
const SHORT_PAGES = 2;
const FIRST_ROWS = 100;
/** Ids that one list is asked for. */
const IDS_ONCE = 100;

/** The pages with some rows as they are now: those that no longer match are gone, new ones of the beginning are on top. */
export function merged<R extends Row>(
  data: Pages<R>,
  asked: ReadonlySet<string>,
  now: R[],
  first: Page<R> | null,
): Pages<R> {
  const fresh = new Map(now.map((row) => [row.id, row]));
  for (const row of first?.items ?? []) fresh.set(row.id, row);
  const known = new Set(data.pages.flatMap((page) => page.items.map((row) => row.id)));
  const added = (first?.items ?? []).filter((row) => !known.has(row.id));
  const pages = data.pages.map((page, at) => ({
    ...page,
    ...(at === 0 && first
      ? { labels: { ...page.labels, ...first.labels }, ...(first.total === undefined ? {} : { total: first.total }) }
      : {}),
    items: [
      ...(at === 0 ? added : []),
      ...page.items.flatMap((row) => {
        const next = fresh.get(row.id);
        return next ? [next] : asked.has(row.id) ? [] : [row];
      }),
    ],
  }));
  return { ...data, pages };
}

export function useUpToDate<R extends Row>(description: Description, query: ListQuery, enabled: boolean) {
  const { kind, path } = description;
  const client = useQueryClient();
  const touched = useRef(new Set<string>());
  useEffect(
    () =>
      onLive((event) => {
        if (event.kind === kind) touched.current.add(event.id);
      }),
    [kind],
  );
  // Asks nobody: it only tells that something of the kind has changed.
  const { data: stamp } = useQuery({
    queryKey: [...keys.lists(kind), 'stamp'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => performance.now(),
  });
  const seen = useRef<number | undefined>(undefined);
  const busy = useRef(false);
  const key = rowsKey(kind, query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something has changed
  useEffect(() => {
    if (!enabled || stamp === undefined || seen.current === stamp) return;
    const first = seen.current === undefined;
    seen.current = stamp;
    const data = client.getQueryData<Pages<R>>(key);
    const state = client.getQueryState(key);
    // What was just read needs no second reading; what was left a while ago does.
    if (!data || (first && (state?.dataUpdatedAt ?? 0) > Date.now() - 15_000)) return;
    if (data.pages.length <= SHORT_PAGES) {
      touched.current.clear();
      void client.invalidateQueries({ queryKey: key, exact: true });
      return;
    }
    if (busy.current) return;
    busy.current = true;
    const loaded = new Set(data.pages.flatMap((page) => page.items.map((row) => row.id)));
    const ids = [...touched.current].filter((id) => loaded.has(id));
    touched.current.clear();
    const read = async () => {
      const head = await list<R>(path, query, { limit: FIRST_ROWS, count: true });
      const now: R[] = [];
      const labels: Record<string, string> = {};
      for (let at = 0; at < ids.length; at += IDS_ONCE) {
        const value = ids.slice(at, at + IDS_ONCE);
        const where = both(query.where, { field: 'id', op: 'in', value });
        const page = await list<R>(path, { ...query, where }, { limit: IDS_ONCE });
        now.push(...page.items);
        Object.assign(labels, page.labels);
      }
      head.labels = { ...head.labels, ...labels };
      client.setQueryData<Pages<R>>(key, (before) => before && merged(before, new Set(ids), now, head));
    };
    void read()
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
      });
  }, [stamp, enabled]);
}
