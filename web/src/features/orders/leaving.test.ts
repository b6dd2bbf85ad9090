import { expect, it } from 'vitest';
import { leavingOf } from './leaving';

const box = {
  product_id: 'tea',
  description: 'Tea',
  quantity: '3',
  base_quantity: '36',
  components: [],
};
const part = (product_id: string, quantity: string, tracked = true) => ({
  product_id,
  description: product_id,
  sku: product_id,
  unit_id: 'pc',
  quantity,
  tracked,
});

it('what leaves is counted in base units', () => {
  expect(leavingOf(box, '2')).toEqual([{ productId: 'tea', name: 'Tea', quantity: '24' }]);
  expect([leavingOf(box, '0'), leavingOf(box, null), leavingOf(box, '')]).toEqual([[], [], []]);
});

it('of a kit its parts leave, but no service', () => {
  const kit = { ...box, quantity: '4', base_quantity: '4', components: [part('leg', '4'), part('work', '1', false)] };
  expect(leavingOf(kit, '2')).toEqual([{ productId: 'leg', name: 'leg', quantity: '8' }]);
});
