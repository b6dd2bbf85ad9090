/** An order: edited while it is a draft, told and moved by its verbs from then on. */
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/api/client';
import { keys, type RowOf } from '@/api/records';
import type { Customer } from '@/kit/document/customer-field';
import { productsByIds } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { Skeleton } from '@/ui/empty';
import { type OrderView, useOrder } from './data';

// An order is written or read: whoever does the one does not wait for the other.
const OrderEditor = late(
  () => import('./editor').then((part) => part.OrderEditor),
  () => <Waiting />,
);
const OrderShown = late(
  () => import('./shown').then((part) => part.OrderShown),
  () => <Waiting />,
);

/** A new order has its id from the beginning, so that the page stays the same when the server has it. */
function useOrderId(): { id: string; fresh: boolean } {
  const { id } = useParams({ strict: false }) as { id: string };
  const made = useRef({ id: '', last: '' });
  if (id === 'new' && made.current.last !== 'new') made.current.id = newId();
  made.current.last = id;
  return id === 'new' ? { id: made.current.id, fresh: true } : { id, fresh: id === made.current.id };
}

export default function OrderPage() {
  const { id, fresh } = useOrderId();
  return fresh ? <Fresh key={id} id={id} /> : <Known key={id} id={id} />;
}

function Waiting({ title }: { title?: string }) {
  const t = useText();
  return (
    <Page title={title ?? t('orders-order')} width="record">
      <Skeleton />
    </Page>
  );
}

const NONE = new Map();

/** The customer whose page asked for the order; null for none, undefined until the name is there. */
function useAsked(): Customer | null | undefined {
  const { customer } = useSearch({ strict: false }) as { customer?: string };
  // The order keeps its page when its address changes.
  const [id] = useState(customer ?? null);
  const { data, isPending } = useQuery({
    queryKey: [...keys.one('customer', id ?? ''), 'of-order'],
    enabled: id !== null,
    queryFn: ({ signal }) => call<RowOf<'customer'>>('GET', `/sales/customers/${id}`, { signal }),
  });
  if (id !== null && isPending) return undefined;
  return data ? { id: data.id, label: data.name } : null;
}

/** Written just now: the editor holds it; once it is confirmed it is shown like any other. */
function Fresh({ id }: { id: string }) {
  const at = useParams({ strict: false }) as { id: string };
  const t = useText();
  const { data } = useOrder(id, at.id !== 'new');
  const customer = useAsked();
  if (data && data.status !== 'draft') return <OrderShown order={data} />;
  if (customer === undefined) return <Waiting title={t('orders-new')} />;
  return <OrderEditor id={id} first={null} products={NONE} customer={customer} />;
}

function Known({ id }: { id: string }) {
  const { data, error, isPending } = useOrder(id);
  useEffect(() => {
    if (data) remember({ path: `/orders/${id}`, title: `${data.number} · ${data.customer_name}` });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (isPending) return <Waiting />;
  return data.status === 'draft' ? <Draft order={data} /> : <OrderShown order={data} />;
}

/** The products of the lines first: the editor needs to know what a line would cost by itself. */
function Draft({ order }: { order: OrderView }) {
  const first = useRef(order);
  const ids = first.current.lines.map((line) => line.product_id);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-draft', order.id],
    queryFn: ({ signal }) => productsByIds(ids, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <Waiting title={order.number} />;
  return <OrderEditor id={order.id} first={first.current} products={data} />;
}
