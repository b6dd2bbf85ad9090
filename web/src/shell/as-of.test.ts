import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { asOf } from '@/shell/as-of';

/** A page that shows these, each as it was read then. */
function page(...shown: [key: readonly unknown[], at: number | null, staleTime?: number][]) {
  const client = new QueryClient();
  for (const [queryKey, at, staleTime = 15_000] of shown) {
    if (at !== null) client.setQueryData(queryKey, {}, { updatedAt: at });
    const looks = new QueryObserver(client, { queryKey, staleTime, refetchOnMount: false, queryFn: () => ({}) });
    if (at === null) looks.setOptions({ queryKey, enabled: false });
    looks.subscribe(() => {});
  }
  return asOf(client);
}

it('is as of when its list or its record was read, whatever else is shown beside it', () => {
  const rows = [['rows', 'order', {}], 500, Number.POSITIVE_INFINITY] as const;
  expect(page([...rows], [['records', 'unit', 'list'], 100])).toBe(500);
  expect(page([['records', 'order', 'one', 'o1'], 700], [['records', 'customer', 'one', 'c1', 'of-order'], 90])).toBe(
    700,
  );
});

it('is as old as the oldest of several', () => {
  expect(page([['rows', 'order', {}], 500], [['records', 'order', 'one', 'o1'], 300])).toBe(300);
  expect(page([['ageing', {}], 400], [['stock', 'low'], 200])).toBe(200);
  expect(page([['ageing', {}], 400], [['me'], 200, 60_000], [['notifications', 'unread'], 100])).toBe(400);
});

it('has no age while nothing of it is there, and what holds for good has none', () => {
  expect(page([['rows', 'order', {}], null])).toBeNull();
  expect(page([['meta', 'order'], 100, Number.POSITIVE_INFINITY])).toBeNull();
});

it('leaves out what is kept and not shown', () => {
  const client = new QueryClient();
  client.setQueryData(['rows', 'order', {}], {}, { updatedAt: 5 });
  expect(asOf(client)).toBeNull();
});
