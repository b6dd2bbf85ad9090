/** So much of a payment for an invoice, as a person writes it. Pure. */

import * as decimal from '@/lib/decimal';
import { type Conversion, conversionInput, isConverted, withAmount, withRate } from './conversion';

export interface Wish {
  /** Of the payment; null where what is typed is no number. */
  amount: string | null;
  /** What a person has said of the rate; before that the proposal holds. */
  conversion?: Conversion;
  /** Keeps what is off for early payment. */
  discount: boolean;
}

export const NO_WISH: Wish = { amount: '', discount: false };

export interface Target {
  open: string;
  /** What is enough with the early payment discount, where it may be taken. */
  suffices: string | null;
  /** Its currency is not the payment's. */
  foreign: boolean;
  /** How many digits its currency has. */
  digits: number;
  /** One of the payment's currency in its own, as it is proposed. */
  rate: string;
}

const positive = (text: string | null) => {
  const value = decimal.parse(text ?? '');
  return value !== null && value.units > 0n ? value : null;
};

export const isWished = (wish: Wish): boolean => positive(wish.amount) !== null;

export const conversionOf = (wish: Wish, target: Target): Conversion =>
  wish.conversion ?? withRate(target.rate, wish.amount, target.digits);

/** What it settles, in the invoice's currency. */
export const worthOf = (wish: Wish, target: Target): string | null =>
  target.foreign ? conversionOf(wish, target).worth : wish.amount;

export function withSum(wish: Wish, amount: string | null, target: Target): Wish {
  return wish.conversion
    ? { ...wish, amount, conversion: withAmount(wish.conversion, amount, target.digits) }
    : { ...wish, amount };
}

export type Fault = 'number' | 'rate' | 'open' | 'little';

/** Why it cannot be sent; nothing said is no fault. */
export function faultOf(wish: Wish, target: Target): Fault | null {
  if (wish.amount === null) return 'number';
  if (!isWished(wish)) return null;
  if (target.foreign && !isConverted(conversionOf(wish, target))) return 'rate';
  const worth = positive(worthOf(wish, target));
  const [open, enough] = [decimal.parse(target.open), decimal.parse(target.suffices ?? '')];
  if (worth && open && decimal.compare(worth, open) > 0) return 'open';
  if (wish.discount && worth && enough && decimal.compare(worth, enough) < 0) return 'little';
  return null;
}

export const allocationInput = (invoice_id: string, wish: Wish, target: Target) => ({
  invoice_id,
  amount: wish.amount,
  ...(target.foreign ? conversionInput(conversionOf(wish, target)) : {}),
  ...(wish.discount ? { take_discount: true } : {}),
});
