import { describe, expect, it } from 'vitest';
import { allocationInput, conversionOf, faultOf, NO_WISH, type Target, withSum, worthOf } from './allocation';
import { withWorth } from './conversion';

const home: Target = { open: '166.00', suffices: '162.68', foreign: false, digits: 2, rate: '' };
const dollars: Target = { open: '100.00', suffices: null, foreign: true, digits: 2, rate: '0.0065' };

describe('what a payment settles', () => {
  it('says nothing where nothing is typed', () => {
    expect(faultOf(NO_WISH, home)).toBeNull();
    expect(faultOf({ ...NO_WISH, amount: null }, home)).toBe('number');
  });

  it('keeps the discount of what is enough', () => {
    const wish = { amount: '162.68', discount: true };
    expect(faultOf(wish, home)).toBeNull();
    expect(faultOf({ ...wish, amount: '162.67' }, home)).toBe('little');
    expect(faultOf({ ...wish, amount: '166.01' }, home)).toBe('open');
    expect(allocationInput('i', wish, home)).toEqual({ invoice_id: 'i', amount: '162.68', take_discount: true });
  });

  it('is worth what the proposal makes of it until somebody says another', () => {
    const wish = withSum(NO_WISH, '10000', dollars);
    expect(worthOf(wish, dollars)).toBe('65.00');
    expect(allocationInput('i', wish, dollars)).toEqual({ invoice_id: 'i', amount: '10000', exchange_rate: '0.0065' });
    const said = { ...wish, conversion: withWorth(conversionOf(wish, dollars), '10000', '66') };
    expect(allocationInput('i', said, dollars)).toEqual({ invoice_id: 'i', amount: '10000', invoice_amount: '66' });
    expect(worthOf(withSum(said, '20000', dollars), dollars)).toBe('132.00');
    expect(faultOf(withSum(said, '20000', dollars), dollars)).toBe('open');
    expect(faultOf(wish, { ...dollars, rate: '' })).toBe('rate');
  });
});
