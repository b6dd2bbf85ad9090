/** An adjustment of the stock: what was there before and after, why, what it moved, and what took it back. */
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay, useMe } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { isBelow, There } from '@/kit/document/below-zero';
import { BookEntries } from '@/kit/document/book-entries';
import { Beside } from '@/kit/document/side';
import { signed } from '@/kit/document/signed';
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
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { ADJUSTMENT_STAGES, ADJUSTMENTS, type AdjustmentView, afterOf } from './adjustment-data';
import { Moves, Other, ProductName, Section } from './goods-document';
import { useProducts } from './names';
import { type Head, PlainTable, UNDER } from './table';

const Reverse = late(() => import('./goods-reverse').then((part) => part.ReverseGoods));

export default function AdjustmentPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<AdjustmentView>('adjustment', ADJUSTMENTS, id);
  useEffect(() => {
    if (data) remember({ path: `/adjustments/${id}`, title: data.number });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('stock-adjustment')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} adjustment={data} />;
}

function Shown({ adjustment }: { adjustment: Labelled<AdjustmentView> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { currency } = useMe().company;
  const [asking, setAsking] = useState(false);
  const labels = adjustment.labels ?? {};
  const verbs: Verb[] =
    adjustment.allowed_actions.includes('reverse') && may('inventory.stock.adjust')
      ? [{ id: 'reverse', label: t('stock-adjustment-reverse'), run: () => setAsking(true), danger: true }]
      : [];
  const maker = adjustment.created_by && labels[adjustment.created_by];
  return (
    <Page
      title={adjustment.number}
      width="record"
      before={<RecordHead.Along kind="adjustment" id={adjustment.id} list="/adjustments" />}
      beside={
        <Status stage={ADJUSTMENT_STAGES[adjustment.status] ?? 'none'}>
          {t(`stock-adjustment-status-${adjustment.status}`)}
        </Status>
      }
      actions={<Verbs verbs={verbs} next={[]} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('stock-adjustment')}>
              <Facts
                rows={[
                  [t('stock-place'), labels[adjustment.location_id]],
                  [t('stock-reason'), labels[adjustment.reason_id] ?? adjustment.reason],
                  ...(adjustment.note ? [[t('stock-note'), adjustment.note] as [string, string]] : []),
                  ...(adjustment.reference ? [[t('stock-reference'), adjustment.reference] as [string, string]] : []),
                  [
                    t(adjustment.reverses_id ? 'stock-back-on' : 'stock-happened-on'),
                    format.date(adjustment.business_date),
                  ],
                  [t('stock-recorded-at'), format.dateTime(adjustment.created_at)],
                  ...(maker ? [[t('stock-made-by'), maker] as [string, string]] : []),
                  ...(adjustment.value == null
                    ? []
                    : [[t('stock-worth'), format.money(adjustment.value, currency)] as [string, string]]),
                ]}
              />
            </Card>
            <BookEntries sourceId={adjustment.id} madeAt={adjustment.created_at} />
            <Activity kind="adjustment" path={ADJUSTMENTS} id={adjustment.id} />
          </>
        }
      >
        <Other kind="adjustment" document={adjustment} labels={labels} />
        <Lines adjustment={adjustment} />
        <Moves documentId={adjustment.id} />
      </Beside>
      {asking && (
        <Reverse
          kind="adjustment"
          path={ADJUSTMENTS}
          document={adjustment}
          place={labels[adjustment.location_id] ?? ''}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}

type Line = AdjustmentView['lines'][number];

function Lines({ adjustment }: { adjustment: AdjustmentView }) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const units = useUnitNames();
  const products = useProducts(adjustment.lines.map((line) => line.product_id));
  const costs = adjustment.lines.some((line) => line.unit_cost != null);
  const valued = adjustment.lines.some((line) => line.value != null);
  const heads: Head[] = [
    { label: t('stock-product') },
    { label: t('stock-before'), end: true, wide: true },
    { label: t('stock-change'), end: true },
    { label: t('stock-after'), end: true, wide: true },
    ...(costs ? [{ label: t('stock-unit-cost'), end: true, wide: true }] : []),
    ...(valued ? [{ label: t('stock-worth'), end: true, wide: true }] : []),
  ];
  const worth = (line: Line) => (line.value == null ? '–' : format.money(line.value, currency));
  return (
    <Section title={t('stock-goods')}>
      <PlainTable
        narrows
        label={t('stock-goods')}
        heads={heads}
        rows={adjustment.lines.map((line) => {
          const product = products.get(line.product_id);
          const unit = units.get(line.unit_id) ?? '';
          const after = afterOf(line);
          return {
            id: line.id,
            cells: [
              <span key="name">
                <ProductName id={line.product_id} product={product} />
                <Said line={line} unit={unit} own={product?.unitId} />
                <span className={UNDER}>
                  {t(isBelow(after) ? 'stock-from-to-below' : 'stock-from-to', {
                    before: format.number(line.before),
                    after: format.number(after),
                  })}
                </span>
              </span>,
              format.number(line.before),
              <span key="change" className="font-medium">
                <bdi>{signed(line.base_quantity, format)}</bdi>{' '}
                <span className="text-text-3">{product && units.get(product.unitId)}</span>
                {valued && <span className={UNDER}>{worth(line)}</span>}
              </span>,
              <There key="after" quantity={after} />,
              ...(costs ? [line.unit_cost == null ? '–' : unitPrice(line.unit_cost, currency, format)] : []),
              ...(valued ? [worth(line)] : []),
            ],
          };
        })}
      />
    </Section>
  );
}

/** What was said of a line, where that is not what moved: so much was counted, or it was said in another unit. */
function Said({ line, unit, own }: { line: Line; unit: string; own: string | undefined }) {
  const t = useText();
  const format = useFormat();
  if (line.counted == null && (own === undefined || line.unit_id === own)) return null;
  return (
    <span className="block text-12 text-text-3">
      {line.counted != null
        ? t('stock-was-counted', { quantity: format.number(line.counted), unit })
        : line.quantity != null && `${signed(line.quantity, format)} ${unit}`}
    </span>
  );
}
