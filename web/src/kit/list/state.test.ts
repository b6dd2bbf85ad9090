import { expect, test } from 'vitest';
import { isDirty, nextSort, readState, spread, type ViewDefinition, writeState } from '@/kit/list/state';

const where = { all: [{ field: 'status', op: 'in', value: ['draft'] }] };
const view: ViewDefinition = { where, sort: 'number', columns: ['number', 'total'] };

test('a view stands until the address says otherwise', () => {
  expect(readState({ view: 'v' }, view, '-placed_at')).toMatchObject({
    where,
    sort: 'number',
    columns: ['number', 'total'],
    view: 'v',
  });
  expect(readState({ view: 'v', where: { all: [] } }, view, '-placed_at').where).toBeNull();
  expect(readState({ sort: '-total' }, view, '-placed_at').sort).toBe('-total');
  expect(readState({}, {}, '-placed_at').sort).toBe('-placed_at');
});

test('what the view says itself is not in the address', () => {
  expect(writeState({ where }, view, '-placed_at').where).toBeUndefined();
  expect(writeState({ where: null }, view, '-placed_at').where).toEqual({ all: [] });
  expect(writeState({ sort: 'number' }, view, '-placed_at').sort).toBeUndefined();
  expect(writeState({ group: 'status' }, view, '-placed_at').group).toBe('status');
});

test('what is written is read back', () => {
  const state = readState({}, view, 'id');
  const next = { ...state, where: null, sort: '-total', q: 'acme', group: 'status', columns: ['total'] };
  const search = writeState(next, view, 'id');
  expect(readState(search, view, 'id')).toEqual(next);
  expect(isDirty(next, view, 'id')).toBe(true);
  expect(isDirty(state, view, 'id')).toBe(false);
});

test('a head sorts up, down and not at all; with Shift by several', () => {
  expect(nextSort('', 'name', false, false, 'id')).toBe('name');
  expect(nextSort('name', 'name', false, false, 'id')).toBe('-name');
  expect(nextSort('-name', 'name', false, false, 'id')).toBe('id');
  expect(nextSort('', 'total', false, true, 'id')).toBe('-total');
  expect(nextSort('name', 'total', true, true, 'id')).toBe('name,-total');
  expect(nextSort('name,-total', 'name', true, false, 'id')).toBe('-name,-total');
  expect(nextSort('-name,-total', 'name', true, false, 'id')).toBe('-total');
  expect(nextSort('a,-b,c,d', 'e', true, false, 'id')).toBe('a,-b,c,e');
  expect(nextSort('a,-b,c,d', 'd', true, false, 'id')).toBe('a,-b,c,-d');
});

test('columns that grow share what is left; a width of one’s own stays', () => {
  const columns = [
    { id: 'a', width: 100, grows: false },
    { id: 'b', width: 100, grows: true },
    { id: 'c', width: 300, grows: true },
  ];
  expect(spread(columns, {}, 900)).toEqual([100, 200, 600]);
  expect(spread(columns, { b: 150 }, 900)).toEqual([100, 150, 650]);
  expect(spread(columns, {}, 200)).toEqual([100, 100, 300]);
  expect(spread(columns, {}, 450)).toEqual([100, 87, 262]);
});

test('where no column grows, the first fills the list', () => {
  const fixed = [
    { id: 'a', width: 100, grows: false },
    { id: 'b', width: 50, grows: false },
  ];
  expect(spread(fixed, {}, 400)).toEqual([350, 50]);
  expect(spread(fixed, {}, 120)).toEqual([100, 50]);
});
