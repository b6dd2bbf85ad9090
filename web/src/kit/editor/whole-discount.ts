/** The discount on the whole of an order, as the steps of its lines' prices tell it. */
import type { Schemas } from '@/api/client';
import * as decimal from '@/lib/decimal';

type Priced = Pick<Schemas['LineView'], 'trace'>;

export type WholeDiscount = { rate: string } | { amount: string } | null;

/** As it was given: a rate, or an amount. Traces from before there were facts tell the shares alone. */
export function wholeDiscountOf(lines: readonly Priced[]): WholeDiscount {
  const steps = lines.flatMap((line) => line.trace).filter((step) => step.rule === 'document_discount');
  const facts = steps[0]?.facts;
  if (facts?.rate) return { rate: facts.rate };
  if (facts?.amount) return { amount: facts.amount };
  let sum = decimal.ZERO;
  for (const step of steps) {
    const [before, after] = [decimal.parse(step.before ?? ''), decimal.parse(step.after)];
    if (before && after) sum = decimal.add(sum, decimal.subtract(before, after));
  }
  return decimal.isZero(sum) ? null : { amount: decimal.text(sum) };
}
