import { describe, expect, it } from 'vitest';
import { headChange, headOf } from './amend-head';
import type { OrderView } from './data';
import { beyond } from './forewarned';

const order = { reference: 'PO-1', note: null } as OrderView;

describe('the head of an amendment', () => {
  it('says what differs, and takes a text off by an empty one', () => {
    const head = headOf(order);
    expect(headChange(order, head)).toEqual({});
    expect(headChange(order, { ...head, shipping: 'a1' })).toEqual({ shipping_address_id: 'a1' });
    expect(headChange(order, { ...head, reference: ' ', note: ' Ring ' })).toEqual({ reference: '', note: 'Ring' });
  });
});

describe('credit', () => {
  const credit = { credit_limit: '100.00', exposure: '60.00', currency: 'KES' };
  it('is beyond its limit with what the order adds, in its own currency', () => {
    expect(beyond(credit, '50.50', 'KES')).toBe('10.50');
    expect(beyond(credit, '40.00', 'KES')).toBeNull();
    expect(beyond(credit, '500.00', 'EUR')).toBeNull();
    expect(beyond({ ...credit, credit_limit: null }, '500.00', 'KES')).toBeNull();
  });
});
