/** A receipt: what came, from whom, what it moved, and what took it back. */
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay, useMe } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { BookEntries } from '@/kit/document/book-entries';
import { Beside } from '@/kit/document/side';
import { type Labelled, useDocument } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { unitPrice } from '@/kit/editor/columns';
import { useUnitNames } from '@/kit/editor/products';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { Moves, Other, ProductName, Section } from './goods-document';
import { useProducts } from './names';
import { RECEIPT_STAGES, RECEIPTS, type ReceiptView } from './receipt-data';
import { type Head, PlainTable, UNDER } from './table';

const Reverse = late(() => import('./goods-reverse').then((part) => part.ReverseGoods));

export default function ReceiptPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<ReceiptView>('receipt', RECEIPTS, id);
  useEffect(() => {
    if (data) remember({ path: `/receipts/${id}`, title: data.number });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('stock-receipt')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} receipt={data} />;
}

function Shown({ receipt }: { receipt: Labelled<ReceiptView> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { currency } = useMe().company;
  const supplier = usePlaces()('supplier', receipt.supplier_id ?? '');
  const [asking, setAsking] = useState(false);
  const labels = receipt.labels ?? {};
  const verbs: Verb[] =
    receipt.allowed_actions.includes('reverse') && may('inventory.stock.receive')
      ? [{ id: 'reverse', label: t('stock-receipt-reverse'), run: () => setAsking(true), danger: true }]
      : [];
  const from = receipt.supplier_id ? (labels[receipt.supplier_id] ?? '…') : null;
  return (
    <Page
      title={receipt.number}
      width="record"
      before={<RecordHead.Along kind="receipt" id={receipt.id} list="/receipts" />}
      beside={
        <Status stage={RECEIPT_STAGES[receipt.status] ?? 'none'}>{t(`stock-receipt-status-${receipt.status}`)}</Status>
      }
      actions={<Verbs verbs={verbs} next={[]} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('stock-receipt')}>
              <Facts
                rows={[
                  [t('stock-receive-at'), labels[receipt.location_id]],
                  [
                    t('stock-supplier'),
                    from && supplier ? (
                      <Link key="supplier" to={supplier} className="text-accent-text hover:underline">
                        {from}
                      </Link>
                    ) : (
                      from
                    ),
                  ],
                  [t('stock-reference'), receipt.reference],
                  [t(receipt.reverses_id ? 'stock-back-on' : 'stock-came-on'), format.date(receipt.business_date)],
                  [t('stock-recorded-at'), format.dateTime(receipt.created_at)],
                  ...(receipt.value == null
                    ? []
                    : [[t('stock-worth'), format.money(receipt.value, currency)] as [string, string]]),
                  ...(receipt.reason ? [[t('stock-reason'), receipt.reason] as [string, string]] : []),
                ]}
              />
            </Card>
            <BookEntries sourceId={receipt.id} madeAt={receipt.created_at} />
            <Activity kind="receipt" path={RECEIPTS} id={receipt.id} />
          </>
        }
      >
        <Other kind="receipt" document={receipt} labels={labels} />
        <Lines receipt={receipt} />
        <Moves documentId={receipt.id} />
      </Beside>
      {asking && (
        <Reverse
          kind="receipt"
          path={RECEIPTS}
          document={receipt}
          place={labels[receipt.location_id] ?? ''}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}

function Lines({ receipt }: { receipt: ReceiptView }) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const units = useUnitNames();
  const products = useProducts(receipt.lines.map((line) => line.product_id));
  const costs = receipt.lines.some((line) => line.unit_cost != null);
  const heads: Head[] = [
    { label: t('stock-product') },
    { label: t('stock-quantity'), end: true },
    ...(costs ? [{ label: t('stock-unit-cost'), end: true, wide: true }] : []),
  ];
  const each = (cost: string | null | undefined) => (cost == null ? '–' : unitPrice(cost, currency, format));
  return (
    <Section title={t('stock-goods')}>
      <PlainTable
        narrows
        label={t('stock-goods')}
        heads={heads}
        rows={receipt.lines.map((line) => ({
          id: line.id,
          cells: [
            <span key="name">
              <ProductName id={line.product_id} product={products.get(line.product_id)} />
            </span>,
            <span key="quantity" className="font-medium">
              <bdi>{format.number(line.quantity)}</bdi> <span className="text-text-3">{units.get(line.unit_id)}</span>
              {line.unit_cost != null && <span className={UNDER}>{`× ${each(line.unit_cost)}`}</span>}
            </span>,
            ...(costs ? [each(line.unit_cost)] : []),
          ],
        }))}
      />
    </Section>
  );
}
