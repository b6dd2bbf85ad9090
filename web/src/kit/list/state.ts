/** What a list shows, as its address says it: pure. */
import type { Row, Where } from '@/api/records';
import type { Column, PresetView } from '@/kit/list/types';
import { isEmpty, readWhere, same } from '@/kit/list/where';

export interface ListState {
  q: string;
  where: Where | null;
  sort: string;
  group: string | null;
  /** Names of the columns that are shown, in order; null for the usual ones. */
  columns: string[] | null;
  archived: 'all' | 'only' | null;
  view: string | null;
  peek: string | null;
}

/** What a view keeps. */
export interface ViewDefinition {
  q?: string;
  where?: Where | null;
  sort?: string;
  group?: string | null;
  columns?: string[] | null;
  archived?: 'all' | 'only' | null;
  widths?: Record<string, number>;
  pinned?: string[];
}

/** The parameters of the address; what is absent is as the view has it. */
export type ListSearch = Partial<Record<'q' | 'sort' | 'group' | 'cols' | 'archived' | 'view' | 'peek', string>> & {
  where?: Where;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const archivedOf = (value: unknown): ListState['archived'] => (value === 'all' || value === 'only' ? value : null);

/** What the address and the view say together. */
export function readState(search: Record<string, unknown>, view: ViewDefinition, sort: string): ListState {
  const where = readWhere(search.where);
  const columns = text(search.cols);
  const group = text(search.group);
  return {
    q: text(search.q) ?? view.q ?? '',
    where: where ? (isEmpty(where) ? null : where) : (view.where ?? null),
    sort: text(search.sort) ?? view.sort ?? sort,
    group: group === undefined ? (view.group ?? null) : group === '-' ? null : group,
    columns: columns === undefined ? (view.columns ?? null) : columns.split(',').filter(Boolean),
    archived: search.archived === undefined ? (view.archived ?? null) : archivedOf(search.archived),
    view: text(search.view) ?? null,
    peek: text(search.peek) ?? null,
  };
}

/** The parameters that say a change; what the view says itself is left out of the address. */
export function writeState(
  change: Partial<ListState>,
  view: ViewDefinition,
  sort: string,
): ListSearch & Record<string, unknown> {
  const search: Record<string, unknown> = {};
  if ('q' in change) search.q = (change.q ?? '') === (view.q ?? '') ? undefined : (change.q ?? '');
  if ('where' in change) {
    search.where = same(change.where, view.where) ? undefined : (change.where ?? { all: [] });
  }
  if ('sort' in change) search.sort = change.sort === (view.sort ?? sort) ? undefined : change.sort;
  if ('group' in change) {
    search.group = (change.group ?? null) === (view.group ?? null) ? undefined : (change.group ?? '-');
  }
  if ('columns' in change) {
    const shown = change.columns?.join(',');
    search.cols = shown === view.columns?.join(',') ? undefined : shown;
  }
  if ('archived' in change) {
    search.archived = (change.archived ?? null) === (view.archived ?? null) ? undefined : (change.archived ?? '-');
  }
  if ('view' in change) search.view = change.view ?? undefined;
  if ('peek' in change) search.peek = change.peek ?? undefined;
  return search as ListSearch & Record<string, unknown>;
}

/** Whether the list shows something else than its view says. */
export function isDirty(state: ListState, view: ViewDefinition, sort: string): boolean {
  return (
    state.q !== (view.q ?? '') ||
    !same(state.where, view.where) ||
    state.sort !== (view.sort ?? sort) ||
    (state.group ?? null) !== (view.group ?? null) ||
    (state.archived ?? null) !== (view.archived ?? null) ||
    (state.columns ?? []).join() !== (view.columns ?? []).join()
  );
}

export const definitionOf = (state: ListState): ViewDefinition => ({
  ...(state.q ? { q: state.q } : {}),
  ...(isEmpty(state.where) ? {} : { where: state.where }),
  sort: state.sort,
  ...(state.group ? { group: state.group } : {}),
  ...(state.columns ? { columns: state.columns } : {}),
  ...(state.archived ? { archived: state.archived } : {}),
});

export const presetDefinition = ({ where, sort, group, columns, archived }: PresetView): ViewDefinition => ({
  ...(where ? { where } : {}),
  ...(sort ? { sort } : {}),
  ...(group ? { group } : {}),
  ...(columns ? { columns } : {}),
  ...(archived ? { archived } : {}),
});

/** `-total,number` as its keys. */
export const sortKeys = (sort: string): { field: string; descending: boolean }[] =>
  sort
    .split(',')
    .filter(Boolean)
    .map((key) => ({ field: key.replace(/^-/, ''), descending: key.startsWith('-') }));

/** Keys that the server sorts by at once; one more takes the place of the last. */
const SORTED_BY_MAX = 4;

/**
 * The sort after a press on a column's head: first press ascends (amounts and days descend), then the other way, then
 * none. With `more` the other keys stay, so that several columns sort one after the other.
 */
export function nextSort(sort: string, field: string, more: boolean, descendsFirst: boolean, usual: string): string {
  const keys = sortKeys(sort);
  const own = keys.find((key) => key.field === field);
  const turned = !own
    ? { field, descending: descendsFirst }
    : own.descending === descendsFirst
      ? { field, descending: !descendsFirst }
      : null;
  const others = keys.filter((key) => key.field !== field);
  const place = keys.findIndex((key) => key.field === field);
  const next = !more
    ? turned
      ? [turned]
      : []
    : place < 0 || !turned
      ? [...others.slice(0, turned ? SORTED_BY_MAX - 1 : undefined), ...(turned ? [turned] : [])]
      : keys.map((key) => (key.field === field ? turned : key));
  return next.map((key) => `${key.descending ? '-' : ''}${key.field}`).join(',') || usual;
}

/** How far columns that grow give way, where the last one would be cut off otherwise. */
const NARROWEST = 0.75;

/**
 * The widths of columns in a space: those that grow share what is left, by their width, or give way a little where all
 * fit then. Where none grows, the first takes what is left.
 */
export function spread<R extends Row>(
  columns: Pick<Column<R>, 'id' | 'width' | 'grows'>[],
  own: Record<string, number>,
  space: number,
): number[] {
  const base = columns.map((column) => own[column.id] ?? column.width);
  const left = space - base.reduce((total, width) => total + width, 0);
  const growing = columns.map((column, at) => (column.grows && own[column.id] === undefined ? (base[at] ?? 0) : 0));
  const weight = growing.reduce((total, width) => total + width, 0);
  if (weight === 0 && left > 0) return base.map((width, at) => (at === 0 ? width + left : width));
  if (weight === 0 || left < -weight * (1 - NARROWEST)) return base;
  return base.map((width, at) => Math.floor(width + (left * (growing[at] ?? 0)) / weight));
}
