/**
 * Days as people type them, in their order of day and month: `12/3`, `12.3.26`, `2026-03-12`, and what is short for one:
 * `t` today, `+14` and `-7` days from today, `+2w`, `+1m`, `eom` the end of the month, `12` the 12th of this month.
 */
import { lastOf, monthsOf, plusDays, plusMonths } from '@/lib/days';
import { european } from '@/lib/number-input';

type Part = 'day' | 'month' | 'year';

/** The order in which a locale writes a day. */
export function orderOf(locale: string): Part[] {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(new Date(Date.UTC(2026, 2, 12)))
    .map((part) => part.type)
    .filter((type): type is Part => type === 'day' || type === 'month' || type === 'year');
}

/** A day that there is: no 31st of February. */
function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same && year >= 1900 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

const century = (text: string) => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/** What was meant; null when it is no day. */
export function readDay(typed: string, locale: string, today: string): string | null {
  const text = european(typed).trim().toLowerCase();
  const short = shorthand(text, today);
  if (short) return short;
  const numbers = text.split(/[^0-9]+/).filter(Boolean);
  if (/[^0-9\s./,\-–年月日]/.test(text) || numbers.some((one) => one.length > 4)) return null;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length === 1) return a.length <= 2 ? day(year, month, Number(a)) : null;
  const order = orderOf(locale);
  if (numbers.length === 2) {
    const first = order.find((part) => part !== 'year');
    return first === 'month' ? day(year, Number(a), Number(b)) : day(year, Number(b), Number(a));
  }
  if (numbers.length !== 3) return null;
  // As machines write it, whatever the locale.
  if (a.length === 4) return day(Number(a), Number(b), Number(c));
  const of = (part: Part) => numbers[order.indexOf(part)] ?? '';
  return day(century(of('year')), Number(of('month')), Number(of('day')));
}

function shorthand(text: string, today: string): string | null {
  if (text === 't') return today;
  if (text === 'eom') return lastOf(monthsOf(today));
  const found = /^([+-])\s*(\d{1,4})\s*([dwmy]?)$/.exec(text);
  if (!found) return null;
  const count = Number(found[2]) * (found[1] === '-' ? -1 : 1);
  switch (found[3]) {
    case 'w':
      return plusDays(today, count * 7);
    case 'm':
      return plusMonths(today, count);
    case 'y':
      return plusMonths(today, count * 12);
    default:
      return plusDays(today, count);
  }
}

/** A day in figures, in the locale's order and digits: what a field shows while it is typed in. */
export const plainDay = (value: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${value}T12:00:00Z`));

/** Today where the person is. */
export function todayHere(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that a week begins with in a locale: 1 is Monday, 7 Sunday. */
export function weekStart(locale: string): number {
  const found = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? 1;
}

/** The days of a month's calendar, whole weeks. */
export function weeksOf(anyDay: string, firstDay: number): string[][] {
  const first = `${anyDay.slice(0, 7)}-01`;
  const weekday = new Date(`${first}T12:00:00Z`).getUTCDay() || 7;
  const start = plusDays(first, -((weekday - firstDay + 7) % 7));
  const last = lastOf(monthsOf(anyDay));
  const weeks: string[][] = [];
  for (let at = start; at <= last; at = plusDays(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, more) => plusDays(at, more)));
  return weeks;
}
