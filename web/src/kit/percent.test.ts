import { expect, test } from 'vitest';
import { fromPercent, toPercent } from '@/kit/percent';

test('a rate is moved by two places, exactly', () => {
  expect(toPercent('0.16')).toBe('16');
  expect(toPercent('0.1625')).toBe('16.25');
  expect(toPercent('1')).toBe('100');
  expect(toPercent('-0.005')).toBe('-0.5');
  expect(toPercent('')).toBe('');
});

test('and back', () => {
  expect(fromPercent('16')).toBe('0.16');
  expect(fromPercent('16.25')).toBe('0.1625');
  expect(fromPercent('100')).toBe('1');
  expect(fromPercent('0.5')).toBe('0.005');
  expect(fromPercent('-7')).toBe('-0.07');
});
