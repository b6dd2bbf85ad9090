import { describe, expect, it } from 'vitest';
import * as decimal from '@/lib/decimal';

describe('decimals', () => {
  it('keep their scale and sign', () => {
    for (const text of ['0', '12.50', '-0.05', '999999999999999.9999', '0.000000000001']) {
      const value = decimal.parse(text);
      expect(value && decimal.text(value)).toBe(text);
    }
    for (const text of ['', '.', '-', '1e5', '1,5', 'NaN', '0x1']) expect(decimal.parse(text)).toBeNull();
  });

  it('add exactly where floats do not', () => {
    expect(decimal.sum(['0.1', '0.2'])).toBe('0.3');
    expect(decimal.sum(['9007199254740993', '1.25'])).toBe('9007199254740994.25');
  });

  it('round half away from zero', () => {
    const rounded = (text: string, scale: number) => {
      const value = decimal.parse(text);
      return value && decimal.text(decimal.rescale(value, scale));
    };
    expect(rounded('2.345', 2)).toBe('2.35');
    expect(rounded('-2.345', 2)).toBe('-2.35');
    expect(rounded('2.344', 2)).toBe('2.34');
  });

  it('divide with so many digits, and never by zero', () => {
    const of = (a: string, b: string) => {
      const [x, y] = [decimal.parse(a), decimal.parse(b)];
      const quotient = x && y && decimal.divide(x, y, 4);
      return quotient && decimal.text(quotient);
    };
    expect(of('1', '3')).toBe('0.3333');
    expect(of('-2', '3')).toBe('-0.6667');
    expect(of('1.5', '0.25')).toBe('6.0000');
    expect(of('1', '0')).toBeNull();
  });
});
