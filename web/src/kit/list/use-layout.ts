/** Widths and pinned columns of this browser, and the columns as they are laid out in a space. */
import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Row } from '@/api/records';
import { spread } from '@/kit/list/state';
import type { Column } from '@/kit/list/types';
import { useLocale } from '@/lib/i18n';

const features = tableFeatures({
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const NO_ROWS: object[] = [];
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
  resize: ((event: unknown) => void) | undefined;
  resizing: boolean;
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
  const { direction } = useLocale();
  const visible = useMemo(
    () => shown.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [shown, columns],
  );
  const definitions = useMemo(
    () => visible.map((one) => ({ id: one.id, minSize: WIDTH_MIN, size: one.width })),
    [visible],
  );
  const sizes = useMemo(() => {
    const widths = spread(visible, layout.widths, space - before);
    return Object.fromEntries(visible.map((column, at) => [column.id, widths[at] ?? column.width]));
  }, [visible, layout.widths, space, before]);
  const table = useTable({
    features,
    data: NO_ROWS,
    columns: definitions,
    columnResizeMode: 'onChange',
    columnResizeDirection: direction,
    state: {
      columnPinning: { start: layout.pinned.filter((id) => shown.includes(id)), end: [] },
      columnSizing: sizes,
    },
    onColumnSizingChange: (update) => {
      const next = typeof update === 'function' ? update(sizes) : update;
      const changed = Object.entries(next).filter(([id, width]) => sizes[id] !== width);
      if (changed.length > 0) setLayout({ widths: { ...layout.widths, ...Object.fromEntries(changed) } });
    },
  });
  const resizing = table.state.columnResizing.isResizingColumn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rows are drawn again only when the layout changes
  return useMemo(
    () =>
      table.getLeafHeaders().flatMap((header) => {
        const column = columns.find((one) => one.id === header.column.id);
        if (!column) return [];
        const pinned = header.column.getIsPinned() === 'start';
        return [
          {
            column,
            width: sizes[column.id] ?? column.width,
            offset: pinned ? before + header.column.getStart('start') : null,
            resize: header.getResizeHandler(),
            resizing: resizing === column.id,
          },
        ];
      }),
    [columns, shown, layout.pinned, sizes, resizing, before],
  );
}
