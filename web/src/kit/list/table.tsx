/** The table of a list: a head that stays, rows that are drawn as they come into view, sums at the foot. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { touched } from '@/api/live';
import type { Row } from '@/api/records';
import { Foot } from '@/kit/list/foot';
import { groupKey } from '@/kit/list/groups';
import { Head } from '@/kit/list/head';
import { PhoneRowView } from '@/kit/list/phone-row';
import { RowView } from '@/kit/list/row';
import { isSelected } from '@/kit/list/selection';
import type { Cursor } from '@/kit/list/use-cursor';
import { usePlaced } from '@/kit/list/use-layout';
import type { Model } from '@/kit/list/use-model';
import { useScrollMemory } from '@/kit/list/use-scroll-memory';
import { late } from '@/lib/late';
import { look as lookOf } from '@/lib/look';
import { useStore } from '@/lib/store';
import { Skeleton } from '@/ui/empty';

const GroupLine = late(() => import('@/kit/list/group-line').then((part) => part.GroupLine));
/** Room for the checkbox, and at the end for what is done with a row. */
const BOX = 44;
const TOOLS = 72;
const PHONE_ROW = 64;
/** Engines know no taller elements; what would be below is found by filtering. */
const TALL_MAX = 15_000_000;
const OVERSCAN = 16;

export interface TableProps<R extends Row> {
  model: Model<R>;
  cursor: Cursor;
  phone: boolean;
}

/** The height of a row, as density and pointer have it. */
function useRowHeight(phone: boolean): number {
  const { density } = useStore(lookOf);
  const [height, setHeight] = useState(40);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the token changes with the density
  useLayoutEffect(() => {
    setHeight(Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 40);
  }, [density]);
  return phone ? PHONE_ROW : height;
}

function useSpace(element: React.RefObject<HTMLElement | null>): number {
  const [space, setSpace] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setSpace(Math.floor(entry.contentRect.width)));
    watch.observe(element.current);
    setSpace(element.current.clientWidth);
    return () => watch.disconnect();
  }, [element]);
  return space;
}

/** A row that is on its way. */
function Waiting({ top, height }: { top: number; height: number }) {
  return (
    <div
      aria-hidden="true"
      data-waiting=""
      className="absolute start-0 flex w-full items-center border-b border-line px-11"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span className="h-3 w-2/5 rounded-full bg-sunken" />
    </div>
  );
}

export function Table<R extends Row>({ model, cursor, phone }: TableProps<R>) {
  const scroll = useRef<HTMLDivElement>(null);
  const space = useSpace(scroll);
  const height = useRowHeight(phone);
  const { rows, count, look } = model.rows;
  const fresh = useStore(touched);
  const placed = usePlaced(model.columns, model.shown, model.layout, model.setLayout, space - TOOLS, BOX);
  const template = `${BOX}px ${placed.map((one) => `${one.width}px`).join(' ')} ${TOOLS}px`;
  const width = BOX + TOOLS + placed.reduce((total, one) => total + one.width, 0);

  const { grouping } = model;
  const items = grouping?.items;
  // Places are their own keys, so that a hundred thousand are not gone through whenever some rows came.
  const grouped = useMemo(() => (items ? { items, rows } : null), [items, rows]);
  const virtual = useVirtualizer({
    count: items ? items.length : Math.min(count, Math.floor(TALL_MAX / height)),
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: useCallback((at: number) => (grouped ? groupKey(grouped.items[at], grouped.rows, at) : at), [grouped]),
    scrollPaddingStart: 36,
    scrollPaddingEnd: 96,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps the sizes it measured
  useEffect(() => virtual.measure(), [height]);
  useScrollMemory(scroll, cursor, !model.rows.pending);

  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => look(first, last), [first, last, look]);

  const at = cursor.at;
  const { follow } = cursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is followed when it moves
  useEffect(() => {
    if (follow && at >= 0) virtual.scrollToIndex(grouping ? grouping.placeOf(at) : at, { align: 'auto' });
  }, [at, follow]);

  return (
    <div
      ref={scroll}
      role="grid"
      aria-label={model.title}
      aria-rowcount={(model.total ?? -1) < 0 ? -1 : (model.total ?? 0) + 1}
      aria-multiselectable="true"
      aria-busy={model.rows.stale || undefined}
      tabIndex={0}
      data-list-scroll=""
      onFocus={(event) => event.target === event.currentTarget && cursor.enter()}
      className="scroll-soft relative min-h-0 flex-1 overflow-auto outline-none [overflow-anchor:none] focus-visible:outline-2 focus-visible:-outline-offset-2"
      style={{ scrollPaddingBlock: '40px 96px' }}
    >
      {!phone && <Head model={model} placed={placed} template={template} width={width} />}
      {model.rows.pending ? (
        <Skeleton rows={16} />
      ) : (
        <div
          role="rowgroup"
          className="relative"
          style={{ height: virtual.getTotalSize(), minWidth: phone ? undefined : width }}
        >
          {shown.map((item) => {
            const part = items?.[item.index];
            if (part && part.is !== 'row') {
              const place = { top: item.start, height, template, width };
              return <GroupLine key={item.key} model={model} item={part} placed={placed} phone={phone} {...place} />;
            }
            const index = part ? part.at : item.index;
            const row = model.rows.at(index);
            if (!row) return <Waiting key={item.key} top={item.start} height={height} />;
            const common = {
              model,
              row,
              at: index,
              top: item.start,
              height,
              current: index === at,
              selected: isSelected(model.selection, row.id),
              fresh: fresh.has(row.id),
              cursor,
            };
            return phone ? (
              <PhoneRowView key={row.id} {...common} />
            ) : (
              <RowView key={row.id} {...common} placed={placed} template={template} width={width} />
            );
          })}
        </div>
      )}
      {!phone && !model.rows.pending && (rows.length > 0 || grouping) && (
        <Foot model={model} placed={placed} template={template} width={width} />
      )}
    </div>
  );
}
