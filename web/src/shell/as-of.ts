/** Of when a page is that cannot be read anew. */
import { notifyManager, type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** Rows of a list, or a record: what the page is about, beside names and the like. */
const isMain = ({ queryKey }: Query) =>
  queryKey[0] === 'rows' || (queryKey[0] === 'records' && queryKey[2] === 'one' && queryKey.length === 4);

/** What holds for a while (names, descriptions, who one is) and what is around every page has no age. */
const HOLDS_MS = 60_000;
const ages = ({ queryKey, observers }: Query) =>
  queryKey[0] !== 'notifications' && observers.some(({ options }) => Number(options.staleTime) < HOLDS_MS);

/** When what is shown was read: of several things, the longest ago; null where nothing of it was. */
export function asOf(client: QueryClient): number | null {
  const shown = client.getQueryCache().findAll({ type: 'active' });
  const main = shown.filter(isMain);
  const all = main.length > 0 ? main : shown.filter(ages);
  if (all.length === 0 || all.some((one) => one.state.data === undefined)) return null;
  return Math.min(...all.map((one) => one.state.dataUpdatedAt));
}

/** The same as it changes with the page; `wanted`: not looked at before. */
export function useAsOf(wanted: boolean): number | null {
  const client = useQueryClient();
  const subscribe = useCallback(
    (tell: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(tell)),
    [client],
  );
  return useSyncExternalStore(subscribe, () => (wanted ? asOf(client) : null));
}
