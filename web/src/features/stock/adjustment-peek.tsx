import type { RowOf } from '@/api/records';
import { useMe } from '@/api/session';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { ADJUSTMENT_STAGES, type AdjustmentView } from './adjustment-data';
import { useProducts } from './names';

export default function AdjustmentPeek({ row }: { row: RowOf<'adjustment'> }) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const adjustment = 'lines' in row ? (row as unknown as AdjustmentView) : null;
  const products = useProducts(adjustment?.lines.map((line) => line.product_id) ?? []);
  const labels = (row.labels ?? {}) as Record<string, string>;
  return (
    <DocumentPeek
      status={
        <Status stage={ADJUSTMENT_STAGES[row.status] ?? 'none'}>{t(`stock-adjustment-status-${row.status}`)}</Status>
      }
      figure={row.value != null && format.money(row.value, currency)}
      facts={[
        [t('stock-happened-on'), format.date(row.business_date)],
        [t('stock-place'), labels[row.location_id]],
        [t('stock-reason'), labels[row.reason_id] ?? row.reason],
        [t('stock-note'), row.note],
        [t('stock-reference'), row.reference],
      ]}
      lines={adjustment?.lines.map((line) => ({
        id: line.id,
        sku: products.get(line.product_id)?.sku ?? null,
        description: products.get(line.product_id)?.name ?? '…',
        quantity: line.base_quantity,
        moved: true,
      }))}
    />
  );
}
