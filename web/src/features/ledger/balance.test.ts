import { describe, expect, it } from 'vitest';
import { emptyRow } from '@/kit/editor/sheet';
import { balanceOf, isFilled, isWhole, missingSide } from './balance';

const product = { id: 'a', sku: '', name: 'Cash', unitId: '', price: '', taxClassId: '', tracked: false };
const row = (debit: string | null, credit: string | null, account = true) =>
  emptyRow({ product: account ? product : null, extra: { debit, credit } });

describe('the balance of an entry', () => {
  it('adds without a float', () => {
    expect(balanceOf([row('0.1', ''), row('0.2', ''), row('', '0.30')])).toEqual({
      debit: '0.3',
      credit: '0.30',
      difference: '0.00',
      balanced: true,
    });
    expect(balanceOf([row('1', ''), row('', '3')]).difference).toBe('-2');
    expect(balanceOf([]).balanced).toBe(false);
  });

  it('knows what would balance it', () => {
    expect(missingSide('2.50')).toEqual({ debit: '', credit: '2.50' });
    expect(missingSide('-2.50')).toEqual({ debit: '2.50', credit: '' });
  });

  it('takes one side of more than zero, on an account', () => {
    expect(isWhole(row('5', ''))).toBe(true);
    expect(isWhole(row('5', '5'))).toBe(false);
    expect(isWhole(row('0', ''))).toBe(false);
    expect(isWhole(row(null, ''))).toBe(false);
    expect(isWhole(row('5', '', false))).toBe(false);
    expect(isFilled(row('', '', false))).toBe(false);
    expect(isFilled(row('', '1', false))).toBe(true);
  });
});
