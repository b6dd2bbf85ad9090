/**
 * What is selected, as the server understands it: some ids, or everything that the list's filter matches but a few.
 * Selecting everything is a second step of its own, and the count is the filter's, not the page's.
 */
import { archivedWord, type BulkSelection, type Where } from '@/api/records';

export type Selection = { all: false; ids: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> };

export const NOTHING: Selection = { all: false, ids: new Set() };

/** Ids that the server takes at once. */
export const IDS_MAX = 1_000;

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.all ? !selection.except.has(id) : selection.ids.has(id);

/** How many rows an action would touch. */
export const countOf = (selection: Selection, total: number): number =>
  selection.all ? Math.max(0, total - selection.except.size) : selection.ids.size;

function changed(set: ReadonlySet<string>, ids: string[], add: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (add) next.add(id);
    else next.delete(id);
  }
  return next;
}

export function select(selection: Selection, ids: string[], on: boolean): Selection {
  return selection.all
    ? { all: true, except: changed(selection.except, ids, !on) }
    : { all: false, ids: changed(selection.ids, ids, on) };
}

export const selectAll = (): Selection => ({ all: true, except: new Set() });

/** The ids between two rows, both included, whichever comes first. */
export function between(ids: string[], from: string | null, to: string): string[] {
  const end = ids.indexOf(to);
  const start = from === null ? end : ids.indexOf(from);
  if (end < 0 || start < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** The selection of `POST …/bulk`. */
export function asBulk(
  selection: Selection,
  filter: { where: Where | null; q: string; archived: 'all' | 'only' | null },
): BulkSelection {
  if (!selection.all) return { ids: [...selection.ids] };
  return {
    ...(filter.where ? { where: filter.where } : {}),
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.archived ? { archived: archivedWord(filter.archived) as string } : {}),
    ...(selection.except.size > 0 ? { except: [...selection.except] } : {}),
  };
}
