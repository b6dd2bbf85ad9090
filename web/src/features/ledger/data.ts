/** What the pages of the books read and where what they name is shown. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, type Query, type Schemas } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { businessDay } from '@/lib/days';
import { usePlaces } from '@/shell/registry';
import type { Range } from './days';

export type EntryView = Schemas['EntryView'];
export type Account = RowOf<'account'>;
export const ENTRIES = '/ledger/entries';
export const ACCOUNTS = '/ledger/accounts';

/** Kinds of accounts, in the order of a chart. */
export const KINDS = ['asset', 'liability', 'equity', 'income', 'expense'] as const;

/** Reports lie below the entries: a new entry reads them anew. */
export const reportKey = (...of: unknown[]) => [...keys.all('journal_entry'), 'report', ...of] as const;

export const useReport = <T>(path: string, query: Query, enabled = true) =>
  useQuery<T>({
    queryKey: reportKey(path, query),
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call<T>('GET', path, { query, signal }),
  });

export function useToday(): string {
  const { zone, cutover_minutes } = useMe().company;
  return businessDay(zone, cutover_minutes);
}

const NO_YEARS: readonly Range[] = [];

/** The fiscal years that are defined. */
export function useYears(): readonly Range[] {
  const may = useMay();
  return (
    useQuery({
      queryKey: [...keys.lists('fiscal_year'), 'ranges'],
      enabled: may('finance.year.view'),
      staleTime: 300_000,
      queryFn: async ({ signal }) => {
        const page = await list<RowOf<'fiscal_year'>>('/finance/fiscal-years', {}, { limit: 100 }, { signal });
        return page.items.map((one) => ({ from: one.starts_on, to: one.ends_on }));
      },
    }).data ?? NO_YEARS
  );
}

/** Every account, those of the archive last. */
export const useAccounts = () =>
  useQuery({
    queryKey: [...keys.lists('account'), 'chart'],
    queryFn: async ({ signal }) => {
      const found: Account[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: Account[]; next: string | null } = await list<Account>(
          ACCOUNTS,
          { sort: 'code', archived: 'all' },
          { limit: 100, cursor },
          { signal },
        );
        found.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return found;
    },
  });

const FOLDERS: Record<string, string> = {
  '/billing/invoices': 'invoice',
  '/billing/payments': 'payment',
  '/billing/refunds': 'refund',
  '/shipping/shipments': 'shipment',
  '/sales/orders': 'order',
  '/inventory/receipts': 'receipt',
  '/inventory/transfers': 'transfer',
  '/inventory/adjustments': 'adjustment',
  '/ledger/entries': 'journal_entry',
};

/** The page of a document that the server names by its own path; null when no page shows it. */
export function useDocumentPlace() {
  const places = usePlaces();
  return (path: string | null | undefined): string | null => {
    const found = /^(.*)\/([^/]+)$/.exec(path ?? '');
    const kind = found?.[1] === undefined ? undefined : FOLDERS[found[1]];
    return kind && found?.[2] ? places(kind, found[2]) : null;
  };
}

export const isNothing = (amount: string) => /^-?0(\.0+)?$/.test(amount);

const NO_NAMES: ReadonlyMap<string, string> = new Map();
/** Ids in one question at most: an address has an end. */
const IDS_MAX = 50;

/** Names of the customers that lines concern. */
export function usePartnerNames(ids: string[]): ReadonlyMap<string, string> {
  const may = useMay();
  const wanted = [...new Set(ids)].sort().slice(0, IDS_MAX);
  return (
    useQuery({
      queryKey: [...keys.lists('customer'), 'names', wanted],
      enabled: wanted.length > 0 && may('parties.customer.view'),
      queryFn: async ({ signal }) => {
        const page = await list<RowOf<'customer'>>(
          '/sales/customers',
          { filters: { 'id[in]': wanted.join(',') }, archived: 'all' },
          { limit: wanted.length },
          { signal },
        );
        return new Map(page.items.map((one) => [one.id, one.name]));
      },
    }).data ?? NO_NAMES
  );
}
