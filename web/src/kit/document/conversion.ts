/** Money in one currency that settles something in another: two amounts, and the rate between them. Pure. */
import * as decimal from '@/lib/decimal';

/** Decimal places of a rate. */
const RATE_DIGITS = 12;

/** One unit of the money's currency in the document's, and what the amount is in it. */
export interface Conversion {
  /** Empty where none is known; null where what is typed is no number. */
  rate: string | null;
  worth: string | null;
  /** Which of the two a person has said: the other one follows. */
  said: 'rate' | 'worth';
}

export const NO_CONVERSION: Conversion = { rate: '', worth: '', said: 'rate' };

const read = (text: string | null | undefined) => {
  const value = decimal.parse(text ?? '');
  return value && value.units > 0n ? value : null;
};

const rateText = (value: decimal.Decimal | null) =>
  value && value.units > 0n ? decimal.text(decimal.trim(value)) : '';

/** What an amount is by a rate, with the digits of the currency; empty where one of the two is none. */
export function convert(amount: string | null, rate: string | null, digits: number): string {
  const [much, by] = [read(amount), read(rate)];
  return much && by ? decimal.text(decimal.rescale(decimal.multiply(much, by), digits)) : '';
}

/** The rate that makes the one amount the other. */
export function rateOf(amount: string | null, worth: string | null): string {
  const [much, is] = [read(amount), read(worth)];
  return much && is ? rateText(decimal.divide(is, much, RATE_DIGITS)) : '';
}

export const inverse = (rate: string): string => rateOf(rate, '1');

/** The rate between two currencies by way of a third one: what one of each is worth in it. */
export const cross = (from: string, to: string): string => rateOf(to, from);

export const withAmount = (now: Conversion, amount: string | null, digits: number): Conversion => ({
  ...now,
  said: 'rate',
  worth: convert(amount, now.rate, digits),
});

export const withRate = (rate: string | null, amount: string | null, digits: number): Conversion => ({
  rate,
  said: 'rate',
  worth: convert(amount, rate, digits),
});

/** Where there is an amount, the rate follows; before that the rate stays. */
export const withWorth = (now: Conversion, amount: string | null, worth: string | null): Conversion => ({
  worth,
  said: 'worth',
  rate: rateOf(amount, worth) || now.rate,
});

/** What a document's amount takes of the money, at most what is left of it. */
export function amountFor(worth: string, rate: string | null, left: string | null, digits: number): string {
  const wanted = convert(worth, inverse(rate ?? ''), digits);
  const [much, most] = [read(wanted), read(left)];
  return much && most && decimal.compare(much, most) > 0 ? decimal.text(decimal.rescale(most, digits)) : wanted;
}

/** What the server is told of it: what a person has said, and no more. */
export const conversionInput = ({ rate, worth, said }: Conversion) =>
  said === 'rate' ? { exchange_rate: rate } : { invoice_amount: worth };

export const isConverted = (now: Conversion): boolean => read(now.worth) !== null && read(now.rate) !== null;

/** What is gained (lost, below zero) in the company's currency, each side by the rate at which it was booked. */
export function difference(
  paid: { amount: string | null; rate: string | null | undefined },
  settled: { amount: string | null; rate: string | null | undefined },
  digits: number,
): string | null {
  const [came, owed] = [
    convert(paid.amount, paid.rate ?? '1', digits),
    convert(settled.amount, settled.rate ?? '1', digits),
  ];
  const [one, other] = [decimal.parse(came), decimal.parse(owed)];
  return one && other ? decimal.text(decimal.subtract(one, other)) : null;
}
