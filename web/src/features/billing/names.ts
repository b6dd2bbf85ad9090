/** Names of customers for ids that come without labels. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';

const NONE: ReadonlyMap<string, string> = new Map();
/** Ids in one question at most: an address has an end. */
const IDS_MAX = 50;
/** What a payment's page says of an invoice that it settles. */
export interface InvoiceFacts {
  number: string;
  /** The credit note of the early payment discount, as long as that stands. */
  note: { id: string; number: string } | null;
}

const NO_FACTS: ReadonlyMap<string, InvoiceFacts> = new Map();

export function useInvoiceFacts(ids: string[]): ReadonlyMap<string, InvoiceFacts> {
  const wanted = [...new Set(ids)].sort();
  return (
    useQuery({
      queryKey: [...keys.lists('invoice'), 'facts', wanted],
      enabled: wanted.length > 0,
      queryFn: async ({ signal }) => {
        const some = wanted.slice(0, IDS_MAX);
        const page = await list<RowOf<'invoice'>>(
          '/billing/invoices',
          { filters: { 'id[in]': some.join(',') } },
          { limit: some.length },
          { signal },
        );
        const noteOf = (id: string | null) => (id ? { id, number: page.labels?.[id] ?? '' } : null);
        return new Map(
          page.items.map((one) => [one.id, { number: one.number ?? '', note: noteOf(one.discount_note_id) }]),
        );
      },
    }).data ?? NO_FACTS
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
