/** Days as the server writes them (`2026-03-31`), counted on. Pure; no zone moves them. */
const DAY_MS = 86_400_000;
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string => text(new Date(at(day).getTime() + days * DAY_MS));

export const daysBetween = (from: string, to: string) => Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS);
export const monthsOf = (day: string) => at(day).getUTCFullYear() * 12 + at(day).getUTCMonth();
export const firstOf = (months: number) => text(new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)));
export const lastOf = (months: number) => plusDays(firstOf(months + 1), -1);

/** The same day of another month; the last one where that month is shorter. */
export function plusMonths(day: string, months: number): string {
  const to = monthsOf(day) + months;
  const wanted = plusDays(firstOf(to), at(day).getUTCDate() - 1);
  return wanted > lastOf(to) ? lastOf(to) : wanted;
}

/** The company's business day now. */
export function businessDay(zone: string, cutoverMinutes: number, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now - cutoverMinutes * 60_000,
  );
}
