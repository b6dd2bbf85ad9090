/**
 * What a document comes to, by the very rules of the server's pricing engine (`crates/pricing`): a line is rounded once,
 * half away from zero; then its discount; then the document's, shared out by the largest remainder; then tax by line, or
 * once per class and rate. Whole numbers throughout. The server confirms it; this only makes it there at once.
 */

import type { SheetRow } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';

export interface Terms {
  /** Digits of the currency. */
  digits: number;
  pricesIncludeTax: boolean;
  taxRounding: string;
  /** The document's discount. */
  discount?: { rate?: string; amount?: string } | null;
  /** Rates of tax classes, for rows of which the server has said none yet. */
  rates?: ReadonlyMap<string, string>;
}

export interface TaxLine {
  taxClassId: string;
  rate: string;
  base: string;
  tax: string;
}

export interface Totals {
  gross: string;
  discount: string;
  net: string;
  tax: string;
  total: string;
  taxes: TaxLine[];
}

interface Amounts {
  gross: bigint;
  discount: bigint;
}

const abs = (value: bigint) => (value < 0n ? -value : value);
const ten = (n: number) => 10n ** BigInt(n);

/** n ÷ d, half away from zero; d is positive. */
export function roundDiv(n: bigint, d: bigint): bigint {
  const units = (abs(n) * 2n + d) / (d * 2n);
  return n < 0n ? -units : units;
}

function read(text: string | null): decimal.Decimal {
  return (text && decimal.parse(text)) || decimal.ZERO;
}

function share(amount: bigint, rate: decimal.Decimal): bigint {
  return roundDiv(amount * rate.units, ten(rate.scale));
}

/** Quantity × price in minor units, rounded once. */
function lineAmount(quantity: decimal.Decimal, price: decimal.Decimal, digits: number): bigint {
  const scale = quantity.scale + price.scale;
  const exact = quantity.units * price.units;
  return scale >= digits ? roundDiv(exact, ten(scale - digits)) : exact * ten(digits - scale);
}

/** Rows are never changed in place: what one comes to is worked out once. */
const known = new WeakMap<SheetRow, { digits: number; amounts: Amounts }>();

function amountsOf(row: SheetRow, digits: number): Amounts {
  const found = known.get(row);
  if (found?.digits === digits) return found.amounts;
  const gross = lineAmount(read(row.quantity), read(row.price), digits);
  const amounts = { gross, discount: share(gross, read(row.discount)) };
  known.set(row, { digits, amounts });
  return amounts;
}

/** What a row comes to after its own discount. */
export function rowAmount(row: SheetRow, digits: number): string {
  const { gross, discount } = amountsOf(row, digits);
  return decimal.text({ units: gross - discount, scale: digits });
}

/** Shares a total out over weights by the largest remainder; of equal remainders the first gets the odd unit. */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => (weight > 0n ? weight : 0n));
  const given = positive.reduce((all, one) => all + one, 0n);
  const parts = given === 0n ? weights.map(() => 1n) : positive;
  const sum = given === 0n ? BigInt(weights.length) : given;
  const size = abs(total);
  const shares = parts.map((weight) => (size * weight) / sum);
  let short = size - shares.reduce((all, one) => all + one, 0n);
  const order = parts
    .map((weight, at) => ({ at, rest: (size * weight) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of order) {
    if (short <= 0n) break;
    shares[at] = (shares[at] ?? 0n) + 1n;
    short -= 1n;
  }
  return total < 0n ? shares.map((one) => -one) : shares;
}

function taxOf(amount: bigint, rate: decimal.Decimal, included: boolean): bigint {
  if (!included) return share(amount, rate);
  const one = ten(rate.scale);
  return roundDiv(amount * rate.units, one + rate.units);
}

export function totalsOf(rows: readonly SheetRow[], terms: Terms): Totals {
  const { digits } = terms;
  const lines = rows.map((row) => {
    const { gross, discount } = amountsOf(row, digits);
    const taxClassId = row.taxClassId ?? '';
    return { gross, discount, taxClassId, rate: row.taxRate ?? terms.rates?.get(taxClassId) ?? '0' };
  });
  if (terms.discount) {
    const left = lines.map((line) => line.gross - line.discount);
    const sum = left.reduce((all, one) => all + one, 0n);
    const off = terms.discount.rate
      ? share(sum, read(terms.discount.rate))
      : decimal.rescale(read(terms.discount.amount ?? ''), digits).units;
    allocate(off, left).forEach((part, at) => {
      const line = lines[at];
      if (line) line.discount += part;
    });
  }
  const groups = new Map<string, { taxClassId: string; rate: string; of: bigint[] }>();
  for (const line of lines) {
    const key = `${line.taxClassId} ${line.rate}`;
    const group = groups.get(key) ?? { taxClassId: line.taxClassId, rate: line.rate, of: [] };
    group.of.push(line.gross - line.discount);
    groups.set(key, group);
  }
  const text = (units: bigint) => decimal.text({ units, scale: digits });
  let tax = 0n;
  const taxes = [...groups.values()].map((group) => {
    const rate = read(group.rate);
    const amount = group.of.reduce((all, one) => all + one, 0n);
    const taxed =
      terms.taxRounding === 'document'
        ? taxOf(amount, rate, terms.pricesIncludeTax)
        : group.of.reduce((all, one) => all + taxOf(one, rate, terms.pricesIncludeTax), 0n);
    tax += taxed;
    const base = terms.pricesIncludeTax ? amount - taxed : amount;
    return { taxClassId: group.taxClassId, rate: group.rate, base: text(base), tax: text(taxed) };
  });
  const gross = lines.reduce((all, line) => all + line.gross, 0n);
  const discount = lines.reduce((all, line) => all + line.discount, 0n);
  const after = gross - discount;
  return {
    gross: text(gross),
    discount: text(discount),
    net: text(terms.pricesIncludeTax ? after - tax : after),
    tax: text(tax),
    total: text(terms.pricesIncludeTax ? after : after + tax),
    taxes,
  };
}
