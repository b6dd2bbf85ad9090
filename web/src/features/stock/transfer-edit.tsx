/** A transfer that has not been sent, written on. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
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
  if (error && !data) return <Failure whole error={error} />;
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
  const client = useQueryClient();
  const [first, setFirst] = useState(transfer);
  const ids = first.lines.map((line) => line.product_id);
  const { data } = useQuery({
    queryKey: [...keys.lists('product'), 'of-transfer', transfer.id, first.version],
    queryFn: ({ signal }) => productsByIds(ids, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <Waiting />;
  return (
    <TransferEditor
      key={first.version}
      first={first}
      products={data}
      onTheirs={(theirs) => {
        client.setQueryData(keys.one('transfer', theirs.id), theirs);
        setFirst(theirs);
      }}
    />
  );
}
