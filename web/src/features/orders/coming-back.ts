/** How much of an order's line can still come back, in each of its product's units. */
import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/records';
import { type Packing, productsByIds, usePackings, useUnits } from '@/kit/editor/products';
import type { Counted } from '@/lib/counted';
import * as decimal from '@/lib/decimal';
import type { OrderLine } from './data';

/** Digits of a quantity, as the server keeps them. */
const DIGITS = 6;

type Line = Pick<OrderLine, 'unit_id' | 'quantity' | 'base_quantity' | 'shipped' | 'returned'>;

/** All of it in one unit: so many of that, and what is no whole one of it in the product's own. */
export interface Back {
  unitId: string;
  most: string;
  rest: string;
}

const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;
const text = (value: decimal.Decimal) => decimal.text(decimal.trim(value));
const times = (value: decimal.Decimal, by: decimal.Decimal, of: decimal.Decimal, places: number) =>
  decimal.quotient(decimal.multiply(value, by), of, places) ?? decimal.ZERO;

/**
 * The line's unit first, then its product's own and the others, as far as there is a whole one to come back; the line's
 * alone while nobody knows the others. What single pieces have left of a box is whole pieces: the line's own counters
 * are cut off where its unit cannot say them.
 */
export function backOf(
  line: Line,
  ownId: string | undefined,
  packings: readonly Packing[],
  units: ReadonlyMap<string, Counted>,
): Back[] {
  const places = (id: string | undefined) => units.get(id ?? '')?.places ?? DIGITS;
  const open = decimal.subtract(read(line.shipped), read(line.returned));
  if (open.units <= 0n) return [];
  const whole = decimal.isZero(read(line.returned));
  const [base, of] = [read(line.base_quantity), read(line.quantity)];
  const left = times(open, base, of, whole ? DIGITS : places(ownId));
  const back = (unitId: string, num: decimal.Decimal, den: decimal.Decimal): Back => {
    // Half a box that was shipped comes back as it was agreed.
    const most = whole && unitId === line.unit_id ? open : times(left, den, num, places(unitId));
    const rest = decimal.subtract(left, times(most, num, den, DIGITS));
    return { unitId, most: text(most), rest: rest.units > 0n ? text(rest) : '0' };
  };
  const one = { units: 1n, scale: 0 };
  const all = [
    back(line.unit_id, base, of),
    ...(ownId ? [back(ownId, one, one)] : []),
    ...packings.map((unit) => back(unit.unit_id, read(String(unit.num)), read(String(unit.den)))),
  ];
  const several = all.filter((each, at) => all.findIndex((first) => first.unitId === each.unitId) === at);
  const some = several.filter((each) => read(each.most).units > 0n);
  return some.length > 0 ? some : several.slice(0, 1);
}

/** `backOf` of an order's lines, and the unit in which each product is kept. */
export function useComingBack(lines: readonly OrderLine[]) {
  const ids = [...new Set(lines.map((line) => line.product_id))].sort();
  const units = useUnits();
  const packings = usePackings(ids);
  const { data: products } = useQuery({
    queryKey: [...keys.lists('product'), 'own-units', ids],
    queryFn: ({ signal }) => productsByIds(ids, signal),
  });
  return (line: OrderLine) => {
    const ownId = products?.get(line.product_id)?.unitId;
    return { ownId, back: backOf(line, ownId, packings.get(line.product_id) ?? [], units) };
  };
}
