import type { Schemas } from '@/api/client';
import type { Stage } from '@/ui/status';

export type ReceiptView = Schemas['ReceiptView'];
export const RECEIPTS = '/inventory/receipts';

export const RECEIPT_STAGES: Record<string, Stage> = { received: 'done', reversed: 'struck', reversal: 'part' };
