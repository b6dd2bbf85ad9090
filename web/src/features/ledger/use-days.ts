/** The days of a report as its address says them. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Against } from './days';

export interface DaysSearch {
  from?: string;
  to?: string;
  against?: Against;
  [other: string]: unknown;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: unknown) => (typeof value === 'string' && DAY.test(value) ? value : undefined);

export function useDays() {
  const search = useSearch({ strict: false }) as DaysSearch;
  const navigate = useNavigate();
  const against: Against | undefined =
    search.against === 'before' || search.against === 'year' ? search.against : undefined;
  return {
    search,
    from: day(search.from),
    to: day(search.to),
    against,
    set: (change: Partial<Record<keyof DaysSearch, string | undefined>>) => {
      const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
      void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true });
    },
  };
}
