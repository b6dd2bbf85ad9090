import { expect, it } from 'vitest';
import { isBelow, lacks } from '@/kit/document/below-zero';
import type { Stock } from '@/kit/editor/products';

const stock = (onHand: string, available: string, rule: Stock['rule']): Stock => ({
  onHand,
  available,
  rule,
  reserved: '0',
  incoming: '0',
});
const shelf = new Map([
  ['hammer', stock('3', '1', 'warn')],
  ['nail', stock('2.5', '2.5', 'forbid')],
]);
const leaving = (productId: string, quantity: string) => ({ productId, name: productId, quantity });

it('adds lines of one product up, and says what would be left', () => {
  expect(lacks([leaving('hammer', '2'), leaving('hammer', '3.0')], shelf)).toEqual([
    { name: 'hammer', there: '3', wanted: '5', after: '-2', may: true },
  ]);
});

it('knows who may go below zero, and what nobody holds', () => {
  expect(lacks([leaving('nail', '2.75')], shelf)).toEqual([
    { name: 'nail', there: '2.5', wanted: '2.75', after: '-0.25', may: false },
  ]);
  expect(lacks([leaving('hammer', '3')], shelf)).toEqual([]);
  expect(lacks([leaving('hammer', '3')], shelf, (one) => one.available)).toHaveLength(1);
});

it('is silent about what fits, and what no shelf knows', () => {
  expect(lacks([leaving('nail', '2.5'), leaving('service', '9')], shelf)).toEqual([]);
  expect([isBelow('-0.5'), isBelow('0'), isBelow('-0.000'), isBelow(null)]).toEqual([true, false, false, false]);
});
