/** A document with its own page: read with the names of what it points at, and changed by its verbs alone. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { act, changed, keys, type Row } from '@/api/records';

export type Labelled<T> = T & { labels?: Record<string, string> };

/** Kinds that are no document of the engine tell no labels. */
export const useDocument = <T>(kind: string, path: string, id: string, { labels = true } = {}) =>
  useQuery({
    queryKey: keys.one(kind, id),
    queryFn: ({ signal }) =>
      call<Labelled<T>>('GET', `${path}/${id}`, { query: { labels: labels || undefined }, signal }),
  });

/** `deed('ship', { carrier })`; what else it changes is read anew with it. */
export function useDeed<T>(kind: string, path: string, id: string, ...also: string[]) {
  const client = useQueryClient();
  return async (action: string, body: unknown = {}): Promise<T> => {
    try {
      return (await act<Row>(path, id, action, body)) as unknown as T;
    } finally {
      // Also after a failure: what is shown was perhaps not what is so.
      changed(client, kind, ...also);
    }
  };
}
