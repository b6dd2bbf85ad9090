import { expect, it } from 'vitest';
import { inOrder } from './use-layout';

it('places pinned columns first, one behind the other', () => {
  const columns = ['number', 'customer', 'total'].map((id) => ({ id, width: id.length * 10 }));
  const placed = inOrder(columns, ['total', 'gone', 'number'], (column) => column.width, 44);
  expect(placed.map(({ column, offset }) => [column.id, offset])).toEqual([
    ['total', 44],
    ['number', 94],
    ['customer', null],
  ]);
});
