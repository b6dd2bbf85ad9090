import { describe, expect, it } from 'vitest';
import { businessDay } from '@/lib/days';
import { against, dayAgainst, endsBefore, monthOf, plusMonths, presetOf, presetRange, quarterOf, yearOf } from './days';

describe('days of reports', () => {
  it('knows months, quarters and years', () => {
    expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(quarterOf('2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(yearOf('2026-11-21')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(yearOf('2026-11-21', [{ from: '2026-07-01', to: '2027-06-30' }])).toEqual({
      from: '2026-07-01',
      to: '2027-06-30',
    });
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('knows the years that are over', () => {
    expect(endsBefore('2026-11-21', [], 2)).toEqual(['2025-12-31', '2024-12-31']);
    expect(endsBefore('2026-11-21', [{ from: '2026-07-01', to: '2027-06-30' }], 2)).toEqual([
      '2026-06-30',
      '2025-12-31',
    ]);
  });

  it('takes presets back and forth', () => {
    const today = '2026-01-15';
    expect(presetRange('last-month', today)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(presetRange('last-quarter', today)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(presetRange('last-year', today)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(presetOf({ from: '2026-01-01', to: today }, today)).toBe('month');
    expect(presetOf({ from: '2026-01-02', to: today }, today)).toBeNull();
  });

  it('compares whole months with whole months', () => {
    expect(against({ from: '2026-03-01', to: '2026-03-31' }, 'before')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(against({ from: '2026-01-01', to: '2026-12-31' }, 'before')).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
    });
    expect(against({ from: '2026-11-01', to: '2026-11-21' }, 'before')).toEqual({
      from: '2026-10-01',
      to: '2026-10-21',
    });
    expect(against({ from: '2026-11-11', to: '2026-11-20' }, 'before')).toEqual({
      from: '2026-11-01',
      to: '2026-11-10',
    });
    expect(against({ from: '2025-02-01', to: '2025-02-28' }, 'year')).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(dayAgainst('2026-11-21', 'before')).toBe('2026-10-31');
  });

  it('tells the day of the business, not of the clock', () => {
    const late = Date.UTC(2026, 10, 21, 23, 30);
    expect(businessDay('Africa/Nairobi', 0, late)).toBe('2026-11-22');
    expect(businessDay('Africa/Nairobi', 240, late)).toBe('2026-11-21');
  });
});
