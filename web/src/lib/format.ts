/** How numbers, amounts and days look in a locale. Everything comes from `Intl`; exact texts go in, never floats. */
import * as decimal from '@/lib/decimal';

/** `Intl.NumberFormat.format` takes decimal texts exactly. */
type ExactText = Intl.StringNumericLiteral;

export interface Formats {
  tag: string;
  /** An amount with its currency, with the currency's own digits. */
  money: (value: string | null | undefined, currency: string) => string;
  /** An amount without the currency's sign, for columns and fields. */
  amount: (value: string | null | undefined, currency: string) => string;
  /** Short for a figure on a card: 129.8K. */
  shortMoney: (value: string, currency: string) => string;
  /** A quantity or any plain decimal: no zeros at the end. */
  number: (value: string | number | null | undefined) => string;
  /** A rate ("0.16") as 16 %. */
  percent: (rate: string | null | undefined) => string;
  date: (day: string | null | undefined) => string;
  shortDate: (day: string | null | undefined) => string;
  /** `2026-03` as March 2026. */
  month: (month: string) => string;
  dateTime: (instant: string | null | undefined) => string;
  time: (instant: string | null | undefined) => string;
  /** "2 days ago", "in 3 hours". */
  relative: (instant: string, now: number) => string;
  count: (value: number) => string;
  list: (values: string[]) => string;
  /** How many digits a currency has. */
  digits: (currency: string) => number;
  /** What is typed and read in a field: the locale's decimal sign, no grouping. */
  plain: (value: string) => string;
  currencyName: (code: string) => string;
  countryName: (code: string) => string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const THOUSAND: decimal.Decimal = { units: 1000n, scale: 0 };

function once<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const found = kept.get(key) ?? make(key);
    kept.set(key, found);
    return found;
  };
}

/** A day as the platform's date at noon UTC, so that no zone moves it. */
const noon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`);

export function formats(tag: string): Formats {
  const money = once(
    (currency) => new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  );
  const short = once(
    (currency) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumFractionDigits: 1,
      }),
  );
  const round = once(
    (currency) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      }),
  );
  const digits = (currency: string) => money(currency).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = once((currency) => {
    const fixed = digits(currency);
    return new Intl.NumberFormat(tag, { minimumFractionDigits: fixed, maximumFractionDigits: fixed });
  });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 12 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const longShort = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const plain = new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 12, numberingSystem: 'latn' });
  const currencies = new Intl.DisplayNames(tag, { type: 'currency' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const year = new Date().getUTCFullYear().toString();
  return {
    tag,
    digits,
    money: (value, currency) => (value == null ? '' : money(currency).format(value as ExactText)),
    amount: (value, currency) => (value == null ? '' : amount(currency).format(value as ExactText)),
    shortMoney: (value, currency) => {
      const parts = short(currency).formatToParts(value as ExactText);
      if (parts.some((one) => one.type === 'compact')) return parts.map((one) => one.value).join('');
      // Small, or a language that does not shorten thousands: a single digit after the sign would be no amount.
      const read = decimal.parse(value) ?? decimal.ZERO;
      const whole = decimal.isZero(decimal.subtract(read, decimal.rescale(read, 0)));
      const large = decimal.compare({ ...read, units: read.units < 0n ? -read.units : read.units }, THOUSAND) >= 0;
      return (whole || large ? round(currency) : money(currency)).format(value as ExactText);
    },
    number: (value) => (value == null ? '' : number.format(value as ExactText)),
    percent: (rate) => (rate == null ? '' : percent.format(rate as ExactText)),
    date: (day) => (day ? date.format(noon(day)) : ''),
    shortDate: (day) => (day ? (day.startsWith(year) ? shortDate : longShort).format(noon(day)) : ''),
    month: (text) => month.format(noon(`${text.slice(0, 7)}-15`)),
    dateTime: (instant) => (instant ? dateTime.format(new Date(instant)) : ''),
    time: (instant) => (instant ? time.format(new Date(instant)) : ''),
    relative: (instant, now) => {
      const seconds = (new Date(instant).getTime() - now) / 1000;
      const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
      return step ? relative.format(Math.round(seconds / step[1]), step[0]) : relative.format(0, 'minute');
    },
    count: (value) => number.format(value),
    list: (values) => list.format(values),
    plain: (value) => {
      const read = decimal.parse(value);
      return read ? plain.format(decimal.text(decimal.trim(read)) as ExactText) : value;
    },
    currencyName: (code) => currencies.of(code) ?? code,
    countryName: (code) => countries.of(code) ?? code,
  };
}
