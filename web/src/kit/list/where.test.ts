import { expect, test } from 'vitest';
import type { Where } from '@/api/records';
import { asGroups, both, conditions, fromGroups, isEmpty, readWhere, replace, same, told } from '@/kit/list/where';

const a: Where = { field: 'a', op: 'eq', value: '1' };
const b: Where = { field: 'b', op: 'in', value: ['2', '3'] };
const c: Where = { field: 'c', op: 'gte', value: '4' };

test('both conditions, without needless levels', () => {
  expect(both(null, null)).toBeNull();
  expect(both({ all: [] }, a)).toEqual(a);
  expect(both({ all: [a] }, b)).toEqual({ all: [a, b] });
  expect(both({ any: [a, b] }, c)).toEqual({ all: [{ any: [a, b] }, c] });
});

test('a condition is taken out by its place, and empty groups fall away', () => {
  const tree: Where = { all: [a, { any: [b, c] }] };
  expect(conditions(tree).map((one) => one.at)).toEqual([[0], [1, 0], [1, 1]]);
  expect(replace(tree, [1, 0], null)).toEqual({ all: [a, { any: [c] }] });
  expect(replace({ all: [{ any: [b] }] }, [0, 0], null)).toBeNull();
  expect(replace(tree, [0], c)).toEqual({ all: [c, { any: [b, c] }] });
});

test('the builder shows groups and gives back the same tree', () => {
  for (const tree of [
    { all: [a, b] },
    { any: [a, b] },
    { any: [{ all: [a, b] }, { all: [c] }] },
    { all: [{ any: [a, b] }, { all: [c] }] },
  ] as Where[]) {
    expect(fromGroups(asGroups(tree))).toEqual(tree);
  }
  expect(fromGroups(asGroups({ all: [a, { any: [b, c] }] }))).toEqual({ all: [{ all: [a] }, { any: [b, c] }] });
  expect(fromGroups(asGroups(null))).toBeNull();
});

test('what an address holds is checked', () => {
  expect(readWhere({ all: [a, { nonsense: 1 }, 'x'] })).toEqual({ all: [a] });
  expect(readWhere('x')).toBeNull();
  expect(readWhere({ field: 1, op: 'eq' })).toBeNull();
});

test('nothing asked is nothing asked, however it is written', () => {
  expect(isEmpty({ all: [{ any: [] }] })).toBe(true);
  expect(same(null, { all: [] })).toBe(true);
  expect(same(a, b)).toBe(false);
});

test('conditions are told in their groups, each where it stands', () => {
  expect(told(null)).toEqual({ match: 'all', groups: [] });
  expect(told({ any: [a, b] })).toEqual({
    match: 'all',
    groups: [
      {
        match: 'any',
        items: [
          { at: [0], condition: a },
          { at: [1], condition: b },
        ],
      },
    ],
  });
  expect(told({ any: [{ all: [a, b] }, c] })).toEqual({
    match: 'any',
    groups: [
      {
        match: 'all',
        items: [
          { at: [0, 0], condition: a },
          { at: [0, 1], condition: b },
        ],
      },
      { match: 'all', items: [{ at: [1], condition: c }] },
    ],
  });
});
