/** What the pages of orders read and do. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { act, changed, keys, list, type RowOf } from '@/api/records';
import { heed } from './warnings';

export type OrderView = Schemas['OrderView'];
export type OrderLine = OrderView['lines'][number];
export const PATH = '/sales/orders';

export function useOrder(id: string, enabled = true) {
  return useQuery({
    queryKey: keys.one('order', id),
    enabled,
    queryFn: ({ signal }) => call<OrderView>('GET', `${PATH}/${id}`, { signal }),
  });
}

/** A verb of the order. Nothing is shown before the server has said that it happened. */
export function useVerb(order: OrderView) {
  const client = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ action, body }: { action: string; body?: unknown }) =>
      act(PATH, order.id, action, body ?? {}) as Promise<unknown> as Promise<OrderView>,
    onSuccess: (answer) => {
      if (answer.id === order.id) {
        client.setQueryData(keys.one('order', order.id), answer);
        heed(client, answer);
      }
      changed(client, 'order', 'stock_level', 'customer');
    },
  });
}

function useOf<K extends 'invoice' | 'shipment' | 'return'>(kind: K, path: string, orderId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.lists(kind), 'of-order', orderId],
    enabled,
    queryFn: async ({ signal }) =>
      (await list<RowOf<K>>(path, { filters: { order_id: orderId } }, { limit: 100 }, { signal })).items,
  }).data;
}

export const useInvoicesOf = (orderId: string, enabled: boolean) =>
  useOf('invoice', '/billing/invoices', orderId, enabled);
export const useShipmentsOf = (orderId: string, enabled: boolean) =>
  useOf('shipment', '/shipping/shipments', orderId, enabled);
export const useReturnsOf = (orderId: string, enabled: boolean) => useOf('return', '/sales/returns', orderId, enabled);
