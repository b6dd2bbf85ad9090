/** Which payments had settled an invoice, and what of each can go back. Pure. */
import * as decimal from '@/lib/decimal';

export interface Tender {
  id: string;
  number: string;
  method: string;
  /** The account that it came into; the method's when null. */
  account: string | null;
  /** What came by it and has not gone back. */
  left: string;
}

/** Tenders that a person pays by; the others go back through the payment that they came by. */
export const byHandMethods = ['bank', 'cash', 'cheque', 'other'] as const;

interface Allocation {
  id: string;
  source_kind: string;
  source_id: string;
  reverses_id: string | null;
}

/** Payments that settle it and were not taken off again, the latest first. */
export function payersOf(allocations: readonly Allocation[]): string[] {
  const reversed = new Set(allocations.map((one) => one.reverses_id));
  const live = allocations.filter((one) => !one.reverses_id && !reversed.has(one.id) && one.source_kind === 'payment');
  return [...new Set(live.map((one) => one.source_id).reverse())];
}

const WRITTEN_OFF = ['bad_debt', 'small_difference'];

/** What of a payment can go back; null when nothing can. */
export function refundable(payment: { amount: string; refunded: string; method: string }): string | null {
  const [came, went] = [decimal.parse(payment.amount), decimal.parse(payment.refunded)];
  if (!came || !went || WRITTEN_OFF.includes(payment.method)) return null;
  const left = decimal.subtract(came, went);
  return left.units > 0n ? decimal.text(left) : null;
}
