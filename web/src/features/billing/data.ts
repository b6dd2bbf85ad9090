import type { Schemas } from '@/api/client';
import type { Stage } from '@/ui/status';

export type PaymentView = Schemas['PaymentView'];
export type RefundView = Schemas['RefundView'];
export const PAYMENTS = '/billing/payments';
export const REFUNDS = '/billing/refunds';

/** How money comes; what is written off is no payment that anybody records. */
export const METHODS = ['bank', 'mpesa', 'cash', 'card', 'cheque', 'other'] as const;

export const REFUND_STAGES: Record<string, Stage> = {
  requested: 'none',
  sent: 'part',
  settled: 'done',
  failed: 'struck',
};

export const some = (amount: string) => !/^-?0(\.0+)?$/.test(amount);
