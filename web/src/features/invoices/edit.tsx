/** A draft that was written by hand, written on. */
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { keys } from '@/api/records';
import { productsByIds } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Skeleton } from '@/ui/empty';
import { type InvoiceView, useInvoice } from './data';

const InvoiceEditor = late(
  () => import('./editor').then((part) => part.InvoiceEditor),
  () => <Skeleton />,
);

export default function EditInvoice() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useInvoice(id);
  if (error && !data) return <Failure error={error} />;
  if (!data)
    return (
      <Page title={t('invoices-edit')} width="record">
        <Skeleton />
      </Page>
    );
  // Posted documents are final, and those of an order follow their order.
  if (data.status !== 'draft' || data.order_id) return <Navigate to="/invoices/$id" params={{ id }} replace />;
  return <Known key={id} invoice={data} />;
}

function Known({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const first = useRef(invoice);
  const ids = first.current.lines.flatMap((line) => line.product_id ?? []);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-invoice', invoice.id],
    queryFn: ({ signal }) => productsByIds(ids, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data)
    return (
      <Page title={t('invoices-edit')} width="record">
        <Skeleton />
      </Page>
    );
  return <InvoiceEditor first={first.current} products={data} customerId={null} />;
}
