import { expect, test } from 'vitest';
import { merged } from '@/kit/list/up-to-date';

const page = (...ids: string[]) => ({ items: ids.map((id) => ({ id, name: 'old' })), next: null, total: 4 });

test('rows that changed are replaced where they stand, those that match no more are gone, new ones are on top', () => {
  const data = { pages: [page('a', 'b'), page('c', 'd')], pageParams: ['', 'x'] };
  const first = {
    items: [
      { id: 'n', name: 'new' },
      { id: 'a', name: 'new' },
    ],
    next: null,
    total: 4,
  };
  const now = merged(data, new Set(['c', 'd']), [{ id: 'c', name: 'new' }], first);
  expect(now.pages.map((one) => one.items.map((row) => `${row.id} ${row.name}`))).toEqual([
    ['n new', 'a new', 'b old'],
    ['c new'],
  ]);
});
