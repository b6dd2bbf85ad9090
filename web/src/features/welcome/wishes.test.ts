import { expect, it } from 'vitest';
import { inOrder } from './wishes';

it('puts what was wished for first', () => {
  const modules = ['billing', 'catalog', 'identity', 'orders', 'shipping'];
  expect(inOrder(modules, null)).toEqual(['identity', 'billing', 'catalog', 'orders', 'shipping']);
  expect(inOrder(modules, { sells: 'goods', channels: ['online', 'orders'] })).toEqual([
    'identity',
    'catalog',
    'shipping',
    'orders',
    'billing',
  ]);
});
