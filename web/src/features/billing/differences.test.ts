import { describe, expect, it } from 'vitest';
import { realisedOf } from './differences';

describe('exchange differences', () => {
  const line = (debit: string, credit: string, amount: string, item_id: string | null = null) => ({
    debit,
    credit,
    amount,
    item_id,
  });

  it('are what an entry books beside its documents and the conversion', () => {
    const entry = [
      line('13500.00', '0.00', '15000', 'payment'),
      line('0.00', '13500.00', '-15000'),
      line('13500.00', '0.00', '100.00'),
      line('0.00', '13000.00', '-100.00', 'invoice'),
      line('0.00', '500.00', '0.00'),
    ];
    expect(realisedOf(entry)).toBe('500.00');
    expect(realisedOf([line('10.00', '0.00', '0.00')])).toBe('-10.00');
  });

  it('are nothing where the rates are the same', () => {
    expect(realisedOf([line('1.00', '0.00', '1.00', 'payment'), line('0.00', '1.00', '-1.00', 'invoice')])).toBe('0');
  });
});
