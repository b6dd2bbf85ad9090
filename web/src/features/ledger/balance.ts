/** Debits and credits of an entry's rows, in exact decimals. Pure. */
import type { SheetRow } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';

export const debitOf = (row: SheetRow): string | null => (row.extra.debit === undefined ? '' : row.extra.debit);
export const creditOf = (row: SheetRow): string | null => (row.extra.credit === undefined ? '' : row.extra.credit);

const read = (text: string | null) => decimal.parse(text ?? '') ?? decimal.ZERO;
const has = (text: string | null) => text === null || text !== '';

/** Rows that say something. */
export const isFilled = (row: SheetRow): boolean =>
  row.product !== null || has(debitOf(row)) || has(creditOf(row)) || (row.extra.memo ?? '') !== '';

/** Has an account and one amount above zero. */
export function isWhole(row: SheetRow): boolean {
  const [debit, credit] = [debitOf(row), creditOf(row)];
  if (row.product === null || debit === null || credit === null) return false;
  const said = [debit, credit].filter((one) => one !== '');
  return said.length === 1 && read(said[0] ?? '').units > 0n;
}

export interface Balance {
  debit: string;
  credit: string;
  /** Debits less credits. */
  difference: string;
  balanced: boolean;
}

export function balanceOf(rows: readonly SheetRow[]): Balance {
  const sum = (of: (row: SheetRow) => string | null) =>
    rows.reduce((total, row) => decimal.add(total, read(of(row))), decimal.ZERO);
  const [debit, credit] = [sum(debitOf), sum(creditOf)];
  const difference = decimal.subtract(debit, credit);
  return {
    debit: decimal.text(debit),
    credit: decimal.text(credit),
    difference: decimal.text(difference),
    balanced: decimal.isZero(difference) && !decimal.isZero(debit),
  };
}

/** What a row has to say for the entry to balance. */
export function missingSide(difference: string): { debit: string; credit: string } {
  const value = read(difference);
  return value.units > 0n
    ? { debit: '', credit: decimal.text(value) }
    : { debit: decimal.text(decimal.negate(value)), credit: '' };
}
