/** Names of customers for ids that come without labels. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';

const NONE: ReadonlyMap<string, string> = new Map();
/** Ids in one question at most: an address has an end. */
const IDS_MAX = 50;
/** Numbers of invoices by id. */
export function useInvoiceNumbers(ids: string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].sort();
  return (
    useQuery({
      queryKey: [...keys.lists('invoice'), 'numbers', wanted],
      enabled: wanted.length > 0,
      queryFn: async ({ signal }) => {
        const some = wanted.slice(0, IDS_MAX);
        const page = await list<RowOf<'invoice'>>(
          '/billing/invoices',
          { filters: { 'id[in]': some.join(',') } },
          { limit: some.length },
          { signal },
        );
        return new Map(page.items.map((one) => [one.id, one.number ?? '']));
      },
    }).data ?? NONE
  );
}

export function useCustomerNames(ids: string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].sort();
  return (
    useQuery({
      queryKey: [...keys.lists('customer'), 'names', wanted],
      enabled: wanted.length > 0,
      queryFn: async ({ signal }) => {
        const found = new Map<string, string>();
        for (let at = 0; at < wanted.length; at += IDS_MAX) {
          const some = wanted.slice(at, at + IDS_MAX);
          const page = await list<RowOf<'customer'>>(
            '/sales/customers',
            { filters: { 'id[in]': some.join(',') }, archived: 'all' },
            { limit: some.length },
            { signal },
          );
          for (const one of page.items) found.set(one.id, one.name);
        }
        return found;
      },
    }).data ?? NONE
  );
}
