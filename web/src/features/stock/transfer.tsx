/** A transfer: what was sent, what has come, and what is missing. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { Ask } from '@/kit/document/ask';
import { LackNotice, lacks, useBelowZero } from '@/kit/document/below-zero';
import { MovedOnField, useMovedOn } from '@/kit/document/business-date';
import { Beside } from '@/kit/document/side';
import { useDocument } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { useStock, useUnitNames } from '@/kit/editor/products';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Field, TextArea } from '@/ui/field';
import { Status } from '@/ui/status';
import { ProductName, Section } from './goods-document';
import { usePlaceNames, useProducts } from './names';
import { PlainTable, UNDER } from './table';
import { PATH, STAGES, type TransferView, useTransferDeed } from './transfer-data';
import { ReceiveTransfer } from './transfer-receive';

export default function TransferPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<TransferView>('transfer', PATH, id);
  useEffect(() => {
    if (data) remember({ path: `/transfers/${id}`, title: data.number });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('stock-transfer')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} transfer={data} />;
}

type Deed = 'ship' | 'receive' | 'return' | 'cancel';

function Shown({ transfer }: { transfer: TransferView }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const places = usePlaceNames();
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  const edits: Verb[] =
    transfer.status === 'draft' && may('inventory.stock.transfer')
      ? [
          {
            id: 'edit',
            label: t('edit'),
            run: () => void navigate({ to: '/transfers/$id/edit', params: { id: transfer.id } }),
          },
        ]
      : [];
  const deeds: Verb[] = (['ship', 'receive', 'return', 'cancel'] as const)
    .filter((one) => transfer.allowed_actions.includes(one) && may('inventory.stock.transfer'))
    .map((one) => ({
      id: one,
      label: t(`stock-transfer-${one}`),
      run: () => setDeed(one),
      danger: one === 'cancel',
    }));
  const verbs = [...edits, ...deeds];
  return (
    <Page
      title={transfer.number}
      width="record"
      before={<RecordHead.Along kind="transfer" id={transfer.id} list="/transfers" />}
      beside={
        <Status stage={STAGES[transfer.status] ?? 'none'}>
          {t(`stock-status-${transfer.status.replaceAll('_', '-')}`)}
        </Status>
      }
      actions={<Verbs verbs={verbs} next={['ship', 'receive']} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('stock-transfer')}>
              <Facts
                rows={[
                  [t('stock-from'), places.get(transfer.from_location_id)],
                  [t('stock-to'), places.get(transfer.to_location_id)],
                  [t('stock-expected'), transfer.expected_on && format.date(transfer.expected_on)],
                  [t('stock-left-on'), transfer.shipped_at && format.date(transfer.business_date)],
                  [t('stock-shipped-at'), transfer.shipped_at && format.dateTime(transfer.shipped_at)],
                  [t('stock-arrived-on'), transfer.received_on && format.date(transfer.received_on)],
                  [t('stock-received-at'), transfer.received_at && format.dateTime(transfer.received_at)],
                  ...(transfer.note ? [[t('stock-note'), transfer.note] as [string, string]] : []),
                ]}
              />
            </Card>
            <Activity kind="transfer" path={PATH} id={transfer.id} />
          </>
        }
      >
        <Lines transfer={transfer} />
      </Beside>
      {deed === 'receive' && <ReceiveTransfer transfer={transfer} onClose={close} />}
      {deed === 'return' && <Return transfer={transfer} onClose={close} />}
      {deed === 'ship' && <Ship transfer={transfer} onClose={close} />}
      {deed === 'cancel' && <Cancel transfer={transfer} onClose={close} />}
    </Page>
  );
}

const COUNTERS = ['under_way', 'received', 'returned', 'damaged', 'short', 'surplus'] as const;
const some = (value: string) => !/^0(\.0+)?$/.test(value);

function Lines({ transfer }: { transfer: TransferView }) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const products = useProducts(transfer.lines.map((line) => line.product_id));
  const word = (name: (typeof COUNTERS)[number]) => t(`stock-line-${name.replaceAll('_', '-')}`);
  const shown = COUNTERS.filter((name) => transfer.lines.some((line) => some(line[name])));
  return (
    <Section title={t('stock-goods')}>
      <PlainTable
        narrows
        label={t('stock-goods')}
        heads={[
          { label: t('stock-product') },
          { label: t('stock-sent'), end: true },
          ...shown.map((name) => ({ label: word(name), end: true, wide: true })),
        ]}
        rows={transfer.lines.map((line) => ({
          id: line.id,
          cells: [
            <span key="name">
              <ProductName id={line.product_id} product={products.get(line.product_id)} />
              <span className={UNDER}>
                {shown
                  .filter((name) => some(line[name]))
                  .map((name) => `${word(name)} ${format.number(line[name])}`)
                  .join(' · ')}
              </span>
            </span>,
            <span key="sent" className="font-medium">
              {format.number(line.quantity)} <span className="text-text-3">{units.get(line.unit_id)}</span>
            </span>,
            ...shown.map((name) => (some(line[name]) ? format.number(line[name]) : '–')),
          ],
        }))}
      />
    </Section>
  );
}

interface DeedProps {
  transfer: TransferView;
  onClose: () => void;
}

function Ship({ transfer, onClose }: DeedProps) {
  const t = useText();
  const send = useTransferDeed(transfer.id);
  const belowZero = useBelowZero();
  const on = useMovedOn();
  const ids = transfer.lines.map((line) => line.product_id);
  const products = useProducts(ids);
  const stock = useStock(ids, transfer.from_location_id);
  const leaving = transfer.lines.map((line) => ({
    productId: line.product_id,
    name: products.get(line.product_id)?.name ?? '…',
    quantity: line.base_quantity,
  }));
  const { number } = transfer;
  return (
    <Ask
      onClose={onClose}
      title={t('stock-transfer-ship-ask', { number })}
      description={t('stock-transfer-ship-body')}
      action={t('stock-transfer-ship')}
      run={async () => {
        belowZero(await send('ship', { business_date: on.said }));
        return t('stock-did-transfer-ship', { number });
      }}
    >
      <LackNotice lacking={lacks(leaving, stock, (one) => one.available)} label={t('document-too-little')} />
      <MovedOnField on={on} label={t('stock-left-on')} />
    </Ask>
  );
}

function Cancel({ transfer, onClose }: DeedProps) {
  const t = useText();
  const send = useTransferDeed(transfer.id);
  const { number } = transfer;
  return (
    <Ask
      onClose={onClose}
      title={t('stock-transfer-cancel-ask', { number })}
      description={t('stock-transfer-cancel-body')}
      action={t('stock-transfer-cancel')}
      danger
      run={async () => {
        await send('cancel');
        return t('stock-did-transfer-cancel', { number });
      }}
    />
  );
}

/** What is still under way came back, all of it. */
function Return({ transfer, onClose }: DeedProps) {
  const t = useText();
  const send = useTransferDeed(transfer.id);
  const on = useMovedOn(transfer.business_date);
  const [reason, setReason] = useState('');
  const { number } = transfer;
  return (
    <Ask
      onClose={onClose}
      title={t('stock-transfer-return-ask', { number })}
      description={t('stock-transfer-return-body')}
      action={t('stock-transfer-return')}
      ready={reason.trim() !== ''}
      run={async () => {
        await send('return', { reason: reason.trim(), business_date: on.said });
        return t('stock-did-transfer-return', { number });
      }}
    >
      <Field label={t('stock-reason')}>
        {(ids) => (
          <TextArea {...ids} autoFocus maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      <MovedOnField on={on} label={t('stock-returned-on')} />
    </Ask>
  );
}
