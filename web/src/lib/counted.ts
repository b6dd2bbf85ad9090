/** Units count quantities in so many decimal places: there is no half of a piece. */
import * as decimal from '@/lib/decimal';

export interface Counted {
  code: string;
  /** Decimal places that a quantity in it has at most. */
  places: number;
}

/** Whether a quantity has more decimal places than its unit is counted in; what is no number has none. */
export function tooFine(quantity: string | null | undefined, unit: Counted | undefined): boolean {
  const read = unit && quantity ? decimal.parse(quantity) : null;
  return read !== null && unit !== undefined && decimal.trim(read).scale > unit.places;
}
