import type { Schemas } from '@/api/client';
import * as decimal from '@/lib/decimal';
import type { Stage } from '@/ui/status';

export type AdjustmentView = Schemas['AdjustmentView'];
export const ADJUSTMENTS = '/inventory/adjustments';

export const ADJUSTMENT_STAGES: Record<string, Stage> = { posted: 'done', reversed: 'struck', reversal: 'part' };

/** What was on hand after a line. */
export const afterOf = (line: { before: string; base_quantity: string }): string => {
  const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;
  return decimal.text(decimal.trim(decimal.add(read(line.before), read(line.base_quantity))));
};
