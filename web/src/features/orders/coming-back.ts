/** How much of an order's line can still come back, in each of its product's units: less what is announced already. */
import { useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
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

/** What a return has announced of a line and nobody has received yet, in that return's unit. */
export interface Announced {
  orderLineId: string;
  unitId: string;
  quantity: string;
  /** The return's. */
  number: string;
}

const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;
const text = (value: decimal.Decimal) => decimal.text(decimal.trim(value));
const times = (value: decimal.Decimal, by: decimal.Decimal, of: decimal.Decimal, places: number) =>
  decimal.quotient(decimal.multiply(value, by), of, places) ?? decimal.ZERO;

/** So much of a line in the unit in which its product is kept, as exactly as that one is counted. */
function inBase(line: Line, quantity: decimal.Decimal, unitId: string, packings: readonly Packing[]) {
  if (unitId === line.unit_id) return times(quantity, read(line.base_quantity), read(line.quantity), DIGITS);
  const packing = packings.find((one) => one.unit_id === unitId);
  return packing ? times(quantity, read(String(packing.num)), read(String(packing.den)), DIGITS) : quantity;
}

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
  announced: readonly Announced[] = [],
): Back[] {
  const places = (id: string | undefined) => units.get(id ?? '')?.places ?? DIGITS;
  const open = decimal.subtract(read(line.shipped), read(line.returned));
  const untouched = decimal.isZero(read(line.returned));
  const whole = untouched && announced.length === 0;
  const [base, of] = [read(line.base_quantity), read(line.quantity)];
  const coming = announced.map((one) => inBase(line, read(one.quantity), one.unitId, packings));
  const left = coming.reduce(decimal.subtract, times(open, base, of, untouched ? DIGITS : places(ownId)));
  if (left.units <= 0n) return [];
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

/** What returns of the order have announced and nobody has received yet; undefined while it is read. */
export function useAnnounced(orderId: string, enabled: boolean): readonly Announced[] | undefined {
  const { data, isPending } = useQuery({
    queryKey: [...keys.lists('return'), 'announced', orderId],
    enabled,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const filters = { order_id: orderId, 'status[in]': 'authorised,partly_received' };
      const { items } = await list<RowOf<'return'>>('/sales/returns', { filters }, { limit: 100 }, { signal });
      const all = await Promise.all(
        items.map(({ id }) => call<Schemas['ReturnView']>('GET', `/sales/returns/${id}`, { signal })),
      );
      return all.flatMap(({ number, lines }) =>
        lines.map((line): Announced => {
          const left = decimal.subtract(read(line.quantity), read(line.received));
          return { orderLineId: line.order_line_id, unitId: line.unit_id, quantity: text(left), number };
        }),
      );
    },
    select: (all) => all.filter((one) => read(one.quantity).units > 0n),
  });
  // Without them the server still refuses what cannot come back.
  return enabled && isPending ? undefined : (data ?? []);
}

/** `backOf` of an order's lines, and the unit in which each product is kept. */
export function useComingBack(lines: readonly OrderLine[], announced: readonly Announced[]) {
  const ids = [...new Set(lines.map((line) => line.product_id))].sort();
  const units = useUnits();
  const packings = usePackings(ids);
  const { data: products } = useQuery({
    queryKey: [...keys.lists('product'), 'own-units', ids],
    queryFn: ({ signal }) => productsByIds(ids, signal),
  });
  return (line: OrderLine) => {
    const ownId = products?.get(line.product_id)?.unitId;
    const coming = announced.filter((one) => one.orderLineId === line.id);
    return { ownId, back: backOf(line, ownId, packings.get(line.product_id) ?? [], units, coming) };
  };
}
