import { expect, it } from 'vitest';
import { payersOf, refundable } from './refundable';

const allocation = (id: string, source_id: string, reverses_id: string | null = null, source_kind = 'payment') => ({
  id,
  source_id,
  source_kind,
  reverses_id,
});

it('names the payments that still settle an invoice, the latest first', () => {
  const allocations = [
    allocation('1', 'a'),
    allocation('2', 'b'),
    allocation('3', 'a', '1'),
    allocation('4', 'c'),
    allocation('5', 'n', null, 'credit_note'),
  ];
  expect(payersOf(allocations)).toEqual(['c', 'b']);
});

it('pays back no more than came, and nothing that never came', () => {
  expect(refundable({ amount: '100.00', refunded: '40', method: 'card' })).toBe('60.00');
  expect(refundable({ amount: '100', refunded: '100', method: 'card' })).toBeNull();
  expect(refundable({ amount: '100', refunded: '0', method: 'bad_debt' })).toBeNull();
});
