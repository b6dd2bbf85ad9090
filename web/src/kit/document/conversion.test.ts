import { describe, expect, it } from 'vitest';
import {
  amountFor,
  conversionInput,
  convert,
  cross,
  difference,
  inverse,
  isConverted,
  NO_CONVERSION,
  rateOf,
  withAmount,
  withRate,
  withWorth,
} from './conversion';

describe('money in another currency', () => {
  it('is worth what the rate says, with the digits of the currency', () => {
    expect(convert('15000', '0.006666666667', 2)).toBe('100.00');
    expect(convert('10.705', '3.257328990228', 0)).toBe('35');
    expect(convert('100', '0.305', 3)).toBe('30.500');
    expect(convert('', '1.1', 2)).toBe('');
    expect(convert('10', null, 2)).toBe('');
  });

  it('has the rate that the two amounts make', () => {
    expect(rateOf('15000', '100')).toBe('0.006666666667');
    expect(rateOf('100.00', '110.00')).toBe('1.1');
    expect(rateOf('0', '110.00')).toBe('');
    expect(inverse('130')).toBe('0.007692307692');
    expect(cross('0.9', '130')).toBe('0.006923076923');
  });

  it('follows what a person says', () => {
    const typed = withAmount(withRate('0.0065', '', 2), '10000', 2);
    expect(typed).toEqual({ rate: '0.0065', worth: '65.00', said: 'rate' });
    expect(conversionInput(typed)).toEqual({ exchange_rate: '0.0065' });
    const agreed = withWorth(typed, '10000', '66');
    expect(agreed).toEqual({ rate: '0.0066', worth: '66', said: 'worth' });
    expect(conversionInput(agreed)).toEqual({ invoice_amount: '66' });
    expect(withWorth(typed, '', '66').rate).toBe('0.0065');
    expect([isConverted(agreed), isConverted(NO_CONVERSION)]).toEqual([true, false]);
  });

  it('takes no more than is left', () => {
    expect(amountFor('100.00', '0.0065', '20000', 0)).toBe('15385');
    expect(amountFor('100.00', '0.0065', '15000', 0)).toBe('15000');
    expect(amountFor('100.00', '', '15000', 0)).toBe('');
  });

  it('gains or loses what the two were booked at apart', () => {
    expect(difference({ amount: '15000', rate: '0.9' }, { amount: '100', rate: '130' }, 2)).toBe('500.00');
    expect(difference({ amount: '1290', rate: null }, { amount: '10', rate: '130' }, 2)).toBe('-10.00');
    expect(difference({ amount: '', rate: null }, { amount: '10', rate: '130' }, 2)).toBeNull();
  });
});
