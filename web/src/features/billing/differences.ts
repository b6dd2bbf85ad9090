/** What an entry of a settlement gained or lost by the rates, read off its lines. Pure. */
import * as decimal from '@/lib/decimal';

interface Line {
  amount: string;
  debit: string;
  credit: string;
  item_id: string | null;
}

/**
 * In the company's currency, a loss below zero. What is realised stands on a line of its own: of no document, and of
 * nothing in the currency, for it is what the rates make of the same amount.
 */
export function realisedOf(lines: readonly Line[]): string {
  const zero = (text: string) => decimal.isZero(decimal.parse(text) ?? decimal.ZERO);
  const parts = lines
    .filter((line) => line.item_id === null && zero(line.amount))
    .flatMap((line) => {
      const [credit, debit] = [decimal.parse(line.credit), decimal.parse(line.debit)];
      return credit && debit ? [decimal.text(decimal.subtract(credit, debit))] : [];
    });
  return decimal.sum(parts);
}
