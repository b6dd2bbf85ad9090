import { describe, expect, it } from 'vitest';
import { readAmount, readNumber } from '@/lib/number-input';

describe('typed numbers', () => {
  it('take either decimal sign, and never ten times a hundred for one', () => {
    for (const locale of ['en', 'de-DE', 'fr-FR', 'sw', 'en-IN', 'ja-JP']) {
      expect(readNumber('123,00', locale)).toBe('123.00');
      expect(readNumber('123.00', locale)).toBe('123.00');
      expect(readNumber('1.234,56', locale)).toBe('1234.56');
      expect(readNumber('1,234.56', locale)).toBe('1234.56');
      expect(readNumber('0,5', locale)).toBe('0.5');
      expect(readNumber('0.500', locale)).toBe('0.500');
    }
  });

  it('read three digits after one sign as the locale does', () => {
    expect(readNumber('1,234', 'en')).toBe('1234');
    expect(readNumber('1.234', 'en')).toBe('1.234');
    expect(readNumber('1.234', 'de-DE')).toBe('1234');
    expect(readNumber('1,234', 'de-DE')).toBe('1.234');
  });

  it('know groups by lakh, spaces and apostrophes', () => {
    expect(readNumber('12,34,567.89', 'en-IN')).toBe('1234567.89');
    expect(readNumber('1 234 567,5', 'fr-FR')).toBe('1234567.5');
    expect(readNumber('1\u202f234,5', 'fr-FR')).toBe('1234.5');
    expect(readNumber("1'234.5", 'de-CH')).toBe('1234.5');
  });

  it('read Arabic digits and signs', () => {
    expect(readNumber('١٬٢٣٤٫٥٦', 'ar-EG')).toBe('1234.56');
    expect(readNumber('۱۲۳', 'fa')).toBe('123');
    expect(readNumber('١٬٢٣٤', 'ar-EG')).toBe('1234');
    expect(readNumber('١٫٢٣٤', 'ar-EG')).toBe('1.234');
    expect(readNumber('١٬٢٣', 'ar-EG')).toBeNull();
  });

  it('read the wide digits of Japanese keyboards', () => {
    expect(readNumber('１２，３４５．６', 'ja-JP')).toBe('12345.6');
    expect(readNumber('－１２', 'ja-JP')).toBe('-12');
    expect(readAmount('１２＊３', 'ja-JP')).toBeNull();
  });

  it('refuse what could be a slip', () => {
    for (const typed of ['', '-', '1,23,4', '1.2.3', '1,2345.6', '12a', '1..2', ',', '1,234,56']) {
      expect(readNumber(typed, 'en'), typed).toBeNull();
    }
  });

  it('calculate', () => {
    expect(readAmount('12*3.5', 'en')).toBe('42');
    expect(readAmount('12*3,5', 'de-DE')).toBe('42');
    expect(readAmount('(1+2)*3-4', 'en')).toBe('5');
    expect(readAmount('10/4', 'en')).toBe('2.5');
    expect(readAmount('1-', 'en')).toBeNull();
    expect(readAmount('alert(1)', 'en')).toBeNull();
    expect(readAmount('1/0', 'en')).toBeNull();
  });
});
