import { describe, expect, it } from 'vitest';
import { amountOf, changeOf, daysOf, periods } from './queries';

describe('the overview', () => {
  it('compares with as many days just before', () => {
    const { now, before } = periods('2026-03-05', 30);
    expect(now).toEqual({ from: '2026-02-04', to: '2026-03-05' });
    expect(before).toEqual({ from: '2026-01-05', to: '2026-02-03' });
    expect(daysOf(now)).toHaveLength(30);
    expect(daysOf(before)).toHaveLength(30);
  });

  it('tells a change as a rate, and none against nothing', () => {
    expect(changeOf('112.40', '100.00')).toBe('0.124');
    expect(changeOf('50', '100')).toBe('-0.500');
    expect(changeOf('-50', '-100')).toBe('0.500');
    expect(changeOf('5', '0')).toBeNull();
  });

  it('reads the sum of its own currency', () => {
    const found = {
      count: 2,
      sums: [
        {
          field: 'net',
          values: [
            { currency: 'KES', value: '10.00' },
            { currency: 'USD', value: '3.00' },
          ],
        },
      ],
    };
    expect(amountOf(found, 'net', 'KES')).toBe('10.00');
    expect(amountOf(found, 'net', 'EUR')).toBe('0');
    expect(amountOf(found, 'total', 'KES')).toBe('0');
  });
});
