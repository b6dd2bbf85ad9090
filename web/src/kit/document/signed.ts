import type { Formats } from '@/lib/format';

/** A quantity that moved, with its sign: what came and what left. */
export const signed = (quantity: string, format: Formats): string =>
  quantity.startsWith('-') || /^0(\.0+)?$/.test(quantity) ? format.number(quantity) : `+${format.number(quantity)}`;
