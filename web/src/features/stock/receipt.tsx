/** A receipt: what came, from whom, what it moved, and what took it back. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { keys, list, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { DocumentNumber } from '@/kit/document/document-number';
import { Beside } from '@/kit/document/side';
import { Notice } from '@/kit/document/trouble';
import { type Labelled, useDocument } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { unitPrice } from '@/kit/editor/columns';
import { useUnitNames } from '@/kit/editor/products';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useLocale, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { useProducts } from './names';
import { RECEIPT_STAGES, RECEIPTS, type ReceiptView } from './receipt-data';
import { type Head, PlainTable, UNDER } from './table';

const Reverse = late(() => import('./receipt-reverse').then((part) => part.ReverseReceipt));

export default function ReceiptPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<ReceiptView>('receipt', RECEIPTS, id);
  useEffect(() => {
    if (data) remember({ path: `/receipts/${id}`, title: data.number });
  }, [data, id]);
  if (error && !data) return <Failure error={error} />;
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
            <Activity kind="receipt" path={RECEIPTS} id={receipt.id} />
          </>
        }
      >
        <Other receipt={receipt} labels={labels} />
        <Lines receipt={receipt} />
        <Moves receipt={receipt} />
      </Beside>
      {asking && (
        <Reverse receipt={receipt} place={labels[receipt.location_id] ?? ''} onClose={() => setAsking(false)} />
      )}
    </Page>
  );
}

/** The document that takes this one back, or that this one takes back. */
function Other({ receipt, labels }: { receipt: ReceiptView; labels: Record<string, string> }) {
  const t = useText();
  const id = receipt.reversed_by_id ?? receipt.reverses_id;
  if (!id) return null;
  return (
    <Notice tone="info">
      {t(receipt.reversed_by_id ? 'stock-reversed-by' : 'stock-reverses')}{' '}
      <Link to="/receipts/$id" params={{ id } as never} className="font-medium underline">
        {labels[id] ?? <DocumentNumber kind="receipt" id={id} word={t('stock-receipt')} />}
      </Link>
    </Notice>
  );
}

const MINUS = /^-/;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="overflow-hidden rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-1 sm:px-6 text-14 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Lines({ receipt }: { receipt: ReceiptView }) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const units = useUnitNames();
  const opens = usePlaces();
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
        rows={receipt.lines.map((line) => {
          const product = products.get(line.product_id);
          const to = opens('product', line.product_id);
          return {
            id: line.id,
            cells: [
              <span key="name">
                {to ? (
                  <Link to={to} className="font-medium hover:underline">
                    {product?.name ?? '…'}
                  </Link>
                ) : (
                  (product?.name ?? '…')
                )}{' '}
                <bdi dir="ltr" className="text-12 text-text-3">
                  {product?.sku}
                </bdi>
              </span>,
              <span key="quantity" className="font-medium">
                <bdi>{format.number(line.quantity)}</bdi> <span className="text-text-3">{units.get(line.unit_id)}</span>
                {line.unit_cost != null && <span className={UNDER}>{`× ${each(line.unit_cost)}`}</span>}
              </span>,
              ...(costs ? [each(line.unit_cost)] : []),
            ],
          };
        })}
      />
    </Section>
  );
}

/** Moves of one receipt at most: its lines, and what was settled by them. */
const MOVES_MAX = 200;

/** What it did to the stock, later changes of its cost included. */
function Moves({ receipt }: { receipt: ReceiptView }) {
  const { t, has } = useLocale();
  const format = useFormat();
  const { currency } = useMe().company;
  const { data } = useQuery({
    queryKey: [...keys.lists('stock_move'), 'of', receipt.id],
    queryFn: ({ signal }) =>
      list<RowOf<'stock_move'>>(
        '/inventory/moves',
        { filters: { document_id: receipt.id }, sort: 'at' },
        { limit: MOVES_MAX },
        { signal },
      ),
  });
  const moves = data?.items ?? [];
  const products = useProducts(moves.map((move) => move.product_id));
  if (moves.length === 0) return null;
  const valued = moves.some((move) => move.value !== undefined);
  const kind = (word: string) => (has(`stock-kind-${word}`) ? t(`stock-kind-${word}`) : word);
  const signed = (quantity: string) => (MINUS.test(quantity) ? format.number(quantity) : `+${format.number(quantity)}`);
  return (
    <Section title={t('stock-moves')}>
      <PlainTable
        narrows
        label={t('stock-moves')}
        heads={[
          { label: t('stock-product') },
          { label: t('stock-kind'), wide: true },
          { label: t('stock-moved-on'), wide: true },
          { label: t('stock-quantity'), end: true },
          ...(valued ? [{ label: t('stock-worth'), end: true, wide: true }] : []),
        ]}
        rows={moves.map((move) => ({
          id: move.id,
          cells: [
            <span key="name">
              {products.get(move.product_id)?.name ?? '…'}
              <span className={UNDER}>
                <bdi>{kind(move.kind)}</bdi> · <bdi>{format.date(move.business_date)}</bdi>
              </span>
            </span>,
            kind(move.kind),
            format.date(move.business_date),
            <span key="quantity">
              <bdi>{signed(move.quantity)}</bdi>
              {valued && <span className={UNDER}>{format.money(move.value, currency)}</span>}
            </span>,
            ...(valued ? [format.money(move.value, currency)] : []),
          ],
        }))}
      />
    </Section>
  );
}
