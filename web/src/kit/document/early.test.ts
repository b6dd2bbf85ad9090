import { describe, expect, it } from 'vitest';
import { noteOf, offerOf } from './early';

const early = { until: '2026-03-12', suffices: '162.68' };

describe('early payment', () => {
  it('is offered until its last day, and no more once it was taken', () => {
    expect(offerOf(early, '166.00', '2026-03-12')).toEqual({
      until: '2026-03-12',
      suffices: '162.68',
      off: '3.32',
      over: false,
    });
    expect(offerOf(early, '166.00', '2026-03-13')?.over).toBe(true);
    expect(offerOf({ ...early, suffices: null }, '166.00', '2026-03-01')).toBeNull();
    expect(offerOf(null, '166.00', '2026-03-01')).toBeNull();
    expect(offerOf({ ...early, suffices: '166.00' }, '166.00', '2026-03-01')).toBeNull();
  });

  it('is a credit note of what was not paid', () => {
    expect(noteOf('166.00', '162.68')).toBe('3.32');
    expect(noteOf('166.00', '165')).toBe('1.00');
    expect(noteOf('166.00', '166')).toBeNull();
    expect(noteOf('166.00', null)).toBeNull();
  });
});
