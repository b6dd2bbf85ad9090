import type { RowOf } from '@/api/records';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { useProducts } from './names';
import { RECEIPT_STAGES, type ReceiptView } from './receipt-data';

export default function ReceiptPeek({ row }: { row: RowOf<'receipt'> }) {
  const t = useText();
  const format = useFormat();
  const receipt = 'lines' in row ? (row as unknown as ReceiptView) : null;
  const products = useProducts(receipt?.lines.map((line) => line.product_id) ?? []);
  const labels = (row.labels ?? {}) as Record<string, string>;
  return (
    <DocumentPeek
      status={<Status stage={RECEIPT_STAGES[row.status] ?? 'none'}>{t(`stock-receipt-status-${row.status}`)}</Status>}
      facts={[
        [t('stock-came-on'), format.date(row.business_date)],
        [t('stock-receive-at'), labels[row.location_id]],
        [t('stock-supplier'), row.supplier_id && labels[row.supplier_id]],
        [t('stock-reference'), row.reference],
        [t('stock-reason'), row.reason],
      ]}
      lines={receipt?.lines.map((line) => ({
        id: line.id,
        sku: products.get(line.product_id)?.sku ?? null,
        description: products.get(line.product_id)?.name ?? '…',
        quantity: line.quantity,
      }))}
    />
  );
}
