import type { Schemas } from '@/api/client';
import { useDeed } from '@/kit/document/use-document';
import type { Stage } from '@/ui/status';

export type TransferView = Schemas['TransferView'];
export const PATH = '/inventory/transfers';

export const STAGES: Record<string, Stage> = {
  draft: 'none',
  in_transit: 'part',
  partly_received: 'most',
  received: 'done',
  returned: 'struck',
  cancelled: 'struck',
};

export const useTransferDeed = (id: string) =>
  useDeed<TransferView>('transfer', PATH, id, 'stock_level', 'stock_move', 'product');
