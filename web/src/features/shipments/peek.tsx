import type { RowOf } from '@/api/records';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { type ShipmentView, STAGES } from './data';

export default function ShipmentPeek({ row }: { row: RowOf<'shipment'> }) {
  const t = useText();
  const format = useFormat();
  const shipment = 'lines' in row ? (row as unknown as ShipmentView) : null;
  return (
    <DocumentPeek
      status={<Status stage={STAGES[row.status] ?? 'none'}>{t(`shipments-status-${row.status}`)}</Status>}
      facts={[
        [t('shipments-customer'), row.customer_name],
        [t('shipments-order'), row.order_number],
        [t('shipments-from'), ((row.labels ?? {}) as Record<string, string>)[row.location_id]],
        [t('shipments-carrier'), row.carrier],
        [t('shipments-tracking'), row.tracking && <bdi dir="ltr">{row.tracking}</bdi>],
        [t('shipments-shipped-at'), row.shipped_at && format.dateTime(row.shipped_at)],
        [t('shipments-delivered-at'), row.delivered_at && format.dateTime(row.delivered_at)],
      ]}
      lines={shipment?.lines.map((line) => ({
        id: line.id,
        sku: line.sku ?? null,
        description: line.description,
        quantity: line.quantity,
      }))}
    />
  );
}
