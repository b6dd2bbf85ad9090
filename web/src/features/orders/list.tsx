/** All orders, by what they wait for. */
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { OrderStatus } from './status';
import { ORDER_VIEWS } from './views';

const OrderPeek = late(
  () => import('./peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function OrderList() {
  const t = useText();
  const may = useMay();
  return (
    <ListScreen<RowOf<'order'>>
      kind="order"
      overrides={{
        title: t('orders-title'),
        sort: '-placed_at',
        defaultColumns: ['number', 'customer_name', 'business_date', 'status', 'location_id', 'total'],
        columns: {
          number: { width: 140 },
          business_date: { label: t('orders-date') },
          // The same under its own name.
          customer_id: { hidden: true },
          customer_name: { label: t('orders-customer') },
          status: { width: 200, cell: (row) => <OrderStatus status={row.status} hold={row.hold} /> },
          location_id: { label: t('orders-location') },
        },
        presets: Object.entries(ORDER_VIEWS).map(([id, where]) => ({ id, label: t(`orders-view-${id}`), where })),
        create: may('orders.order.create') ? { label: t('orders-new'), href: '/orders/new' } : false,
        phone: (row, { format }) => ({
          title: row.customer_name,
          detail: `${row.number} · ${format.shortDate(row.business_date)}`,
          end: format.money(row.total, row.currency),
          status: <OrderStatus status={row.status} hold={row.hold} />,
        }),
        peek: (row) => <OrderPeek row={row} />,
        empty: { title: t('orders-none') },
      }}
    />
  );
}
