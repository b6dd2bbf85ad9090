/** Goods that came without an order of ours: every receipt, and what takes one back. */
import { at } from '@/api/here';
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { RECEIPT_STAGES } from './receipt-data';

const status = (value: string): Where => ({ field: 'status', op: 'eq', value });

const ReceiptPeek = late(
  () => import('./receipt-peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function Receipts() {
  const t = useText();
  const may = useMay();
  const shown = (word: string) => (
    <Status stage={RECEIPT_STAGES[word] ?? 'none'}>{t(`stock-receipt-status-${word}`)}</Status>
  );
  return (
    <ListScreen<RowOf<'receipt'>>
      kind="receipt"
      overrides={{
        here: at,
        title: t('stock-receipts'),
        sort: '-created_at',
        defaultColumns: ['number', 'business_date', 'location_id', 'supplier_id', 'reference', 'status', 'value'],
        columns: {
          number: { width: 150 },
          business_date: { label: t('stock-came-on'), width: 130 },
          location_id: { label: t('stock-receive-at') },
          supplier_id: { label: t('stock-supplier') },
          reference: { label: t('stock-reference') },
          status: { width: 150, cell: (row) => shown(row.status) },
          value: { label: t('stock-worth') },
        },
        presets: [
          { id: 'received', label: t('stock-receipt-status-received'), where: status('received') },
          { id: 'reversed', label: t('stock-receipt-status-reversed'), where: status('reversed') },
          { id: 'reversals', label: t('stock-view-reversals'), where: status('reversal') },
        ],
        create: may('inventory.stock.receive') ? { label: t('stock-receive'), href: '/stock/receive' } : false,
        phone: (row, { format, labels }) => ({
          title: (row.supplier_id && labels[row.supplier_id]) || row.number,
          detail: `${row.number} · ${labels[row.location_id] ?? ''}`,
          end: format.shortDate(row.business_date),
          status: shown(row.status),
        }),
        peek: (row) => <ReceiptPeek row={row} />,
        empty: { title: t('stock-receipts-none'), body: t('stock-receipts-none-body') },
      }}
    />
  );
}
