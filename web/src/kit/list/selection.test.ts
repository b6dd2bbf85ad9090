import { expect, test } from 'vitest';
import { asBulk, between, countOf, isSelected, NOTHING, select, selectAll } from '@/kit/list/selection';

test('rows are chosen one by one or as a range', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const some = select(NOTHING, between(ids, 'd', 'b'), true);
  expect(countOf(some, 100)).toBe(3);
  expect(isSelected(some, 'c')).toBe(true);
  expect(countOf(select(some, ['c'], false), 100)).toBe(2);
  expect(between(ids, 'gone', 'b')).toEqual(['b']);
});

test('everything is a predicate, with what is left out', () => {
  const all = select(selectAll(), ['a', 'b'], false);
  expect(countOf(all, 12_431)).toBe(12_429);
  expect(isSelected(all, 'a')).toBe(false);
  expect(isSelected(all, 'z')).toBe(true);
  const where = { field: 'status', op: 'eq', value: 'draft' };
  expect(asBulk(all, { where, q: '', archived: null })).toEqual({ where, except: ['a', 'b'] });
  expect(asBulk(select(NOTHING, ['a'], true), { where, q: 'x', archived: 'all' })).toEqual({ ids: ['a'] });
});
