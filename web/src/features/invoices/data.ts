/** What the pages of invoices read and do. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { changed, keys } from '@/api/records';

export type InvoiceView = Schemas['InvoiceView'];
export const PATH = '/billing/invoices';

export const useInvoice = (id: string) =>
  useQuery({
    queryKey: keys.one('invoice', id),
    queryFn: ({ signal }) =>
      call<InvoiceView & { labels?: Record<string, string> }>('GET', `${PATH}/${id}`, {
        query: { labels: true },
        signal,
      }),
  });

/** A verb of the invoice; money is never shown before the server has booked it. */
export function useVerb(invoice: InvoiceView) {
  const client = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ action, body, path }: { action: string; body?: unknown; path?: string }) =>
      call<InvoiceView>('POST', `${path ?? `${PATH}/${invoice.id}`}/${action}`, { body: body ?? {} }),
    onSuccess: () => changed(client, 'invoice', 'order', 'payment', 'customer'),
  });
}
