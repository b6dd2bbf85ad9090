import { expect, test } from 'vitest';
import { conflicts, merge } from '@/shell/merge';

const fields = [{ name: 'roles' }, { name: 'phone' }, { name: 'name' }];
const base = { roles: ['a'], phone: '1', name: 'x' };

test('lists are compared by what is in them', () => {
  const mine = { ...base, roles: ['a', 'b'], phone: '2' };
  expect(conflicts(fields, base, mine, { ...base, roles: ['a', 'b'], phone: '1' })).toEqual([]);
  expect(conflicts(fields, base, mine, { ...base, roles: ['a', 'c'] })).toEqual([{ name: 'roles' }]);
});

test('what only they changed is theirs, whatever is kept', () => {
  const theirs = { roles: ['c'], phone: '1', name: 'y' };
  const mine = { ...base, roles: ['b'], phone: '2' };
  expect(merge(fields, base, mine, theirs, new Set(['roles']))).toEqual({ roles: ['b'], phone: '2', name: 'y' });
  expect(merge(fields, base, mine, theirs, new Set())).toEqual({ roles: ['c'], phone: '2', name: 'y' });
});
