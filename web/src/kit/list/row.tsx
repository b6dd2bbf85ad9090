/** One row of the table. */
import { Ellipsis, PanelRight } from 'lucide-react';
import { type MouseEvent, memo, useState } from 'react';
import type { Row } from '@/api/records';
import { InlineCell } from '@/kit/list/inline-cell';
import { PlainLink } from '@/kit/list/plain-link';
import type { CellContext } from '@/kit/list/types';
import type { Cursor } from '@/kit/list/use-cursor';
import type { Placed } from '@/kit/list/use-layout';
import type { Model } from '@/kit/list/use-model';
import { useRowActions } from '@/kit/list/use-row-actions';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';
import { Menu } from '@/ui/menu';

export interface RowProps<R extends Row> {
  model: Model<R>;
  row: R;
  at: number;
  top: number;
  height: number;
  current: boolean;
  selected: boolean;
  fresh: boolean;
  cursor: Cursor;
}

/** Whether a press is meant for something inside the row, or marks text. */
export function isOwnPress(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  if (target.closest('a, button, input, select, textarea, label, [role="menu"]')) return true;
  return (window.getSelection()?.toString() ?? '') !== '';
}

function RowBase<R extends Row>({
  model,
  row,
  at,
  top,
  height,
  current,
  selected,
  fresh,
  cursor,
  placed,
  template,
  width,
}: RowProps<R> & { placed: Placed<R>[]; template: string; width: number }) {
  const t = useText();
  // What is done with a row is drawn once the pointer or the cursor was there: most rows only pass by.
  const [over, setOver] = useState(false);
  const back = selected ? 'bg-accent-tint' : 'bg-surface group-hover/row:bg-hover hover:bg-hover';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row under the cursor, from the list's own keys
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      tabIndex={-1}
      data-row={row.id}
      data-current={current || undefined}
      onPointerEnter={() => setOver(true)}
      onClick={(event) => {
        if (isOwnPress(event)) return;
        if (event.shiftKey) cursor.selectTo(at);
        else if (event.ctrlKey || event.metaKey) window.open(model.href(row), '_blank', 'noopener');
        else model.open(row);
      }}
      className={cx(
        'group/row absolute start-0 grid w-full cursor-default border-b border-line text-13 outline-none',
        back,
        fresh && 'row-changed',
        current && 'shadow-[inset_2px_0_0_var(--accent)] rtl:shadow-[inset_-2px_0_0_var(--accent)]',
      )}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template, minWidth: width }}
    >
      <div
        role="gridcell"
        className={cx(
          'sticky start-0 z-[2] flex items-center justify-center',
          current && 'shadow-[inset_2px_0_0_var(--accent)] rtl:shadow-[inset_-2px_0_0_var(--accent)]',
          back,
        )}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('list-select-row', { name: cursor.nameOf(at) })}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => cursor.toggle(at, event.shiftKey)}
        />
      </div>
      {placed.map((one, place) => (
        <div
          key={one.column.id}
          role="gridcell"
          className={cx(
            'flex min-w-0 items-center px-3',
            one.column.align === 'end' && 'num justify-end',
            place > 0 && one.column.align !== 'end' && 'text-text-2',
            one.offset !== null && cx('sticky z-[1]', back),
          )}
          style={one.offset !== null ? { insetInlineStart: one.offset } : undefined}
        >
          {place === 0 ? (
            <PlainLink
              to={model.href(row)}
              tabIndex={current ? 0 : -1}
              className="truncate font-medium hover:underline"
              onOpen={() => model.open(row)}
            >
              <FirstCell text={one.column.cell(row, model.cells)} context={model.cells} />
            </PlainLink>
          ) : (
            <InlineCell model={model} row={row} column={one.column} current={current} />
          )}
        </div>
      ))}
      {current || over ? (
        <RowTools
          model={model}
          row={row}
          at={at}
          current={current}
          cursor={cursor}
          back={selected ? 'bg-accent-tint' : 'bg-hover'}
        />
      ) : (
        <div role="gridcell" />
      )}
    </div>
  );
}

/** A row is drawn anew only when something of it changes. */
export const RowView = memo(RowBase) as typeof RowBase;

function FirstCell({ text, context }: { text: React.ReactNode; context: CellContext }) {
  return text ?? <span className="text-text-3">{context.t('list-unnamed')}</span>;
}

function RowTools<R extends Row>({
  model,
  row,
  at,
  current,
  cursor,
  back,
}: {
  model: Model<R>;
  row: R;
  at: number;
  current: boolean;
  cursor: Cursor;
  back: string;
}) {
  const t = useText();
  const actions = useRowActions(model);
  return (
    <div role="gridcell" className="sticky end-0 z-[2] flex items-center justify-end">
      <div
        className={cx(
          'absolute end-1 flex items-center rounded-control opacity-0 group-hover/row:opacity-100 focus-within:opacity-100 has-data-popup-open:opacity-100',
          back,
        )}
      >
        <IconButton
          label={t('list-peek')}
          shortcut="space"
          tabIndex={current ? 0 : -1}
          icon={<PanelRight size={16} />}
          onClick={() => cursor.peek(at)}
        />
        <Menu
          trigger={
            <IconButton
              data-row-menu=""
              label={t('list-row-menu', { name: cursor.nameOf(at) })}
              shortcut="."
              tabIndex={current ? 0 : -1}
              icon={<Ellipsis size={16} />}
            />
          }
          actions={actions(row)}
        />
      </div>
    </div>
  );
}
