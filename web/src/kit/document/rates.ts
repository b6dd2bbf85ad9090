/** Rates that are on record, to be proposed where one currency pays for another. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf, type Where } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { cross, inverse } from './conversion';

export interface Proposal {
  /** One of the first currency in the other. */
  rate: string;
  /** Of which day it is. */
  day: string;
}

const pair = (base: string, quote: string): Where => ({
  all: [
    { field: 'base', op: 'eq', value: base },
    { field: 'quote', op: 'eq', value: quote },
  ],
});

/** The latest rate between two on or before a day, whichever way it was entered. */
async function latest(from: string, to: string, day: string, signal: AbortSignal): Promise<Proposal | null> {
  const where: Where = { all: [{ any: [pair(from, to), pair(to, from)] }, { field: 'day', op: 'lte', value: day }] };
  const page = await list<RowOf<'exchange_rate'>>(
    '/finance/exchange-rates',
    { where, sort: '-day' },
    { limit: 1 },
    { signal },
  );
  const found = page.items[0];
  return found ? { rate: found.base === from ? found.rate : inverse(found.rate), day: found.day } : null;
}

/** Between the two, or else by way of the company's own currency. */
async function between(from: string, to: string, home: string, day: string, signal: AbortSignal) {
  const direct = await latest(from, to, day, signal);
  if (direct || from === home || to === home) return direct;
  const [one, other] = await Promise.all([latest(from, home, day, signal), latest(to, home, day, signal)]);
  if (!one || !other) return null;
  return { rate: cross(one.rate, other.rate), day: one.day < other.day ? one.day : other.day };
}

/** What one of a currency is in each of the others on a day; those that nobody has noted are left out. */
export function useProposals(from: string, to: string[], day: string): ReadonlyMap<string, Proposal> {
  const may = useMay();
  const { currency: home } = useMe().company;
  const wanted = [...new Set(to)].filter((one) => one !== from).sort();
  const found = useQueries({
    queries: wanted.map((one) => ({
      queryKey: [...keys.lists('exchange_rate'), 'between', from, one, day],
      enabled: may('finance.rate.view'),
      staleTime: 60_000,
      queryFn: ({ signal }: { signal: AbortSignal }) => between(from, one, home, day, signal),
    })),
  });
  const proposals = new Map<string, Proposal>();
  for (const [at, one] of wanted.entries()) {
    const rate = found[at]?.data;
    if (rate) proposals.set(one, rate);
  }
  return proposals;
}

/** Rates that are looked at for the currencies that a company trades in. */
const LOOKED_AT = 100;
const NONE: readonly string[] = [];

/** The currencies that rates are noted for, the company's own first. */
export function useCurrencies(): readonly string[] {
  const may = useMay();
  const { currency: home } = useMe().company;
  const noted =
    useQuery({
      queryKey: [...keys.lists('exchange_rate'), 'currencies'],
      enabled: may('finance.rate.view'),
      staleTime: 300_000,
      queryFn: async ({ signal }) => {
        const page = await list<RowOf<'exchange_rate'>>(
          '/finance/exchange-rates',
          { sort: '-day' },
          { limit: LOOKED_AT },
          { signal },
        );
        return page.items.flatMap((one) => [one.base as string, one.quote as string]).sort();
      },
    }).data ?? NONE;
  return [...new Set([home, ...noted])];
}
