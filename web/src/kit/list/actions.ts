/** What the description lets somebody do with rows, one or many: pure. */
import type { Description, Row, Transition } from '@/api/records';

/** What an action asks for beside the rows: words that its endpoint takes. */
export type VerbInput = 'reason' | 'reference';

const REASON: Record<string, string[]> = {
  customer: ['submit', 'qualify', 'send_back', 'block', 'unblock'],
  order: ['cancel'],
  shipment: ['cancel'],
  return: ['cancel'],
};
const REFERENCE: Record<string, string[]> = { refund: ['send', 'settle'] };

/** The description names no inputs; those verbs that take a word of explanation are known here. */
export const inputOf = (kind: string, action: string): VerbInput | null =>
  REASON[kind]?.includes(action) ? 'reason' : REFERENCE[kind]?.includes(action) ? 'reference' : null;

/** Where a row stands. */
export function stateOf(description: Description, row: Row): string | null {
  const field = description.fields.find((one) => one.form === 'one_of' && /^(status|state)$/.test(one.name));
  const word = field ? row[field.name] : null;
  return typeof word === 'string' ? word : null;
}

/** The verbs that stand alone: with nothing to fill in, or a word that may be left out. */
const plain = (description: Description): Transition[] =>
  (description.transitions ?? []).filter(
    (one) => one.may && one.bulk && one.action !== 'archive' && one.action !== 'restore',
  );

/** What can be done to a row as it stands now. */
export function transitionsOf(description: Description, row: Row): Transition[] {
  if (row.archived_at) return [];
  const state = stateOf(description, row);
  return plain(description).filter((one) => !one.from || (state !== null && one.from.includes(state)));
}

/** What can be done to many rows; what is archived is only restored. */
export function bulkOf(description: Description, archived: 'all' | 'only' | null): string[] {
  const offered = description.bulk ?? [];
  if (archived === 'only') return offered.filter((action) => action === 'restore');
  const verbs = plain(description).map((one) => one.action);
  return [
    ...verbs.filter((action) => offered.includes(action)),
    ...['patch', 'archive'].filter((action) => offered.includes(action)),
    ...(archived === 'all' && offered.includes('restore') ? ['restore'] : []),
  ];
}

/** The name of an action as the server gives it in English. */
export const actionLabel = (description: Description, action: string): string =>
  description.transitions?.find((one) => one.action === action)?.label ?? action;
