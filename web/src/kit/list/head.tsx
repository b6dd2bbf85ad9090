/** The heads of the columns: press to sort, Shift+press to sort by several, drag the edge for the width. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Row } from '@/api/records';
import { isNumber } from '@/kit/list/cells';
import { countOf, isSelected, NOTHING, select } from '@/kit/list/selection';
import { nextSort, sortKeys } from '@/kit/list/state';
import type { Column } from '@/kit/list/types';
import type { Placed } from '@/kit/list/use-layout';
import type { Model } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

/** Amounts, numbers and days begin with the greatest. */
const descendsFirst = <R extends Row>(column: Column<R>) =>
  column.field !== null && (isNumber(column.field) || column.field.form === 'day' || column.field.form === 'instant');

export function Head<R extends Row>({
  model,
  placed,
  template,
  width,
}: {
  model: Model<R>;
  placed: Placed<R>[];
  template: string;
  width: number;
}) {
  const keys = sortKeys(model.state.sort);
  return (
    <div role="rowgroup" className="sticky top-0 z-10">
      <div
        role="row"
        aria-rowindex={1}
        tabIndex={-1}
        className="grid h-9 border-b border-line bg-surface text-12 font-medium text-text-3"
        style={{ gridTemplateColumns: template, minWidth: width }}
      >
        <SelectAll model={model} />
        {placed.map((one) => {
          const key = keys.findIndex((sorted) => sorted.field === one.column.sort);
          const sorted = keys[key];
          return (
            <div
              key={one.column.id}
              role="columnheader"
              tabIndex={-1}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
              className={cx('relative flex items-center bg-surface', one.offset !== null && 'sticky z-10')}
              style={one.offset !== null ? { insetInlineStart: one.offset } : undefined}
            >
              <HeadButton model={model} column={one.column} sorted={sorted} place={keys.length > 1 ? key + 1 : 0} />
              <div
                aria-hidden="true"
                onMouseDown={one.resize}
                onTouchStart={one.resize}
                onDoubleClick={() => {
                  const { [one.column.id]: _, ...widths } = model.layout.widths;
                  model.setLayout({ widths });
                }}
                className={cx(
                  'absolute inset-y-0 end-0 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-2 after:end-0 after:w-px after:bg-transparent hover:after:bg-control',
                  one.resizing && 'after:bg-accent',
                )}
              />
            </div>
          );
        })}
        <span aria-hidden="true" />
      </div>
    </div>
  );
}

function HeadButton<R extends Row>({
  model,
  column,
  sorted,
  place,
}: {
  model: Model<R>;
  column: Column<R>;
  sorted: { descending: boolean } | undefined;
  place: number;
}) {
  const t = useText();
  const end = column.align === 'end';
  const inside = cx('flex min-w-0 flex-1 items-center gap-1 px-3 h-full', end && 'justify-end', sorted && 'text-text');
  if (!column.sort) {
    return (
      <span className={inside}>
        <span className="truncate">{column.label}</span>
      </span>
    );
  }
  const field = column.sort;
  return (
    <button
      type="button"
      title={t('list-sort-hint')}
      className={cx(inside, 'hover:text-text focus-visible:-outline-offset-2')}
      onClick={(event) =>
        model.set({
          sort: nextSort(
            model.state.sort,
            field,
            event.shiftKey,
            descendsFirst(column),
            model.overrides.sort ?? model.description.sort,
          ),
        })
      }
    >
      <span className="truncate">{column.label}</span>
      {sorted &&
        (sorted.descending ? (
          <ArrowDown size={13} aria-hidden="true" className="shrink-0" />
        ) : (
          <ArrowUp size={13} aria-hidden="true" className="shrink-0" />
        ))}
      {place > 0 && <span className="text-11">{place}</span>}
    </button>
  );
}

function SelectAll<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const { selection, rows } = model;
  const chosen = countOf(selection, model.total ?? 0);
  const loaded = rows.rows.length > 0 && rows.rows.every((row) => isSelected(selection, row.id));
  return (
    <div role="columnheader" tabIndex={-1} className="sticky start-0 z-20 flex items-center justify-center bg-surface">
      <input
        type="checkbox"
        aria-label={t('list-select-shown')}
        checked={loaded}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !loaded;
        }}
        onChange={() =>
          model.setSelection(
            chosen > 0 && loaded
              ? NOTHING
              : (now) =>
                  select(
                    now,
                    rows.rows.map((row) => row.id),
                    true,
                  ),
          )
        }
      />
    </div>
  );
}
