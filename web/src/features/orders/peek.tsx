import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { type OrderView, useInvoicesOf } from './data';
import { progress } from './stages';
import { OrderStatus } from './status';

export default function OrderPeek({ row }: { row: RowOf<'order'> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const order = 'lines' in row ? (row as unknown as OrderView) : null;
  const live = order !== null && !['draft', 'cancelled'].includes(order.status);
  const invoices = useInvoicesOf(row.id, live && may('billing.invoice.view'));
  const done = live && invoices ? progress(order, invoices) : null;
  const money = (value: string) => format.money(value, row.currency);
  const place = ((row.labels ?? {}) as Record<string, string>)[row.location_id];
  return (
    <DocumentPeek
      status={<OrderStatus status={row.status} hold={row.hold} />}
      figure={money(row.total)}
      currency={row.currency}
      facts={[
        [t('orders-customer'), row.customer_name],
        [t('orders-date'), format.date(row.business_date)],
        [t('orders-location'), place],
        [t('orders-reference'), row.reference],
        ...(done
          ? (['shipped', 'invoiced', 'paid'] as const).map((stage): [string, string] => [
              t(`orders-stage-${stage}`),
              t(`orders-peek-${done[stage]}`),
            ])
          : []),
      ]}
      lines={order?.lines.map((line) => ({
        id: line.id,
        sku: line.sku ?? null,
        description: line.description,
        quantity: line.quantity,
        amount: order.prices_include_tax ? line.total : line.net,
      }))}
      sums={[
        [t('editor-net'), money(row.net)],
        [t('editor-tax-word'), money(row.tax)],
        [t('editor-total'), money(row.total)],
      ]}
    />
  );
}
