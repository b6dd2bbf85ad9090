/** Where a list keeps its state: the address, or the component itself when it is a part of a record. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type ListState, readState, type ViewDefinition, writeState } from '@/kit/list/state';

export type SetState = (change: Partial<ListState>, how?: { push?: boolean }) => void;

export function useListState(
  sort: string,
  viewOf: (id: string | null) => ViewDefinition,
  embedded: boolean,
): [ListState, SetState] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [own, setOwn] = useState<Record<string, unknown>>({});
  const from = embedded ? own : search;
  const view = viewOf(typeof from.view === 'string' ? from.view : null);
  const state = useMemo(() => readState(from, view, sort), [from, view, sort]);
  const set: SetState = (change, how) => {
    // Another view begins as it was saved.
    const next =
      'view' in change
        ? writeState(change, viewOf(change.view ?? null), sort)
        : { ...from, ...writeState(change, view, sort) };
    if (embedded) setOwn(next);
    else void navigate({ to: '.', search: next as never, replace: !how?.push, resetScroll: false });
  };
  return [state, set];
}
