/** Widths and pinned columns of this browser, and the columns as they are laid out in a space. */
import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Row } from '@/api/records';
import { spread } from '@/kit/list/state';
import type { Column } from '@/kit/list/types';
import { useLocale } from '@/lib/i18n';

const WIDTH_MIN = 56;

export interface Layout {
  widths: Record<string, number>;
  pinned: string[];
}

const keyOf = (kind: string, view: string | null) => `kontor.columns.${kind}${view ? `.${view}` : ''}`;

function kept(key: string, usual: Partial<Layout>): Layout {
  const begin = { widths: usual.widths ?? {}, pinned: usual.pinned ?? [] };
  try {
    return { ...begin, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object) };
  } catch {
    return begin;
  }
}

/** The layout of a list, or of a saved view of it: that begins as it was saved. */
export function useLayout(
  kind: string,
  view: string | null,
  usual: Partial<Layout>,
): [Layout, (change: Partial<Layout>) => void] {
  const key = keyOf(kind, view);
  const [own, setOwn] = useState<{ key: string; layout: Layout } | null>(null);
  const stored = useMemo(() => kept(key, usual), [key, usual]);
  const layout = own?.key === key ? own.layout : stored;
  return [
    layout,
    (change) => {
      const next = { ...layout, ...change };
      setOwn({ key, layout: next });
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage the widths live as long as the page.
      }
    },
  ];
}

export interface Placed<R extends Row> {
  column: Column<R>;
  width: number;
  /** Distance from the start edge of a pinned column; null when it scrolls. */
  offset: number | null;
  /** Begins a resize by dragging. */
  resize: (event: PointerEvent<HTMLElement>) => void;
  resizing: boolean;
}

/** Pinned columns first, in the order in which they were pinned, and how far from the start edge each of them stands. Pure. */
export function inOrder<C extends { id: string }>(
  columns: readonly C[],
  pinned: readonly string[],
  widthOf: (column: C) => number,
  before: number,
): { column: C; offset: number | null }[] {
  const first = pinned.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  let edge = before;
  const placed = first.map((column) => {
    const offset = edge;
    edge += widthOf(column);
    return { column, offset };
  });
  return [
    ...placed,
    ...columns.filter((column) => !first.includes(column)).map((column) => ({ column, offset: null })),
  ];
}

/** Drags the edge of a column, by mouse, pen or finger, until it is let go; answers which is dragged, and what begins it. */
function useResize(sizes: Record<string, number>, layout: Layout, setLayout: (change: Partial<Layout>) => void) {
  const { direction } = useLocale();
  const [dragged, setDragged] = useState<string | null>(null);
  const now = useRef({ sizes, layout, setLayout, direction });
  now.current = { sizes, layout, setLayout, direction };
  const begin = useCallback((id: string, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const edge = event.currentTarget;
    const from = event.clientX;
    const width = now.current.sizes[id] ?? WIDTH_MIN;
    const drag = (moved: globalThis.PointerEvent) => {
      const by = (moved.clientX - from) * (now.current.direction === 'rtl' ? -1 : 1);
      const next = Math.max(WIDTH_MIN, Math.round(width + by));
      const { sizes, layout, setLayout } = now.current;
      if (next !== sizes[id]) setLayout({ widths: { ...layout.widths, [id]: next } });
    };
    const end = () => {
      edge.removeEventListener('pointermove', drag);
      setDragged(null);
    };
    // What is dragged is heard of wherever the pointer goes, and its end however it comes.
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', drag);
    edge.addEventListener('lostpointercapture', end, { once: true });
    setDragged(id);
  }, []);
  return { dragged, begin };
}

/** The shown columns, pinned ones first, each with its width in the space that there is. */
export function usePlaced<R extends Row>(
  columns: Column<R>[],
  shown: string[],
  layout: Layout,
  setLayout: (change: Partial<Layout>) => void,
  space: number,
  before: number,
): Placed<R>[] {
  const visible = useMemo(
    () => shown.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [shown, columns],
  );
  const sizes = useMemo(() => {
    const widths = spread(visible, layout.widths, space - before);
    return Object.fromEntries(visible.map((column, at) => [column.id, widths[at] ?? column.width]));
  }, [visible, layout.widths, space, before]);
  const { dragged, begin } = useResize(sizes, layout, setLayout);
  // The same rows are drawn again only when the layout changes.
  return useMemo(() => {
    const widthOf = (column: Column<R>) => sizes[column.id] ?? column.width;
    return inOrder(visible, layout.pinned, widthOf, before).map(({ column, offset }) => ({
      column,
      width: widthOf(column),
      offset,
      resize: (event: PointerEvent<HTMLElement>) => begin(column.id, event),
      resizing: dragged === column.id,
    }));
  }, [visible, layout.pinned, sizes, before, dragged, begin]);
}
