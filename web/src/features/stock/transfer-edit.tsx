/** A transfer that has not been sent, written on. */
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { keys } from '@/api/records';
import { useDocument } from '@/kit/document/use-document';
import { productsByIds } from '@/kit/editor/products';
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Skeleton } from '@/ui/empty';
import { PATH, type TransferView } from './transfer-data';
import { TransferEditor } from './transfer-editor';

export default function EditTransfer() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<TransferView>('transfer', PATH, id);
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Waiting />;
  // What is under way is no longer written.
  if (data.status !== 'draft') return <Navigate to="/transfers/$id" params={{ id }} replace />;
  return (
    <Allowed permission="inventory.stock.transfer" title={t('stock-transfer')}>
      <Known key={id} transfer={data} />
    </Allowed>
  );
}

function Waiting() {
  const t = useText();
  return (
    <Page title={t('stock-transfer')} width="record">
      <Skeleton />
    </Page>
  );
}

/** As it was when writing began: what somebody else saves meanwhile is told when this is saved. */
function Known({ transfer }: { transfer: TransferView }) {
  const first = useRef(transfer);
  const ids = first.current.lines.map((line) => line.product_id);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-transfer', transfer.id, first.current.version],
    queryFn: ({ signal }) => productsByIds(ids, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ? <TransferEditor first={first.current} products={data} /> : <Waiting />;
}
