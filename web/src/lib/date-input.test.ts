import { describe, expect, it } from 'vitest';
import { plainDay, readDay, weeksOf } from '@/lib/date-input';

const read = (typed: string, locale = 'en-GB') => readDay(typed, locale, '2026-11-21');

describe('a day as it is typed', () => {
  it('knows what is short for a day', () => {
    expect(read('t')).toBe('2026-11-21');
    expect(read('+14')).toBe('2026-12-05');
    expect(read('-7')).toBe('2026-11-14');
    expect(read('+2w')).toBe('2026-12-05');
    expect(read('+3m')).toBe('2027-02-21');
    expect(read('eom')).toBe('2026-11-30');
    expect(read('5')).toBe('2026-11-05');
  });
  it('follows the order of the locale', () => {
    expect(read('12/3')).toBe('2026-03-12');
    expect(read('12/3', 'en-US')).toBe('2026-12-03');
    expect(read('12.3.', 'de')).toBe('2026-03-12');
    expect(read('12.3.25', 'de')).toBe('2025-03-12');
    expect(read('3/12/2025', 'en-US')).toBe('2025-03-12');
    expect(read('2026-03-12', 'en-US')).toBe('2026-03-12');
  });
  it('reads other digits, and what it shows itself', () => {
    expect(read('١٢/٣', 'ar-EG')).toBe('2026-03-12');
    for (const locale of ['en-GB', 'en-US', 'de', 'fr', 'sw', 'ar', 'ar-EG'])
      expect(read(plainDay('2025-03-12', locale), locale)).toBe('2025-03-12');
  });
  it('takes no day that there is not', () => {
    for (const typed of ['31/2', 'tomorrow', '12/13/14/15', '99', '1200', '', '32/1/2026'])
      expect(read(typed)).toBeNull();
  });
  it('shows whole weeks', () => {
    expect(weeksOf('2026-11-21', 1).map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeksOf('2026-11-21', 7)[0]?.[0]).toBe('2026-11-01');
  });
});
