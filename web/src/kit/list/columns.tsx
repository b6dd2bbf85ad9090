/** The columns of a list, from the description and what the page says. */
import type { Description, Field, Form, Row } from '@/api/records';
import { Cell, isNumber } from '@/kit/list/cells';
import type { Column, ListOverrides } from '@/kit/list/types';

/** Width in pixels, and whether the column takes what is left. */
const WIDTHS: Partial<Record<Form, [number, boolean]>> = {
  text: [180, true],
  long_text: [240, true],
  url: [200, true],
  email: [200, true],
  code: [130, false],
  barcode: [150, false],
  phone: [164, false],
  id: [170, true],
  user: [150, true],
  file: [120, false],
  amount: [130, false],
  price: [120, false],
  quantity: [100, false],
  integer: [90, false],
  rate: [90, false],
  exchange_rate: [120, false],
  day: [128, false],
  instant: [128, false],
  bool: [90, false],
  one_of: [140, false],
  currency: [88, false],
  country: [130, false],
};

/** Columns that nobody asks for in a list. */
const NEVER = new Set(['id', 'version']);

/** Values that a list is sorted by; what is kept encrypted or has lines is not. */
const sortable = (field: Field): boolean =>
  !field.sealed && field.form !== 'long_text' && !field.lines && field.form !== 'file';

/** Fields that are changed in a row: short values of master data, nothing that moves money or stock. */
const EDITABLE = new Set<Form>([
  'text',
  'code',
  'integer',
  'bool',
  'one_of',
  'day',
  'rate',
  'quantity',
  'email',
  'phone',
]);

const editable = (description: Description, field: Field): boolean =>
  description.may_edit && field.writable && EDITABLE.has(field.form) && !field.lines && !field.unique;

/** Every column that the list may show, in the description's order; columns of the page's own come last. */
export function columnsOf<R extends Row>(
  description: Description,
  overrides: ListOverrides<R>,
  label: (english: string) => string,
): Column<R>[] {
  const own = overrides.columns ?? {};
  const fields = description.fields.filter((field) => !NEVER.has(field.name) && !own[field.name]?.hidden);
  const described = fields.map((field): Column<R> => {
    const override = own[field.name] ?? {};
    const [width, grows] = WIDTHS[field.form] ?? [140, false];
    const text = override.label ?? label(field.label);
    return {
      id: field.name,
      label: text,
      field,
      align: override.align ?? (isNumber(field) ? 'end' : 'start'),
      // A head is never cut: about seven pixels a letter, and room for the arrow.
      width: override.width ?? Math.max(width, text.length * 7 + 34),
      grows: override.width === undefined && grows,
      sort: override.sort === false ? null : (override.sort ?? (sortable(field) ? field.name : null)),
      editable: override.editable ?? editable(description, field),
      cell: override.cell ?? ((row, context) => <Cell field={field} row={row} context={context} />),
    };
  });
  const added = Object.entries(own)
    .filter(([id, column]) => column.cell && !column.hidden && !description.fields.some((field) => field.name === id))
    .map(
      ([id, column]): Column<R> => ({
        id,
        label: column.label ?? '',
        field: null,
        align: column.align ?? 'start',
        width: column.width ?? 140,
        grows: false,
        sort: column.sort || null,
        editable: false,
        cell: column.cell ?? (() => null),
      }),
    );
  return [...described, ...added];
}

/** The columns that are shown when nobody has chosen any. */
export function usualColumns<R extends Row>(description: Description, overrides: ListOverrides<R>): string[] {
  if (overrides.defaultColumns) return overrides.defaultColumns;
  return (
    description.default_columns ??
    description.fields
      .filter((field) => !NEVER.has(field.name))
      .slice(0, 8)
      .map((field) => field.name)
  );
}

/** A change of the shown columns: taken out, put in at the end, or moved by places. */
export function moved(columns: string[], id: string, by: number): string[] {
  const at = columns.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return columns;
  const next = columns.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}
