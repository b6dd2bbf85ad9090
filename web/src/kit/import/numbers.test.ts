import { expect, test } from 'vitest';
import { guessMark, readNumber, unsure } from '@/kit/import/numbers';

test('the mark of decimals is guessed from what the rows show', () => {
  expect(guessMark(['1.234,50', '12'])).toBe('comma');
  expect(guessMark(['1,234', '12.50'])).toBe('point');
  expect(guessMark(['1.234.567'])).toBe('comma');
  expect(guessMark(['1,234,567', '1,5 of them'])).toBe('point');
  expect(guessMark(['1.234', '7', 'abc', ''])).toBeNull();
  expect(unsure(['7', '1.234'])).toBe('1.234');
  expect(unsure(['7', '12.34'])).toBeUndefined();
});

test('a cell is read as the server reads it', () => {
  expect(readNumber('1.234,50 €', 'comma')).toBe('1234.50');
  expect(readNumber('KES 1,234.50', 'point')).toBe('1234.50');
  expect(readNumber('1 234,5', 'comma')).toBe('1234.5');
  expect(readNumber('(12,00)', 'comma')).toBe('-12.00');
  expect(readNumber(',5', 'comma')).toBe('0.5');
  expect(readNumber('1,23', 'point')).toBeNull();
  expect(readNumber('abc', 'comma')).toBeNull();
});
