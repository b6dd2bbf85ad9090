import { describe, expect, it } from 'vitest';
import { guess, usual } from './countries';

describe('what is usual in a country', () => {
  it('knows only currencies and zones that the browser knows', () => {
    const currencies = Intl.supportedValuesOf('currency');
    for (const code of ['KE', 'TZ', 'GB', 'DE', 'FR', 'EG', 'US', 'IN', 'JP', 'KW', 'ZA']) {
      const { currency, zone } = usual(code);
      expect(currencies).toContain(currency);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
    expect(usual('KE')).toEqual({
      currency: 'KES',
      zone: 'Africa/Nairobi',
      locale: 'en-KE',
      prices_include_tax: true,
    });
    expect(usual('US').prices_include_tax).toBe(false);
  });
  it('guesses by the zone first', () => {
    expect(guess('Africa/Nairobi', ['de-DE'])).toBe('KE');
    expect(guess('Etc/UTC', ['de-AT'])).toBe('AT');
    expect(guess('Etc/UTC', ['en'])).toBe('KE');
  });
});
