import { expect, test, vi } from 'vitest';
import type { BulkAsk, BulkReport } from '@/api/records';
import { parts, runBulk, undoOf } from '@/kit/list/bulk-run';

const row = (id: string) => ({ id, label: id });

test('a long selection goes in parts of a thousand ids', () => {
  const ids = Array.from({ length: 2_500 }, (_, at) => String(at));
  expect(parts({ ids }, 2_500).map((part) => part.expected)).toEqual([1_000, 1_000, 500]);
  expect(parts({ where: { all: [] } }, 70_000)).toEqual([{ selection: { where: { all: [] } }, expected: 70_000 }]);
});

test('it goes on where the call before ended', async () => {
  const asked: BulkAsk[] = [];
  const send = vi.fn(async (_: string, ask: BulkAsk): Promise<BulkReport> => {
    asked.push(ask);
    return ask.after
      ? { matched: 1, done: [], failed: [{ ...row('c'), code: 'x', message: 'no' }], next: null }
      : { matched: 3, done: [row('a'), row('b')], failed: [], next: 'b' };
  });
  const outcome = await runBulk('/x', { action: 'archive' }, { q: 'x' }, 3, { send });
  expect(outcome.done.map((one) => one.id)).toEqual(['a', 'b']);
  expect(outcome.failed).toHaveLength(1);
  expect(outcome.left).toBe(0);
  expect(asked.map((ask) => [ask.expected, ask.after])).toEqual([
    [3, undefined],
    [3, 'b'],
  ]);
});

test('what is stopped says how many are left', async () => {
  const stop = new AbortController();
  const send = async (): Promise<BulkReport> => {
    stop.abort();
    return { matched: 300, done: [row('a')], failed: [], next: 'a' };
  };
  const outcome = await runBulk('/x', { action: 'archive' }, {}, 300, { send, signal: stop.signal });
  expect(outcome.left).toBe(299);
});

test('rows with the same way back are taken back together', () => {
  const undo = undoOf([
    { ...row('a'), undo: { action: 'restore' } },
    { ...row('b'), undo: { patch: { name: 'B' } } },
    { ...row('c'), undo: { action: 'restore' } },
    row('d'),
  ]);
  expect(undo).toEqual([
    { wish: { action: 'restore' }, ids: ['a', 'c'] },
    { wish: { action: 'patch', patch: { name: 'B' } }, ids: ['b'] },
  ]);
});
