/** @vitest-environment happy-dom */
import { expect, test } from 'vitest';
import { Burst } from '@/kit/editor/burst';

/** Types into a field, a key each so many milliseconds, and Enter as soon. */
function typed(burst: Burst, input: HTMLInputElement, keys: string, each: number, from = 1_000): number {
  let at = from;
  for (const key of keys) {
    burst.key(input, key, at);
    input.value += key;
    at += each;
  }
  return at;
}

test('a scanner is told from a person by its pace, and its code is not left in the field', () => {
  const input = document.createElement('input');
  const burst = new Burst(8);
  input.value = '7';
  expect(burst.take(input, typed(burst, input, '5901234123457', 4))).toBe('5901234123457');
  expect(input.value).toBe('7');
  expect(burst.take(input, typed(burst, input, '5901234123457', 60, 5_000))).toBeNull();
  expect(input.value).toBe('75901234123457');
});

test('what was typed slowly before a code is not of it, and few keys are no code', () => {
  const input = document.createElement('input');
  const burst = new Burst(4);
  const later = typed(burst, input, 'na', 200) + 500;
  expect(burst.read(typed(burst, input, 'KAN-77', 5, later))).toBe('KAN-77');
  expect(burst.read(typed(burst, input, '12', 5, later + 900))).toBeNull();
});
