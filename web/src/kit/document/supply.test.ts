import { describe, expect, it } from 'vitest';
import { supplyFault, supplyInput, supplyOf, UNSAID } from '@/kit/document/supply';
import { supplyText } from '@/lib/supply-text';

const none = { supplied_on: null, supplied_from: null, supplied_to: null };
const march = { supplied_on: null, supplied_from: '2026-03-01', supplied_to: '2026-03-31' };

describe('when it was supplied', () => {
  it('is a day, a period or unsaid, there and back', () => {
    for (const told of [none, march, { ...none, supplied_on: '2026-03-12' }])
      expect(supplyInput(supplyOf(told))).toEqual(told);
    expect(supplyOf(null)).toEqual(UNSAID);
  });

  it('sends nothing that is not whole', () => {
    expect(supplyFault({ ...UNSAID, when: 'day' })).toBe('day');
    expect(supplyFault({ ...UNSAID, when: 'period', from: '2026-03-01' })).toBe('period');
    const turned = { ...UNSAID, when: 'period' as const, from: '2026-03-02', to: '2026-03-01' };
    expect(supplyFault(turned)).toBe('order');
    expect(supplyInput(turned)).toEqual(none);
  });

  it('is read as days', () => {
    const format = { date: (day: string | null | undefined) => day ?? '' };
    expect(supplyText(march, format)).toBe('2026-03-01 – 2026-03-31');
    expect(supplyText(none, format)).toBeNull();
  });
});
