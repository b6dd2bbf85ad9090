/** What leaves the shelf for the lines of an order, in base units. */
import type { Leaving } from '@/kit/document/below-zero';
import * as decimal from '@/lib/decimal';
import type { OrderLine } from './data';

/** Digits of a quantity, as the server keeps them. */
const DIGITS = 6;

type Line = Pick<OrderLine, 'product_id' | 'description' | 'quantity' | 'base_quantity' | 'components'>;

/** So much of a line: of a kit, what that much of it is put together from. */
export function leavingOf(line: Line, quantity: string | null | undefined): Leaving[] {
  const [taken, whole] = [decimal.parse(quantity ?? ''), decimal.parse(line.quantity)];
  if (!taken || !whole || taken.units <= 0n || whole.units <= 0n) return [];
  const base = share(line.base_quantity, taken, whole);
  const parts = line.components ?? [];
  if (parts.length === 0) return [{ productId: line.product_id, name: line.description, quantity: text(base) }];
  // A part's quantity is that of one base unit of the kit.
  return parts
    .filter((part) => part.tracked)
    .map((part) => ({
      productId: part.product_id,
      name: part.description,
      quantity: text(decimal.multiply(base, decimal.parse(part.quantity) ?? decimal.ZERO)),
    }));
}

const text = (value: decimal.Decimal) => decimal.text(decimal.trim(value));

function share(of: string, taken: decimal.Decimal, whole: decimal.Decimal): decimal.Decimal {
  const all = decimal.parse(of);
  return (all && decimal.divide(decimal.multiply(all, taken), whole, DIGITS)) ?? decimal.ZERO;
}
