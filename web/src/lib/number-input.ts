/**
 * Numbers as people type them: the decimal sign of their locale or the other one, grouping, and arithmetic (12*3.5).
 * The answer is the server's decimal text. What could mean two things is decided by the locale: "1.234" is one thousand
 * in German and one and a bit in English; "123,00" is never 12300.
 */
import * as decimal from '@/lib/decimal';

export interface Signs {
  decimal: string;
  group: string;
}

/** The signs of a locale, from the platform. */
export function signs(locale: string): Signs {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1234567.8);
  const of = (type: string, or: string) => parts.find((part) => part.type === type)?.value ?? or;
  return { decimal: of('decimal', '.'), group: of('group', ',') };
}

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;
const ZEROS = [0xff10, 0x966, 0x6f0, 0x660];

/** Arabic-Indic, Persian, Devanagari and full-width digits as European ones, and all minus signs as one. */
export function european(text: string): string {
  return text
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.find((zero) => code >= zero) ?? 0));
    })
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/[\u2212\u2013\uff0d]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '');
}

/** One number without arithmetic; null when it is none or could not be meant. */
export function readNumber(typed: string, locale: string): string | null {
  const arabic = /[\u066b\u066c]/.test(typed);
  const text = european(typed).replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^[+-]?[\d.,]+$/.test(text) || !/\d/.test(text)) return null;
  const marks = [...text].filter((sign) => sign === '.' || sign === ',');
  const last = marks.at(-1);
  let point: string | null = null;
  if (last !== undefined) {
    const kinds = new Set(marks);
    if (kinds.size === 2) {
      // Both signs: the last one is the decimal sign, and it stands once.
      if (marks.filter((sign) => sign === last).length !== 1) return null;
      point = last;
    } else if (marks.length === 1) {
      const after = text.length - text.indexOf(last) - 1;
      const first = text.replace(/^[+-]/, '')[0] ?? '';
      // "1,234" in English is grouping; "1,23" and "1,2345" cannot be. The Arabic signs mean one thing each.
      const grouping = arabic ? last === ',' : last === signs(locale).group && after === 3 && /[1-9]/.test(first);
      point = grouping ? null : last;
    }
  }
  const group = point === null ? marks[0] : marks.find((sign) => sign !== point);
  const [whole = '', fraction, ...rest] = point === null ? [text] : text.split(point);
  if (rest.length > 0) return null;
  if (group !== undefined) {
    const groups = whole.replace(/^[+-]/, '').split(group);
    // Groups of three, or of two as in India; anything else was a slip.
    const sound = groups.slice(1).every((one, at) => one.length === 3 || (one.length === 2 && at < groups.length - 2));
    if (!sound || groups[0] === '' || (groups[0]?.length ?? 0) > 3) return null;
  }
  const plain = group === undefined ? whole : whole.replaceAll(group, '');
  const value = decimal.parse(fraction === undefined ? plain : `${plain}.${fraction}`);
  return value && decimal.text(value);
}

/** A number or a sum of products (`12*3.5+2`); null when it is none. Division keeps six digits. */
export function readAmount(typed: string, locale: string): string | null {
  const plain = readNumber(typed, locale);
  if (plain !== null) return plain;
  const tokens = european(typed)
    .replace(/^=/, '')
    .match(/[\d.,\u00a0\u202f]+|[-+*/×÷x()]|\S/g);
  if (!tokens || tokens.length < 3 || tokens.length > 100) return null;
  let at = 0;
  const factor = (): decimal.Decimal | null => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : null;
    }
    if (token === '-') {
      const inner = factor();
      return inner && decimal.negate(inner);
    }
    const number = token === undefined ? null : readNumber(token, locale);
    return number === null ? null : decimal.parse(number);
  };
  const product = (): decimal.Decimal | null => {
    let value = factor();
    while (value && at < tokens.length && '*/×÷x'.includes(tokens[at] ?? ' ')) {
      const sign = tokens[at++] ?? '';
      const next = factor();
      if (!next) return null;
      value = '*×x'.includes(sign) ? decimal.multiply(value, next) : decimal.divide(value, next, 6);
    }
    return value;
  };
  const sum = (): decimal.Decimal | null => {
    let value = product();
    while (value && (tokens[at] === '+' || tokens[at] === '-')) {
      const sign = tokens[at++];
      const next = product();
      if (!next) return null;
      value = sign === '+' ? decimal.add(value, next) : decimal.subtract(value, next);
    }
    return value;
  };
  const value = sum();
  return value && at === tokens.length ? decimal.text(decimal.trim(value)) : null;
}
