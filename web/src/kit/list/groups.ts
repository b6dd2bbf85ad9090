/** Rows by group: each group with its count and sums, and the rows of those that are open. */
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  type Description,
  type Field,
  type Group,
  keys,
  type ListQuery,
  list,
  type Page,
  type Row,
  type Summary,
  type Where,
} from '@/api/records';
import { useMe } from '@/api/session';
import { spoken } from '@/kit/list/cells';
import type { Rows } from '@/kit/list/rows';
import type { CellContext } from '@/kit/list/types';
import { both } from '@/kit/list/where';

/** Rows that an open group shows; all of them are the list with the group as its filter. */
export const GROUP_ROWS = 100;

export type GroupItem =
  | { is: 'group'; group: Group; open: boolean }
  | { is: 'row'; at: number }
  | { is: 'rest'; group: Group; left: number }
  | { is: 'wait'; group: Group };

export interface Grouping<R extends Row> {
  rows: Rows<R>;
  items: GroupItem[];
  /** Place of a row among the items. */
  placeOf: (at: number) => number;
  toggle: (group: Group) => void;
  /** The condition that a group is. */
  where: (group: Group) => Where;
  leftOff: number;
}

/** `placed_at:month` as its field and how finely it is cut. */
export function readGroup(group: string): { name: string; cut: 'day' | 'month' | 'year' | null } {
  const [name = '', cut] = group.split(':');
  return { name, cut: cut === 'day' || cut === 'month' || cut === 'year' ? cut : null };
}

const two = (number: number) => String(number).padStart(2, '0');

/** The first day of a period and of the next: of `2026-03`, `2026-03-01` and `2026-04-01`. */
export function periodOf(key: string): [from: string, until: string] {
  const [year = 1970, month, day] = key.split('-').map(Number);
  const next =
    month === undefined
      ? new Date(Date.UTC(year + 1, 0, 1))
      : day === undefined
        ? new Date(Date.UTC(year, month, 1))
        : new Date(Date.UTC(year, month - 1, day + 1));
  const until = `${String(next.getUTCFullYear()).padStart(4, '0')}-${two(next.getUTCMonth() + 1)}-${two(next.getUTCDate())}`;
  return [`${String(year).padStart(4, '0')}-${two(month ?? 1)}-${two(day ?? 1)}`, until];
}

/** The instant at which a day begins in a time zone. */
export function midnight(day: string, zone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offset = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map((one) => [one.type, Number(one.value)]));
    const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
    return local - at;
  };
  // The offset at the guess may be another one than at the day's beginning.
  const guess = utc - offset(utc);
  return new Date(utc - offset(guess)).toISOString().replace('.000Z', 'Z');
}

/** The condition that the rows of a group meet. */
export function groupWhere(field: Field, cut: 'day' | 'month' | 'year' | null, key: Group['key'], zone: string): Where {
  if (key === null) return { field: field.name, op: 'null', value: true };
  if (cut === null) return { field: field.name, op: 'eq', value: key };
  const [from, until] = periodOf(String(key));
  const value = (day: string) => (field.form === 'instant' ? midnight(day, zone) : day);
  return {
    all: [
      { field: field.name, op: 'gte', value: value(from) },
      { field: field.name, op: 'lt', value: value(until) },
    ],
  };
}

/** What a group is called. */
export function groupTitle(group: Group, field: Field | undefined, cells: CellContext): string {
  const { label } = group;
  const key = group.key as string | boolean | null;
  if (key === null) return cells.t('list-group-none');
  if (typeof key === 'boolean') return cells.t(key ? 'yes' : 'no');
  if (field?.form === 'one_of') return cells.label(label ?? spoken(key));
  if (label) return label;
  if (field?.form === 'country') return cells.format.countryName(key);
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) return cells.format.shortDate(key);
  if (/^\d{4}-\d{2}$/.test(key)) return cells.format.month(key);
  return key;
}

const NO_GROUPS: Group[] = [];

export function useGrouping<R extends Row>(
  description: Description,
  query: ListQuery,
  group: string | null,
  summary: Summary | null,
): Grouping<R> | null {
  const { company } = useMe();
  const [open, setOpen] = useState<{ by: string | null; keys: Group['key'][] }>({ by: null, keys: [] });
  const { name, cut } = readGroup(group ?? '');
  const field = description.fields.find((one) => one.name === name);
  const groups = group === null ? NO_GROUPS : (summary?.groups ?? NO_GROUPS);
  const isOpen = (key: Group['key']) => open.by === group && open.keys.includes(key);
  const where = (one: Group): Where => (field ? groupWhere(field, cut, one.key, company.zone ?? 'UTC') : { all: [] });
  const shown = groups.filter((one) => isOpen(one.key));
  const asked = useQueries({
    queries: shown.map((one) => ({
      queryKey: [...keys.lists(description.kind), 'group', query, group, one.key],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Page<R>> =>
        list<R>(
          description.path,
          { ...query, where: both(query.where, where(one)) },
          { limit: GROUP_ROWS },
          { signal },
        ),
    })),
    combine: (found) => found.map(({ data, error, refetch }) => ({ data, error, refetch })),
  });
  const state = useMemo(() => {
    const rows: R[] = [];
    const items: GroupItem[] = [];
    const places: number[] = [];
    const labels: Record<string, string> = {};
    for (const one of groups) {
      const at = shown.indexOf(one);
      items.push({ is: 'group', group: one, open: at >= 0 });
      if (at < 0) continue;
      const page = asked[at]?.data;
      if (!page) {
        items.push({ is: 'wait', group: one });
        continue;
      }
      Object.assign(labels, page.labels);
      for (const row of page.items) {
        places.push(items.length);
        items.push({ is: 'row', at: rows.length });
        rows.push(row);
      }
      if (one.count > page.items.length) items.push({ is: 'rest', group: one, left: one.count - page.items.length });
    }
    return { rows, items, places, labels };
  }, [groups, shown, asked]);
  if (group === null || !field) return null;
  const failed = asked.find((one) => one.error);
  return {
    rows: {
      rows: state.rows,
      far: [],
      at: (place) => state.rows[place],
      count: state.rows.length,
      look: () => undefined,
      labels: state.labels,
      total: summary?.count ?? null,
      pending: summary === null,
      stale: false,
      error: failed?.error ?? null,
      retry: () => void failed?.refetch(),
    },
    items: state.items,
    placeOf: (at) => state.places[at] ?? 0,
    toggle: ({ key }) =>
      setOpen((now) => {
        const keysNow = now.by === group ? now.keys : [];
        return {
          by: group,
          keys: keysNow.includes(key) ? keysNow.filter((one) => one !== key) : [...keysNow, key],
        };
      }),
    where,
    leftOff: summary?.groups_left_off ?? 0,
  };
}

/** A key that stays with an item however the list is opened and closed. */
export function groupKey<R extends Row>(item: GroupItem | undefined, rows: R[], at: number): string | number {
  if (!item) return at;
  if (item.is === 'row') return rows[item.at]?.id ?? at;
  return `${item.is} ${JSON.stringify(item.group.key)}`;
}
