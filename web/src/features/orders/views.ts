/** The questions that everybody asks of orders: tabs of the list, and the lines of the overview that open them. */
import type { Where } from '@/api/records';

const status = (...value: string[]): Where => ({ field: 'status', op: 'in', value });
const held = (value: boolean): Where => ({ field: 'hold', op: 'null', value: !value });

export const ORDER_VIEWS = {
  drafts: status('draft'),
  // What is held waits for somebody else first.
  'to-ship': { all: [status('confirmed', 'partly_shipped'), held(false)] },
  'on-hold': held(true),
  'back-ordered': { field: 'back_ordered', op: 'eq', value: true },
  completed: status('completed'),
  cancelled: status('cancelled'),
} satisfies Record<string, Where>;
