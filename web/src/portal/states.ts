/** How far a document is, for somebody outside: what they still have to do, not what the books call it. */
import * as decimal from '@/lib/decimal';
import type { Stage } from '@/ui/status';
import type { Ref, Shown } from './data';

export interface State {
  /** Its message is `portal-state-<id>`. */
  id: string;
  stage: Stage;
  late: boolean;
}

const ORDERS: Record<string, [id: string, stage: Stage]> = {
  confirmed: ['confirmed', 'part'],
  partly_shipped: ['partly-shipped', 'most'],
  shipped: ['shipped', 'done'],
  completed: ['shipped', 'done'],
  cancelled: ['cancelled', 'struck'],
};

/** The day where the customer reads this, as the server writes days. */
export const today = (now = new Date()) =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

export function stateOf(one: Ref, day = today()): State {
  if (one.kind === 'order') {
    const [id, stage] = ORDERS[one.status] ?? ['confirmed', 'part'];
    return { id, stage, late: false };
  }
  if (one.status === 'void') return { id: 'void', stage: 'struck', late: false };
  const open = decimal.parse(one.open ?? '0') ?? decimal.ZERO;
  const total = decimal.parse(one.total) ?? decimal.ZERO;
  if (one.kind === 'credit_note')
    return decimal.isZero(open)
      ? { id: 'settled', stage: 'done', late: false }
      : { id: 'credit', stage: 'none', late: false };
  if (open.units <= 0n) return { id: 'paid', stage: 'done', late: false };
  if (one.due_on !== null && one.due_on < day) return { id: 'late', stage: 'none', late: true };
  return decimal.compare(open, total) < 0
    ? { id: 'part-paid', stage: 'part', late: false }
    : { id: 'open', stage: 'none', late: false };
}

/** Of what is paid in parts, the part that is to be paid first, and whether its day has passed. */
export function nextPart(one: Pick<Shown, 'instalments'>, day = today()) {
  if (one.instalments.length < 2) return null;
  const part = one.instalments.find((other) => (decimal.parse(other.open)?.units ?? 0n) > 0n);
  return part ? { ...part, late: part.due_on < day } : null;
}
