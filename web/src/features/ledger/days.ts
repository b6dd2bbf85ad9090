/** Days of reports: ranges that are often wanted, and the days to compare them with. Pure; days are `2026-03-31`. */

import { daysBetween, firstOf, lastOf, monthsOf, plusDays, plusMonths } from '@/lib/days';

export { plusDays, plusMonths } from '@/lib/days';

export interface Range {
  from: string;
  to: string;
}

export const monthOf = (day: string): Range => ({ from: firstOf(monthsOf(day)), to: lastOf(monthsOf(day)) });

export function quarterOf(day: string): Range {
  const first = Math.floor(monthsOf(day) / 3) * 3;
  return { from: firstOf(first), to: lastOf(first + 2) };
}

/** The fiscal year of a day: one that is defined, else the calendar's. */
export function yearOf(day: string, years: readonly Range[] = []): Range {
  const year = day.slice(0, 4);
  return (
    years.find((one) => one.from <= day && day <= one.to) ?? {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    }
  );
}

/** The last days of the years that are over, the latest first. */
export function endsBefore(today: string, years: readonly Range[], count: number): string[] {
  const ends: string[] = [];
  for (let at = today; ends.length < count; at = ends.at(-1) ?? at) ends.push(plusDays(yearOf(at, years).from, -1));
  return ends;
}

export const PRESETS = ['month', 'last-month', 'quarter', 'last-quarter', 'year', 'last-year'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a preset means today. What has begun goes on until today. */
export function presetRange(preset: Preset, today: string, years: readonly Range[] = []): Range {
  const until = (range: Range) => ({ from: range.from, to: today });
  switch (preset) {
    case 'month':
      return until(monthOf(today));
    case 'last-month':
      return monthOf(plusDays(monthOf(today).from, -1));
    case 'quarter':
      return until(quarterOf(today));
    case 'last-quarter':
      return quarterOf(plusDays(quarterOf(today).from, -1));
    case 'year':
      return until(yearOf(today, years));
    case 'last-year':
      return yearOf(plusDays(yearOf(today, years).from, -1), years);
  }
}

/** The preset that some days are, or null. */
export const presetOf = (range: Range, today: string, years: readonly Range[] = []): Preset | null =>
  PRESETS.find((one) => {
    const wanted = presetRange(one, today, years);
    return wanted.from === range.from && wanted.to === range.to;
  }) ?? null;

export type Against = 'before' | 'year';

/** The days to compare with: as many before, by whole months where the days are whole months, or those a year ago. */
export function against(range: Range, what: Against): Range {
  const { from, to } = range;
  if (what === 'year') return { from: plusMonths(from, -12), to: yearBefore(to) };
  const whole = from === monthOf(from).from;
  if (whole && to === monthOf(to).to) {
    const months = monthsOf(to) - monthsOf(from) + 1;
    return { from: plusMonths(from, -months), to: plusDays(from, -1) };
  }
  // What has begun with a month and is not over: the same days of the months before.
  if (whole) {
    const months = monthsOf(to) - monthsOf(from) + 1;
    return { from: plusMonths(from, -months), to: plusMonths(to, -months) };
  }
  const length = daysBetween(from, to) + 1;
  return { from: plusDays(from, -length), to: plusDays(from, -1) };
}

/** A year before; the end of a month stays one. */
function yearBefore(day: string): string {
  const months = monthsOf(day) - 12;
  return day === lastOf(monthsOf(day)) ? lastOf(months) : plusMonths(day, -12);
}

/** The day to compare a balance with: the end of the month before, or the same day a year ago. */
export const dayAgainst = (day: string, what: Against): string =>
  what === 'year' ? yearBefore(day) : plusDays(monthOf(day).from, -1);
