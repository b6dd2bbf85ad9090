import { describe, expect, it } from 'vitest';
import type { Ref } from './data';
import { stateOf } from './states';

const invoice: Ref = {
  kind: 'invoice',
  id: '1',
  number: 'INV-1',
  date: '2026-01-01',
  due_on: '2026-01-31',
  status: 'sent',
  currency: 'KES',
  total: '100.00',
  open: '100.00',
};

describe('stateOf', () => {
  it('tells what is still to be paid', () => {
    expect(stateOf(invoice, '2026-01-31').id).toBe('open');
    expect(stateOf({ ...invoice, open: '40.00' }, '2026-01-31').id).toBe('part-paid');
    expect(stateOf({ ...invoice, open: '0.00' }, '2026-03-01').id).toBe('paid');
  });
  it('is late only after the day, and only while something is open', () => {
    expect(stateOf(invoice, '2026-02-01').late).toBe(true);
    expect(stateOf({ ...invoice, open: '0.00' }, '2026-02-01').late).toBe(false);
  });
  it('says of a credit note whether it still gives something', () => {
    const credit = { ...invoice, kind: 'credit_note', total: '-20.00', open: '-20.00' };
    expect(stateOf(credit, '2026-02-01').id).toBe('credit');
    expect(stateOf({ ...credit, open: '0.00' }, '2026-02-01').id).toBe('settled');
  });
  it('knows orders', () => {
    expect(stateOf({ ...invoice, kind: 'order', status: 'partly_shipped', open: null }).id).toBe('partly-shipped');
  });
});
