/**
 * The list one came from: its rows in their order, so that a record's page has a previous and a next one. It stays in this
 * tab's session, and a list that is loaded further makes the trail longer.
 */
import { store, useStore } from '@/lib/store';

interface Trail {
  kind: string;
  ids: string[];
  /** Where each is opened, with `:id` in its place. */
  href: string;
  /** The list itself, with its filters. */
  list: string;
  title: string;
}

const KEY = 'kontor.trail';
/** Ids that are kept over a reload. */
const KEPT_MAX = 2_000;

function kept(): Trail | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Trail | null;
  } catch {
    return null;
  }
}

const trail = store<Trail | null>(kept());

/** A list says which rows it shows; told when one of them is opened. */
export function trailOf(next: Trail) {
  trail.set(next);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...next, ids: next.ids.slice(0, KEPT_MAX) }));
  } catch {
    // Without storage the trail lives as long as the page.
  }
}

export interface Neighbours {
  /** Where the list is, as it was left. */
  list: string | null;
  listTitle: string | null;
  previous: string | null;
  next: string | null;
  /** "3 of 120 shown". */
  position: number | null;
  count: number | null;
}

const NONE: Neighbours = { list: null, listTitle: null, previous: null, next: null, position: null, count: null };

/** The neighbours of a record in the list that one came from. */
export function useTrail(kind: string, id: string): Neighbours {
  const now = useStore(trail);
  if (!now || now.kind !== kind) return NONE;
  const at = now.ids.indexOf(id);
  const place = (other: string | undefined) => (other ? now.href.replace(':id', other) : null);
  return {
    list: now.list,
    listTitle: now.title,
    previous: at > 0 ? place(now.ids[at - 1]) : null,
    next: at >= 0 ? place(now.ids[at + 1]) : null,
    position: at >= 0 ? at + 1 : null,
    count: at >= 0 ? now.ids.length : null,
  };
}
