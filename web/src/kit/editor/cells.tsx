/** Cells of the grid. What is typed lives in the input until it means something: React renders a row, not a letter. */
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Burst } from '@/kit/editor/burst';
import type { NumberColumn, PickColumn, TextColumn } from '@/kit/editor/columns';
import type { Finder } from '@/kit/editor/finder';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { cx } from '@/lib/cx';
import { useLocale } from '@/lib/i18n';
import { readAmount } from '@/lib/number-input';

export const cellClass =
  'h-8 w-full min-w-0 rounded-control border border-transparent bg-transparent px-2 text-13 text-text ' +
  'hover:border-line focus:bg-surface focus-visible:-outline-offset-1 aria-invalid:border-danger pointer-coarse:h-11';

/** Keeps an uncontrolled input at what it should show, but not while somebody is in it. */
function useShown(ref: RefObject<HTMLInputElement | null>, shown: string | null) {
  useLayoutEffect(() => {
    const input = ref.current;
    if (input && shown !== null && document.activeElement !== input) input.value = shown;
  }, [ref, shown]);
}

interface CellProps<C> {
  sheet: Sheet;
  row: SheetRow;
  column: C;
  label: string;
}

export const NumberCell = memo(function NumberCell({ sheet, row, column, label }: CellProps<NumberColumn>) {
  const { tag, format } = useLocale();
  const ref = useRef<HTMLInputElement>(null);
  const value = column.value(row);
  const shown = value === null ? null : value === '' ? '' : column.show(value, format);
  useShown(ref, shown);
  const fault = row.faults[column.id] ?? column.wrong?.(row) ?? undefined;
  if (column.editable && !column.editable(row)) return <span className="num block w-full px-2 text-13">{shown}</span>;
  return (
    <input
      ref={ref}
      data-col={column.id}
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      aria-label={label}
      aria-invalid={value === null || fault ? true : undefined}
      aria-description={fault}
      title={fault}
      defaultValue={shown ?? ''}
      className={cx(cellClass, 'num')}
      onFocus={(event) => {
        const input = event.currentTarget;
        delete input.dataset.typed;
        if (value) input.value = format.plain(value);
        input.select();
      }}
      onInput={(event) => {
        const input = event.currentTarget;
        input.dataset.typed = '1';
        const typed = input.value.trim();
        sheet.set(row.key, column.change(typed === '' ? '' : readAmount(typed, tag), row));
      }}
      onBlur={(event) => {
        // What no number could be read from stays as it was typed.
        const now = sheet.row(row.key);
        const kept = now ? column.value(now) : null;
        if (kept !== null) event.currentTarget.value = kept === '' ? '' : column.show(kept, format);
      }}
    />
  );
});

export const TextCell = memo(function TextCell({ sheet, row, column, label }: CellProps<TextColumn>) {
  const ref = useRef<HTMLInputElement>(null);
  useShown(ref, column.value(row));
  return (
    <input
      ref={ref}
      data-col={column.id}
      aria-label={label}
      aria-invalid={row.faults[column.id] ? true : undefined}
      title={row.faults[column.id]}
      defaultValue={column.value(row)}
      className={cellClass}
      onInput={(event) => sheet.set(row.key, column.change(event.currentTarget.value, row))}
    />
  );
});

export const PickCell = memo(function PickCell({ sheet, row, column, label }: CellProps<PickColumn>) {
  const options = column.options(row);
  if (options.length < 2) return <span className="block truncate px-2 text-13 text-text-2">{options[0]?.label}</span>;
  return (
    <select
      data-col={column.id}
      aria-label={label}
      aria-invalid={row.faults[column.id] ? true : undefined}
      value={column.value(row)}
      onChange={(event) => sheet.set(row.key, column.change(event.target.value, row))}
      className={cx(cellClass, 'px-1')}
    >
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </select>
  );
});

/** Keys of the shortest article number: fewer, however fast, are the beginning of a name. */
const CODE_KEYS = 4;

const productText = (row: SheetRow) => row.description ?? row.product?.name ?? '';

export interface ProductCellProps {
  sheet: Sheet;
  row: SheetRow;
  finder: Finder;
  label: string;
  placeholder: string;
  /** On touch screens the search is a sheet of its own. */
  onTouch: ((key: string) => void) | null;
  /** Takes a code that came in a burst; null where nothing is scanned. */
  onScan: ((code: string) => void) | null;
}

export const ProductCell = memo(function ProductCell(props: ProductCellProps) {
  const { sheet, row, finder, label, placeholder, onTouch, onScan } = props;
  const ref = useRef<HTMLInputElement>(null);
  const [burst] = useState(() => new Burst(CODE_KEYS));
  const shown = productText(row);
  useShown(ref, shown);
  const leave = () => {
    finder.close();
    const now = sheet.row(row.key);
    if (ref.current && now) ref.current.value = productText(now);
  };
  return (
    <input
      ref={ref}
      data-col="product"
      role="combobox"
      aria-expanded={false}
      aria-controls={finder.listId}
      aria-autocomplete="list"
      aria-label={label}
      aria-invalid={row.faults.product ? true : undefined}
      title={row.faults.product}
      autoComplete="off"
      spellCheck={false}
      readOnly={onTouch !== null}
      placeholder={placeholder}
      defaultValue={shown}
      className={cx(cellClass, 'truncate')}
      onClick={onTouch ? () => onTouch(row.key) : undefined}
      onFocus={(event) => {
        delete event.currentTarget.dataset.typed;
        event.currentTarget.select();
      }}
      onInput={(event) => {
        const input = event.currentTarget;
        input.dataset.typed = '1';
        finder.ask(row.key, input, input.value);
      }}
      onKeyDown={(event) => {
        const open = finder.isOpen(row.key);
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (plain && event.key.length === 1) burst.key(event.currentTarget, event.key, event.timeStamp);
        if (open && plain && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
          event.preventDefault();
          finder.move(event.key === 'ArrowDown' ? 1 : -1);
        } else if (open && plain && event.key === 'Enter') {
          event.preventDefault();
          const code = burst.read(event.timeStamp)?.trim();
          if (onScan && code) {
            leave();
            onScan(code);
          } else void finder.choose();
        } else if (open && plain && event.key === 'Tab' && !event.shiftKey && event.currentTarget.value.trim() !== '') {
          void finder.choose();
        } else if (open && event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          leave();
          event.currentTarget.select();
        }
      }}
      onBlur={() => {
        // A choice on its way (Tab) still lands; the list goes, and what names no product is not kept.
        if (finder.isOpen(row.key) && ref.current?.value.trim() === '') finder.close();
        setTimeout(() => document.activeElement !== ref.current && finder.isOpen(row.key) && leave(), 400);
      }}
    />
  );
});
