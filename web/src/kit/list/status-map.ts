/**
 * How the words of a kind's states look. What is not in a kind's own map is looked up by the word alone: the same words
 * mean the same nearly everywhere.
 */
import type { StatusLook, StatusMap } from '@/kit/list/types';

const USUAL: Record<string, StatusLook> = {
  draft: { stage: 'none' },
  new: { stage: 'none' },
  lead: { stage: 'none' },
  planned: { stage: 'none' },
  pending: { stage: 'none' },
  requested: { stage: 'none' },
  unpaid: { stage: 'none' },
  none: { stage: 'none' },
  inactive: { stage: 'none' },
  disabled: { stage: 'none' },
  in_review: { stage: 'part' },
  trying: { stage: 'part' },
  running: { stage: 'part' },
  open: { stage: 'part' },
  approved: { stage: 'part' },
  confirmed: { stage: 'part' },
  picking: { stage: 'part' },
  part: { stage: 'part' },
  partly_paid: { stage: 'part' },
  part_paid: { stage: 'part' },
  partly_shipped: { stage: 'part' },
  sent: { stage: 'part' },
  posted: { stage: 'part' },
  received: { stage: 'most' },
  packed: { stage: 'most' },
  shipped: { stage: 'most' },
  in_transit: { stage: 'most' },
  done: { stage: 'done' },
  all: { stage: 'done' },
  active: { stage: 'done' },
  completed: { stage: 'done' },
  finished: { stage: 'done' },
  delivered: { stage: 'done' },
  applied: { stage: 'done' },
  paid: { stage: 'done' },
  closed: { stage: 'done' },
  cancelled: { stage: 'struck' },
  reversed: { stage: 'struck' },
  void: { stage: 'struck' },
  voided: { stage: 'struck' },
  undone: { stage: 'struck' },
  dropped: { stage: 'struck' },
  dismissed: { stage: 'struck' },
  rejected: { stage: 'struck' },
  expired: { stage: 'struck' },
  overdue: { tone: 'danger' },
  blocked: { tone: 'danger' },
  failed: { tone: 'danger' },
  bounced: { tone: 'danger' },
  stale: { tone: 'warning' },
  credit: { tone: 'warning' },
  approval: { tone: 'warning' },
  on_hold: { tone: 'warning' },
};

const KINDS: Record<string, StatusMap> = {
  order: {
    status: {
      confirmed: { stage: 'part' },
      partly_shipped: { stage: 'most' },
      shipped: { stage: 'most' },
      completed: { stage: 'done' },
    },
    return_status: { none: { stage: 'none' }, part: { stage: 'part' }, all: { stage: 'done' } },
  },
};

/** Fields whose words tell how far something is; the words of others are plain text. */
const TELLING = /(^|_)(status|state|stage|hold)$/;

/** A feature adds how the states of its kind look. */
export function addStatusMap(kind: string, map: StatusMap) {
  KINDS[kind] = { ...KINDS[kind], ...map };
}

/** How a word of a field looks; null for plain text. */
export function statusLook(kind: string, field: string, word: string): StatusLook | null {
  const own = KINDS[kind]?.[field]?.[word];
  if (own) return own;
  return TELLING.test(field) ? (USUAL[word] ?? { stage: 'part' }) : null;
}
