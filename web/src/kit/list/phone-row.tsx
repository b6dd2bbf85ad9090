/** One row on a phone: two lines, as far as a thumb needs them. */
import { Fragment, type ReactNode } from 'react';
import type { Row } from '@/api/records';
import { Cell, textOf } from '@/kit/list/cells';
import { isOwnPress, type RowProps } from '@/kit/list/row';
import type { CellContext, Column, PhoneRow } from '@/kit/list/types';
import { titleOf } from '@/kit/list/use-description';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

/** What the two lines hold when the page does not say: who, how much; which and when, how far. */
export function usualPhoneRow<R extends Row>(row: R, columns: Column<R>[], context: CellContext): PhoneRow {
  const { description } = context;
  const fields = columns.flatMap((column) => (column.field ? [column.field] : []));
  const filled = (name: string) => row[name] !== null && row[name] !== undefined && row[name] !== '';
  const title = titleOf(description, row);
  const party = description.document
    ? fields.find(
        (field) =>
          filled(field.name) &&
          (/_name$/.test(field.name) || (field.form === 'id' && context.labels[String(row[field.name])])),
      )
    : undefined;
  const amount = [...fields]
    .reverse()
    .find((field) => (field.form === 'amount' || field.form === 'price') && filled(field.name));
  const status = fields.find((field) => field.form === 'one_of' && filled(field.name));
  const day = fields.find((field) => (field.form === 'day' || field.form === 'instant') && filled(field.name));
  const more = fields.find(
    (field) =>
      filled(field.name) &&
      field !== status &&
      field !== day &&
      field !== party &&
      ['text', 'code', 'email', 'phone', 'id', 'rate', 'integer'].includes(field.form) &&
      textOf(field, row, context) !== title &&
      textOf(field, row, context) !== null,
  );
  const detail = [
    party ? title : null,
    day ? textOf(day, row, context) : null,
    party || !more ? null : textOf(more, row, context),
  ];
  return {
    title: party ? textOf(party, row, context) : title,
    detail: detail.filter(Boolean).join(' · '),
    end: amount ? textOf(amount, row, context) : null,
    status: status ? <Cell field={status} row={row} context={context} /> : null,
  };
}

/** Each part in its own direction: beside a number of Latin letters an Arabic date would fall to pieces. */
function apart(detail: ReactNode): ReactNode {
  if (typeof detail !== 'string') return detail;
  return detail.split(' · ').map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts stay where they are
    <Fragment key={at}>
      {at > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}

export function PhoneRowView<R extends Row>({
  model,
  row,
  at,
  top,
  height,
  current,
  selected,
  fresh,
  cursor,
}: RowProps<R>) {
  const t = useText();
  const columns = model.shown.flatMap((id) => model.columns.find((column) => column.id === id) ?? []);
  const lines = model.overrides.phone?.(row, model.cells) ?? usualPhoneRow(row, columns, model.cells);
  const choosing = model.selection.all || model.selection.ids.size > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row under the cursor, from the list's own keys
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      tabIndex={-1}
      data-row={row.id}
      onClick={(event) => {
        if (isOwnPress(event)) return;
        if (choosing) cursor.toggle(at, false);
        else model.open(row);
      }}
      onContextMenu={(event) => {
        // A long press begins a selection.
        if (choosing) return;
        event.preventDefault();
        cursor.toggle(at, false);
      }}
      className={cx(
        'absolute start-0 flex w-full items-center gap-3 border-b border-line px-4 select-none',
        selected ? 'bg-accent-tint' : 'bg-surface active:bg-hover',
        fresh && 'row-changed',
        current && 'shadow-[inset_2px_0_0_var(--accent)] rtl:shadow-[inset_-2px_0_0_var(--accent)]',
      )}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {choosing && (
        <span role="gridcell" className="inline-flex size-6 items-center justify-center">
          <input
            type="checkbox"
            aria-label={t('list-select-row', { name: cursor.nameOf(at) })}
            checked={selected}
            onChange={() => cursor.toggle(at, false)}
          />
        </span>
      )}
      <span role="gridcell" className="min-w-0 flex-1">
        <a
          href={model.href(row)}
          dir="auto"
          className="block truncate text-left text-14 font-medium [html[dir=rtl]_&]:text-right"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            if (choosing) cursor.toggle(at, false);
            else model.open(row);
          }}
        >
          {lines.title || t('list-unnamed')}
        </a>
        {lines.detail && <span className="block truncate text-13 text-text-3">{apart(lines.detail)}</span>}
      </span>
      {(lines.end || lines.status) && (
        <span role="gridcell" className="flex max-w-[55%] shrink-0 flex-col items-end">
          <span className="num text-14">{lines.end}</span>
          <span className="text-13">{lines.status}</span>
        </span>
      )}
    </div>
  );
}
