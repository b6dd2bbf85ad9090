/** Columns of the grid: what a cell shows, and what typing into it changes. Features put theirs together from these. */
import type { ReactNode } from 'react';
import type { SheetRow } from '@/kit/editor/sheet';
import { rowAmount } from '@/kit/editor/totals';
import { type Counted, tooFine } from '@/lib/counted';
import * as decimal from '@/lib/decimal';
import type { Formats } from '@/lib/format';
import type { Text } from '@/lib/i18n';

interface Base {
  id: string;
  label: string;
  width: string;
  /** Left off where the grid is as narrow as a phone. */
  wideOnly?: boolean;
}

export interface NumberColumn extends Base {
  kind: 'number';
  /** The stored text: empty for none, null while what is typed is no number. */
  value: (row: SheetRow) => string | null;
  change: (value: string | null, row: SheetRow) => Partial<SheetRow>;
  show: (value: string, format: Formats) => string;
  editable?: (row: SheetRow) => boolean;
  /** Why the number cannot be meant, before the server says so; null where it can. */
  wrong?: (row: SheetRow) => string | null;
  /** A small thing after the number. */
  after?: (row: SheetRow) => ReactNode;
}

export interface ViewColumn extends Base {
  kind: 'view';
  start?: boolean;
  strong?: boolean;
  view: (row: SheetRow) => ReactNode;
}

export interface PickColumn extends Base {
  kind: 'pick';
  value: (row: SheetRow) => string;
  options: (row: SheetRow) => { id: string; label: string }[];
  change: (id: string, row: SheetRow) => Partial<SheetRow>;
}

export interface TextColumn extends Base {
  kind: 'text';
  value: (row: SheetRow) => string;
  change: (value: string, row: SheetRow) => Partial<SheetRow>;
}

export type Column = NumberColumn | ViewColumn | PickColumn | TextColumn;

/** Whether a row has a part of what has none. */
export const isTooFine = (row: SheetRow, units: ReadonlyMap<string, Counted>): boolean =>
  tooFine(row.quantity, units.get(row.unitId ?? ''));

/** The first such row, from 0, and the unit that does not take it. */
export function firstTooFine(
  rows: readonly SheetRow[],
  units: ReadonlyMap<string, Counted>,
): { at: number; unit: Counted } | null {
  const at = rows.findIndex((row) => isTooFine(row, units));
  const unit = units.get(rows[at]?.unitId ?? '');
  return unit ? { at, unit } : null;
}

/** How many places the unit takes, in words. */
export const tooFineText = (t: Text, unit: Counted): string =>
  t('editor-too-fine', { unit: unit.code, places: unit.places });

export const quantityColumn = (t: Text, units: ReadonlyMap<string, Counted>): NumberColumn => ({
  kind: 'number',
  id: 'quantity',
  label: t('editor-quantity'),
  width: '64px',
  value: (row) => row.quantity,
  change: (quantity) => ({ quantity, baseQuantity: null }),
  show: (value, format) => format.number(value),
  wrong: (row) => {
    const unit = units.get(row.unitId ?? '');
    return unit && tooFine(row.quantity, unit) ? tooFineText(t, unit) : null;
  },
});

/** The price: somebody's own when typed, the server's again when it is cleared. */
export const priceColumn = (t: Text, currency: string, editable: boolean): NumberColumn => ({
  kind: 'number',
  id: 'price',
  label: t('editor-price'),
  width: '104px',
  value: (row) => row.price,
  change: (price, row) =>
    price === '' ? { price: row.product?.price ?? '', manual: false, steps: [] } : { price, manual: true, steps: [] },
  show: (value, format) => unitPrice(value, currency, format),
  editable: () => editable,
});

/** A unit price has the currency's digits, or more when it has more. */
export function unitPrice(value: string, currency: string, format: Formats): string {
  const read = decimal.parse(value);
  if (!read) return value;
  const digits = format.digits(currency);
  return decimal.trim(read).scale > digits ? format.number(value) : format.amount(value, currency);
}

const HUNDRED: decimal.Decimal = { units: 100n, scale: 0 };
const HUNDREDTH: decimal.Decimal = { units: 1n, scale: 2 };

/** "10" that is typed is the rate "0.1" that is stored. */
export function rateOf(percent: string | null): string | null {
  const read = percent && decimal.parse(percent);
  return read ? decimal.text(decimal.trim(decimal.multiply(read, HUNDREDTH))) : percent;
}

export function percentOf(rate: string | null): string | null {
  const read = rate && decimal.parse(rate);
  return read ? decimal.text(decimal.trim(decimal.multiply(read, HUNDRED))) : rate;
}

const beyondAll = (percent: string | null): boolean => {
  const read = percent && decimal.parse(percent);
  return read ? decimal.compare(read, HUNDRED) > 0 : false;
};

export const discountColumn = (t: Text, editable: boolean): NumberColumn => ({
  kind: 'number',
  id: 'discount',
  label: t('editor-discount'),
  width: '80px',
  value: (row) => percentOf(row.discount),
  // Nothing costs less than nothing: more than all of it is no number that is meant.
  change: (value) => ({ discount: beyondAll(value) ? null : rateOf(value) }),
  show: (value, format) => format.number(value),
  editable: () => editable,
});

export const amountColumn = (t: Text, currency: string, digits: number, format: Formats): ViewColumn => ({
  kind: 'view',
  id: 'amount',
  label: t('editor-amount'),
  width: '108px',
  strong: true,
  view: (row) => (row.product || row.description ? format.amount(rowAmount(row, digits), currency) : ''),
});

export const unitColumn = (
  t: Text,
  names: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string[]>,
): PickColumn => ({
  kind: 'pick',
  id: 'unit',
  label: t('editor-unit'),
  width: '64px',
  value: (row) => row.unitId ?? '',
  options: (row) => {
    if (!row.product) return [];
    const ids = [row.product.unitId, ...(others.get(row.product.id) ?? [])];
    if (row.unitId) ids.push(row.unitId);
    return [...new Set(ids)].map((id) => ({ id, label: names.get(id) ?? '' }));
  },
  change: (unitId) => ({ unitId, baseQuantity: null, steps: [] }),
});
