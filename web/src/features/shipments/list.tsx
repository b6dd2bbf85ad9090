/** All shipments, by how far they are. */
import { Link } from '@tanstack/react-router';
import type { RowOf, Where } from '@/api/records';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { STAGES } from './data';

const status = (value: string): Where => ({ field: 'status', op: 'eq', value });

const ShipmentPeek = late(
  () => import('./peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function ShipmentList() {
  const t = useText();
  const shown = (word: string) => <Status stage={STAGES[word] ?? 'none'}>{t(`shipments-status-${word}`)}</Status>;
  return (
    <ListScreen<RowOf<'shipment'>>
      kind="shipment"
      overrides={{
        title: t('shipments-title'),
        sort: '-created_at',
        defaultColumns: ['number', 'order_number', 'customer_name', 'status', 'location_id', 'carrier', 'shipped_at'],
        columns: {
          number: { width: 140 },
          order_number: { label: t('shipments-order'), width: 140 },
          // The same under its own name.
          customer_id: { hidden: true },
          customer_name: { label: t('shipments-customer') },
          status: { cell: (row) => shown(row.status) },
          location_id: { label: t('shipments-from') },
        },
        presets: [
          { id: 'to-ship', label: t('shipments-view-to-ship'), where: status('draft') },
          { id: 'under-way', label: t('shipments-view-under-way'), where: status('shipped') },
          { id: 'delivered', label: t('shipments-view-delivered'), where: status('delivered') },
          { id: 'cancelled', label: t('shipments-view-cancelled'), where: status('cancelled') },
        ],
        create: false,
        phone: (row) => ({
          title: row.customer_name,
          detail: `${row.number} · ${row.order_number}`,
          end: row.tracking ?? '',
          status: shown(row.status),
        }),
        peek: (row) => <ShipmentPeek row={row} />,
        empty: {
          title: t('shipments-none'),
          body: t('shipments-none-body'),
          primary: (
            <Link
              to="/orders"
              className="inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
            >
              {t('orders-title')}
            </Link>
          ),
        },
      }}
    />
  );
}
