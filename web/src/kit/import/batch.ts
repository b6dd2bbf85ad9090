/** An import as the server tells it, and what can be done with it. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, keys } from '@/api/records';

export interface Fault {
  row: number;
  field: string;
  code: string;
  message: string;
}

/** What a dry run told: either of the rows, or why it could not begin, its faults then being the mapping's. */
export interface Trial {
  counts?: Schemas['Counts'];
  faults?: Fault[];
  exact?: boolean;
  error?: string;
  message?: string;
}

export type Batch = Omit<Schemas['ImportView'], 'dry_run'> & { dry_run: Trial | null };
export type Mapping = Schemas['Mapping'];
export type Target = Schemas['TargetView'];

const WORKING = new Set(['trying', 'running', 'undoing']);
export const isWorking = (status: string): boolean => WORKING.has(status);

/** Waits between two looks at something that works: longer the longer it takes. Live events come sooner. */
const FIRST_MS = 400;
const MOST_MS = 4_000;

const PATH = '/imports';

export const targetsQuery = queryOptions({
  queryKey: ['imports', 'targets'],
  staleTime: 300_000,
  queryFn: ({ signal }) => call<{ items: Target[] }>('GET', `${PATH}/targets`, { signal }),
});

export function useBatch(id: string) {
  return useQuery({
    queryKey: keys.one('import', id),
    queryFn: ({ signal }) => call<Batch>('GET', `${PATH}/${id}`, { signal }),
    refetchInterval: ({ state }) => {
      if (!state.data || !isWorking(state.data.status)) return false;
      return Math.min(FIRST_MS * 1.4 ** Math.min(state.dataUpdateCount, 20), MOST_MS);
    },
  });
}

export function upload(target: string, file: File): Promise<Batch> {
  const sheet = /\.xlsx$/i.test(file.name);
  return call<Batch>('POST', PATH, {
    query: { target, name: file.name },
    body: file,
    headers: {
      'Content-Type': sheet ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv',
    },
  });
}

/** A step of the import; what it answers is how it stands. */
export function useStep(id: string, target: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      action,
      mapping,
    }: {
      action: 'map' | 'dry-run' | 'start' | 'cancel' | 'undo';
      mapping?: Mapping;
    }) =>
      action === 'map'
        ? call<Batch>('PATCH', `${PATH}/${id}`, { body: mapping })
        : call<Batch>('POST', `${PATH}/${id}/${action}`, { body: {} }),
    onSuccess: (batch, { action }) => {
      client.setQueryData(keys.one('import', id), batch);
      void client.invalidateQueries({ queryKey: keys.lists('import') });
      if (action === 'start' || action === 'undo') changed(client, target);
    },
    // It stands otherwise than it was shown.
    onError: (error) => {
      if (isProblem(error) && error.status === 409) void client.invalidateQueries({ queryKey: keys.one('import', id) });
    },
  });
}
