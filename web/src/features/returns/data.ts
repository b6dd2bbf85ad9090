import type { Schemas } from '@/api/client';
import { useDeed } from '@/kit/document/use-document';
import * as decimal from '@/lib/decimal';
import type { Stage } from '@/ui/status';

export type ReturnView = Schemas['ReturnView'];
export type ReturnLine = ReturnView['lines'][number];
export const PATH = '/sales/returns';

export const STAGES: Record<string, Stage> = {
  authorised: 'none',
  partly_received: 'part',
  received: 'part',
  inspected: 'most',
  completed: 'done',
  cancelled: 'struck',
};

export const useReturnDeed = (id: string) =>
  useDeed<ReturnView>('return', PATH, id, 'order', 'invoice', 'refund', 'stock_level', 'stock_move', 'customer');

/** `a` less all of `b`; nothing when they are more. */
export function less(a: string, ...b: string[]): string {
  const [all, taken] = [decimal.parse(a), decimal.parse(decimal.sum(b))];
  const left = all && taken ? decimal.subtract(all, taken) : decimal.ZERO;
  return left.units > 0n ? decimal.text(decimal.trim(left)) : '0';
}

export const some = (quantity: string | null | undefined) => (decimal.parse(quantity ?? '')?.units ?? 0n) > 0n;

/** How much of a line each step may still take. */
export const LEFT = {
  receive: (line: ReturnLine) => less(line.quantity, line.received),
  inspect: (line: ReturnLine) => less(line.received, line.restocked, line.scrapped, line.quarantined),
  settle: (line: ReturnLine) =>
    less(decimal.sum([line.restocked, line.scrapped, line.quarantined]), line.refunded, line.replaced),
};
