/** A draft that was written by hand, written on. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, keys } from '@/api/records';
import { productsByIds } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { useAnythingUnsaved } from '@/shell/save-bar';
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
  const unsaved = useAnythingUnsaved();
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('invoices-edit')} width="record">
        <Skeleton />
      </Page>
    );
  // Posted documents are final, and those of an order follow their order. What is typed here stays until it is compared.
  if ((data.status !== 'draft' || data.order_id) && !unsaved)
    return <Navigate to="/invoices/$id" params={{ id }} replace />;
  return <Known key={id} invoice={data} />;
}

/** As it was when writing began: what somebody else saves meanwhile is told when this is saved. */
function Known({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [first, setFirst] = useState(invoice);
  const ids = first.lines.flatMap((line) => line.product_id ?? []);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-invoice', invoice.id, first.version],
    queryFn: ({ signal }) => productsByIds(ids, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const take = (theirs: InvoiceView) => {
    changed(client, 'invoice');
    if (theirs.status === 'draft') setFirst(theirs);
    else void navigate({ to: '/invoices/$id', params: { id: theirs.id }, ignoreBlocker: true, replace: true });
  };
  if (!data)
    return (
      <Page title={t('invoices-edit')} width="record">
        <Skeleton />
      </Page>
    );
  return <InvoiceEditor key={first.version} first={first} products={data} customerId={null} onTheirs={take} />;
}
