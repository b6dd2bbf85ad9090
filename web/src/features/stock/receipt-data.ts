import type { Schemas } from '@/api/client';
import { useDeed } from '@/kit/document/use-document';
import type { Stage } from '@/ui/status';

export type ReceiptView = Schemas['ReceiptView'];
export const RECEIPTS = '/inventory/receipts';

export const RECEIPT_STAGES: Record<string, Stage> = { received: 'done', reversed: 'struck', reversal: 'part' };

export const useReceiptDeed = (id: string) =>
  useDeed<ReceiptView>('receipt', RECEIPTS, id, 'stock_level', 'stock_move', 'stock_cost', 'product');
