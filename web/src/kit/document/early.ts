/** What who pays early may keep. Pure: the server says what is enough. */
import * as decimal from '@/lib/decimal';

export interface Early {
  /** The last day on which the payment may come. */
  until: string;
  /** What is enough; none once it was taken. */
  suffices: string | null;
}

export interface Offer {
  until: string;
  suffices: string;
  /** What a credit note settles. */
  off: string;
  /** The payment came after the last day. */
  over: boolean;
}

/** What is offered for a payment of a day; nothing where the terms know none, or it was taken. */
export function offerOf(early: Early | null | undefined, open: string, day: string): Offer | null {
  if (!early?.suffices) return null;
  const [whole, enough] = [decimal.parse(open), decimal.parse(early.suffices)];
  if (!whole || !enough) return null;
  const off = decimal.subtract(whole, enough);
  if (off.units <= 0n) return null;
  return { until: early.until, suffices: early.suffices, off: decimal.text(off), over: day > early.until };
}

/** What the credit note settles of an invoice when so much was paid for it. */
export function noteOf(open: string, paid: string | null): string | null {
  const [whole, much] = [decimal.parse(open), decimal.parse(paid ?? '')];
  if (!whole || !much) return null;
  const rest = decimal.subtract(whole, much);
  return rest.units > 0n ? decimal.text(rest) : null;
}
