import { expect, it } from 'vitest';
import { formats } from '@/lib/format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const short = (tag: string, value: string, currency = 'KES') => plain(formats(tag).shortMoney(value, currency));

it('shortens an amount where its language does', () => {
  expect(short('en-US', '129840.25')).toBe('KES 129.8K');
  expect(short('en-US', '1163.79')).toBe('KES 1.2K');
  expect(short('de-DE', '2500000', 'EUR')).toBe('2,5 Mio. €');
});

it('says it as an amount where it does not: never with a single digit after the sign', () => {
  expect(short('de-DE', '1163.79')).toBe('1.164 KES');
  expect(short('de-DE', '-1163.79')).toBe('-1.164 KES');
  expect(short('en-GB', '12.5', 'EUR')).toBe('€12.50');
  expect(short('en-GB', '600')).toBe('KES 600');
  expect(short('en-GB', '0.00')).toBe('KES 0');
  expect(short('en-US', '120', 'JPY')).toBe('¥120');
});
