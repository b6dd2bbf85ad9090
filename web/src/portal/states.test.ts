import { describe, expect, it } from 'vitest';
import type { Ref } from './data';
import { nextPart, stateOf } from './states';

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

describe('nextPart', () => {
  const part = (due_on: string, open: string) => ({ due_on, amount: '50.00', open });
  it('is the first that is still open, and late after its day', () => {
    const parts = [part('2026-01-10', '0.00'), part('2026-02-10', '20.00'), part('2026-03-10', '50.00')];
    expect(nextPart({ instalments: parts }, '2026-02-10')).toMatchObject({ due_on: '2026-02-10', late: false });
    expect(nextPart({ instalments: parts }, '2026-02-11')?.late).toBe(true);
  });
  it('is nothing where there are no parts, or none is open', () => {
    expect(nextPart({ instalments: [part('2026-01-10', '50.00')] })).toBeNull();
    expect(nextPart({ instalments: [part('2026-01-10', '0.00'), part('2026-02-10', '0.00')] })).toBeNull();
  });
});
