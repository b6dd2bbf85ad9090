import { expect, it } from 'vitest';
import { tooFine } from '@/lib/counted';

const piece = { code: 'pc', places: 0 };
const kilo = { code: 'kg', places: 3 };

it('a quantity has the places of its unit and no more', () => {
  expect([tooFine('2', piece), tooFine('-2', piece), tooFine('2.000', piece)]).toEqual([false, false, false]);
  expect([tooFine('2.5', piece), tooFine('-0.5', piece)]).toEqual([true, true]);
  expect([tooFine('1.125', kilo), tooFine('1.1250', kilo), tooFine('1.1255', kilo)]).toEqual([false, false, true]);
});

it('says nothing of what is no number, nor of a unit that is not known', () => {
  expect([tooFine('', piece), tooFine(null, piece), tooFine('2.', piece), tooFine('2.5', undefined)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
