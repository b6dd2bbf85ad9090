import { expect, test } from 'vitest';
import { lettersFor } from '@/shell/access-letters';

test('a letter is one of its button’s name where one is free, and no two have the same', () => {
  expect(lettersFor(['New customer', 'Next', 'Élan', 'Ne'])).toEqual(['n', 'e', 'l', 'a']);
  expect(lettersFor(['طباعة', 'تصدير'])).toEqual(['a', 'b']);
  const many = lettersFor(Array.from({ length: 40 }, () => 'aaa'));
  expect(new Set(many.filter(Boolean)).size).toBe(36);
  expect(many.slice(36)).toEqual([null, null, null, null]);
});
