/** The questions that everybody asks of invoices: tabs of the list, and the lines of the overview that open them. */
import type { Where } from '@/api/records';

const status = (...value: string[]): Where => ({ field: 'status', op: 'in', value });
const kind = (value: string): Where => ({ field: 'kind', op: 'eq', value });

export const INVOICE_VIEWS = {
  drafts: status('draft'),
  unpaid: { all: [kind('invoice'), status('posted', 'sent', 'part_paid', 'overdue')] },
  overdue: status('overdue'),
  disputed: { field: 'disputed_at', op: 'null', value: false },
  paid: status('paid'),
  'credit-notes': kind('credit_note'),
} satisfies Record<string, Where>;
