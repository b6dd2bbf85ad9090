/** An order that was confirmed: how far it is, what it holds, what came of it, and what can be done now. */
import { useState } from 'react';
import type { Problem } from '@/api/problem';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { DocumentLines } from '@/kit/document/lines';
import { Mails } from '@/kit/document/mails';
import { useTaxNames } from '@/kit/document/names';
import { PartyCard, type PostalAddress } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { Stepper } from '@/kit/document/stepper';
import { Notice, Trouble } from '@/kit/document/trouble';
import { useUnitNames } from '@/kit/editor/products';
import { TotalsPanel } from '@/kit/editor/totals-panel';
import { RecordHead } from '@/kit/record/record-head';
import { Talk } from '@/kit/record/talk-lazy';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card, Facts } from '@/ui/card';
import { BelowZero } from './below-zero';
import { Came } from './came';
import { type OrderLine, type OrderView, PATH, useInvoicesOf, useReturnsOf, useShipmentsOf } from './data';
import { type Deed, Deeds } from './deeds';
import { stages } from './stages';
import { OrderStatus } from './status';
import { Versions } from './versions';
import { Warnings } from './warnings';

// Wanted once something is done, not to read.
const Amend = late(() => import('./amend').then((part) => part.Amend));
const DeedDialog = late(() => import('./deed-dialogs').then((part) => part.DeedDialog));

export function OrderShown({ order }: { order: OrderView }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const units = useUnitNames();
  const taxNames = useTaxNames();
  const invoices = useInvoicesOf(order.id, may('billing.invoice.view')) ?? [];
  const shipments = useShipmentsOf(order.id, may('shipping.shipment.view')) ?? [];
  const returns = useReturnsOf(order.id, may('returns.return.view')) ?? [];
  const [deed, setDeed] = useState<Deed | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  if (deed === 'amend') return <Amend order={order} onClose={() => setDeed(null)} />;
  return (
    <Page
      title={order.number}
      width="record"
      before={<RecordHead.Along kind="order" id={order.id} list="/orders" />}
      beside={<OrderStatus status={order.status} hold={order.hold} />}
      actions={
        <Deeds order={order} shipments={shipments} invoices={invoices} onDeed={setDeed} onTrouble={setTrouble} />
      }
    >
      <Beside
        aside={
          <>
            <PartyCard
              customerId={order.customer_id}
              name={order.customer_name}
              address={order.shipping_address as PostalAddress | null}
            />
            <Card title={t('orders-facts')}>
              <Facts
                rows={[
                  [t('orders-date'), format.date(order.business_date)],
                  [t('orders-reference'), order.reference],
                  ...(order.priority === 0 ? [] : [[t('orders-priority'), order.priority] as [string, number]]),
                ]}
              />
              {order.note && <p className="mt-3 text-13 whitespace-pre-line text-text-2">{order.note}</p>}
            </Card>
            <Mails kind="order" id={order.id} />
            <Activity kind="order" path={PATH} id={order.id} />
          </>
        }
      >
        {order.status !== 'cancelled' && <Stepper label={t('orders-progress')} stages={stages(t, order, invoices)} />}
        {trouble && <Trouble problem={trouble} />}
        {order.hold && (
          <Notice
            tone="warning"
            actions={
              order.allowed_actions.includes('release') && (
                <Button size="small" onClick={() => setDeed('release')}>
                  {t('orders-release')}
                </Button>
              )
            }
          >
            {t(`orders-hold-${order.hold}-why`)}
          </Notice>
        )}
        <Warnings
          order={order}
          remedies={
            order.allowed_actions.includes('amend')
              ? {
                  'orders.no_address': (
                    <Button key="amend" size="small" onClick={() => setDeed('amend')}>
                      {t('orders-amend')}
                    </Button>
                  ),
                }
              : {}
          }
        />
        <BelowZero order={order} />
        {order.charges_stale && <Notice tone="warning">{t('orders-charges-stale')}</Notice>}
        <DocumentLines
          title={t('orders-lines')}
          currency={order.currency}
          lines={order.lines.map((line) => ({
            id: line.id,
            sku: line.sku,
            description: line.description,
            unit: units.get(line.unit_id),
            quantity: line.quantity,
            unitPrice: line.unit_price,
            discountRate: line.discount_rate,
            amount: order.prices_include_tax ? line.total : line.net,
            steps: line.trace,
            note: <LineNote line={line} back={order.back_ordered} />,
            struck: isZero(line.quantity),
          }))}
        >
          <TotalsPanel
            totals={{
              ...order,
              taxes: order.taxes.map((one) => ({
                taxClassId: one.tax_class_id,
                rate: one.rate,
                base: one.base,
                tax: one.tax,
              })),
            }}
            currency={order.currency}
            pricesIncludeTax={order.prices_include_tax}
            margin={order.margin}
            taxName={(id) => taxNames.get(id)}
          />
        </DocumentLines>
        <Came shipments={shipments} invoices={invoices} returns={returns} />
        {order.amended > 0 && <Versions order={order} />}
        <Talk kind="order" id={order.id} />
      </Beside>
      {deed && <DeedDialog deed={deed} order={order} onClose={() => setDeed(null)} />}
    </Page>
  );
}

const isZero = (quantity: string) => /^0(\.0+)?$/.test(quantity);

/** What of a line has happened, in words: only what says something. */
function LineNote({ line, back }: { line: OrderLine; back: boolean }) {
  const t = useText();
  const format = useFormat();
  const told: [string, string][] = (
    [
      ['orders-line-shipped', line.shipped],
      ['orders-line-invoiced', line.invoiced],
      ['orders-line-returned', line.returned],
      ['orders-line-cancelled', line.cancelled],
    ] as [string, string][]
  ).filter(([, quantity]) => !isZero(quantity));
  return (
    <>
      {told.map(([id, quantity]) => (
        <span key={id}>{t(id, { quantity: format.number(quantity) })}</span>
      ))}
      {back && line.promised_on && line.shipped !== line.quantity && (
        <span className="text-warning">{t('orders-line-promised', { day: format.shortDate(line.promised_on) })}</span>
      )}
      {(line.components ?? []).map((part) => (
        <span key={part.product_id}>
          {format.number(part.quantity)} × {part.description}
        </span>
      ))}
    </>
  );
}
