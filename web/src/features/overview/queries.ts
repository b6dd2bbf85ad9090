/** What the overview shows: sums of the server over whole lists, each the same question as the list that it opens. */
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/client';
import { at, type Here } from '@/api/here';
import { type ListQuery, list, type Summary, summary, type Where } from '@/api/records';
import * as decimal from '@/lib/decimal';

export interface Period {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/** The day some days away from another. */
export function shift(day: string, days: number): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last days up to and including one, and as many before them. */
export function periods(last: string, days: number): { now: Period; before: Period } {
  const from = shift(last, 1 - days);
  return { now: { from, to: last }, before: { from: shift(from, -days), to: shift(from, -1) } };
}

export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shift(day, 1)) days.push(day);
  return days;
}

const during = (field: string, { from, to }: Period): Where[] => [
  { field, op: 'gte', value: from },
  { field, op: 'lte', value: to },
];

const POSTED: Where = {
  field: 'status',
  op: 'in',
  value: ['posted', 'sent', 'part_paid', 'overdue', 'paid', 'credited'],
};

export const invoicesOf = (kind: 'invoice' | 'credit_note', period: Period): ListQuery => ({
  where: { all: [{ field: 'kind', op: 'eq', value: kind }, POSTED, ...during('issued_on', period)] },
});

export const ordersOf = (period: Period): ListQuery => ({
  where: {
    all: [
      { field: 'status', op: 'in', value: ['confirmed', 'partly_shipped', 'shipped', 'completed'] },
      ...during('business_date', period),
    ],
  },
});

export const overdue: ListQuery = { where: { all: [{ field: 'status', op: 'eq', value: 'overdue' }] } };

/** The same question of what happened at a store. */
const placed = ({ where }: ListQuery, here: Here | null): ListQuery => {
  const there = at(here);
  return { where: where && there ? { all: [where, there] } : (where ?? there) };
};

/** The sum of a field in one currency, as exact text. */
export function amountOf(from: Summary, field: string, currency: string): string {
  const values = from.sums.find((one) => one.field === field)?.values ?? [];
  return values.find((one) => (one.currency ?? currency) === currency)?.value ?? '0';
}

const minus = (a: string, b: string): string => {
  const [x, y] = [decimal.parse(a), decimal.parse(b)];
  return x && y ? decimal.text(decimal.subtract(x, y)) : a;
};

export interface Series {
  total: string;
  byDay: Map<string, string>;
}

/** Net sales: what was invoiced less what was credited, without tax, by day. */
async function netSales(period: Period, currency: string, here: Here | null, signal: AbortSignal): Promise<Series> {
  const [invoiced, credited] = await Promise.all(
    (['invoice', 'credit_note'] as const).map((kind) =>
      summary('/billing/invoices', placed(invoicesOf(kind, period), here), ['net'], 'issued_on:day', { signal }),
    ),
  );
  const byDay = new Map<string, string>();
  for (const [part, sign] of [
    [invoiced, 1],
    [credited, -1],
  ] as const) {
    for (const group of part?.groups ?? []) {
      const day = (group.key ?? '').slice(0, 10);
      const value = amountOf({ count: 0, sums: group.sums }, 'net', currency);
      byDay.set(day, minus(byDay.get(day) ?? '0', sign === 1 ? `-${value}`.replace('--', '') : value));
    }
  }
  const total = minus(
    invoiced ? amountOf(invoiced, 'net', currency) : '0',
    credited ? amountOf(credited, 'net', currency) : '0',
  );
  return { total, byDay };
}

export const salesQuery = (period: Period, currency: string, here: Here | null) =>
  queryOptions({
    queryKey: ['records', 'invoice', 'sales', period, currency, here?.id],
    queryFn: ({ signal }) => netSales(period, currency, here, signal),
  });

export const ordersQuery = (period: Period, currency: string, here: Here | null) =>
  queryOptions({
    queryKey: ['records', 'order', 'sales', period, currency, here?.id],
    queryFn: async ({ signal }) => {
      const asked = placed(ordersOf(period), here);
      const found = await summary('/sales/orders', asked, ['net'], 'business_date:day', { signal });
      const byDay = new Map((found.groups ?? []).map((group) => [(group.key ?? '').slice(0, 10), String(group.count)]));
      return { count: found.count, net: amountOf(found, 'net', currency), byDay };
    },
  });

export const overdueQuery = (currency: string, here: Here | null) =>
  queryOptions({
    queryKey: ['records', 'invoice', 'overdue', currency, here?.id],
    queryFn: async ({ signal }) => {
      const found = await summary('/billing/invoices', placed(overdue, here), ['open'], undefined, { signal });
      return { count: found.count, open: amountOf(found, 'open', currency) };
    },
  });

/** How many rows a question finds. */
export const countQuery = (kind: string, path: string, where: Where, here: Here | null) =>
  queryOptions({
    queryKey: ['records', kind, 'count', where, here?.id],
    queryFn: async ({ signal }) =>
      (await list(path, placed({ where }, here), { limit: 1, count: true }, { signal })).total ?? 0,
  });

/** Pages that are counted; a shelf that is emptier than that has other worries. */
const LOW_PAGES = 20;
const LOW_ROWS = 200;

export const lowStockQuery = (here: Here | null) =>
  queryOptions({
    queryKey: ['records', 'stock_level', 'low', 'count', here?.id],
    queryFn: async ({ signal }) => {
      let count = 0;
      let after: string | null = null;
      for (let page = 0; page < LOW_PAGES; page += 1) {
        const found: { items: unknown[]; next: string | null } = await call('GET', '/inventory/low-stock', {
          query: { cursor: after, store_id: here?.id, limit: LOW_ROWS },
          signal,
        });
        count += found.items.length;
        after = found.next;
        if (after === null) break;
      }
      return count;
    },
  });

/** By how much a figure has changed, as a rate ("0.124"); null without a figure to compare with. */
export function changeOf(now: string, before: string): string | null {
  const [a, b] = [decimal.parse(now), decimal.parse(before)];
  if (!a || !b || decimal.isZero(b)) return null;
  const rate = decimal.divide(decimal.subtract(a, b), b.units < 0n ? decimal.negate(b) : b, 3);
  return rate && decimal.text(rate);
}
