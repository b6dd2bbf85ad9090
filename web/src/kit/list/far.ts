/**
 * Rows far from the beginning: where the scrollbar was dragged to. They are read by their places, a block at a time, and
 * only those that are looked at are kept up to date; what lies between is never read.
 */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Description, keys, type ListQuery, list, type Page, type Row } from '@/api/records';

/** Rows of one block. */
export const BLOCK_ROWS = 200;
/** Rows before and behind those in view that are there already. */
const AHEAD = 150;
/** A scrollbar that is dragged asks so often at most. */
const EVERY_MS = 80;
const NOTHING: readonly number[] = [];

/** The blocks of what is in view; none where reading on from the beginning comes there soon. */
export function blocksInView(first: number, last: number, loaded: number, count: number): readonly number[] {
  if (last < loaded || first <= loaded + BLOCK_ROWS) return NOTHING;
  const from = Math.floor(Math.max(first - AHEAD, loaded) / BLOCK_ROWS);
  const to = Math.floor(Math.min(last + AHEAD, count - 1) / BLOCK_ROWS);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

export interface Far<R extends Row> {
  /** Those that are there, in their order. */
  rows: R[];
  labels: Record<string, string>;
  at: (place: number) => R | undefined;
  /** What is in view now. */
  look: (first: number, last: number) => void;
}

export function useFar<R extends Row>(
  { kind, path }: Description,
  query: ListQuery,
  { loaded, count, keepMs }: { loaded: number; count: number; keepMs: number },
): Far<R> {
  const [wanted, setWanted] = useState(NOTHING);
  const pages = useQueries({
    queries: wanted.map((block) => ({
      queryKey: [...keys.lists(kind), 'far', query, block],
      gcTime: keepMs,
      enabled: block * BLOCK_ROWS < count,
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Page<R>> =>
        list<R>(path, query, { limit: BLOCK_ROWS, skip: block * BLOCK_ROWS }, { signal }),
    })),
    combine: (found) => found.map((one) => one.data),
  });
  const there = useMemo(() => {
    const blocks = new Map(wanted.map((block, at) => [block, pages[at]]));
    return {
      rows: pages.flatMap((page) => page?.items ?? []),
      labels: Object.assign({}, ...pages.map((page) => page?.labels)) as Record<string, string>,
      at: (place: number) => blocks.get(Math.floor(place / BLOCK_ROWS))?.items[place % BLOCK_ROWS],
    };
  }, [wanted, pages]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef({ at: 0, blocks: NOTHING });
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = useCallback(
    (first: number, last: number) => {
      const blocks = blocksInView(first, last, loaded, count);
      clearTimeout(timer.current);
      if (blocks.join() === told.current.blocks.join()) return;
      const tell = () => {
        told.current = { at: performance.now(), blocks };
        setWanted(blocks);
      };
      timer.current = setTimeout(tell, Math.max(0, told.current.at + EVERY_MS - performance.now()));
    },
    [loaded, count],
  );
  return { ...there, look };
}
