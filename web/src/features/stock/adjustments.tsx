/** What was found, lost or counted differently: every adjustment of the stock, and what takes one back. */
import { at } from '@/api/here';
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { ADJUSTMENT_STAGES } from './adjustment-data';
import { PagesMenu } from './pages-menu';

const status = (value: string): Where => ({ field: 'status', op: 'eq', value });

const AdjustmentPeek = late(
  () => import('./adjustment-peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function Adjustments() {
  const t = useText();
  const may = useMay();
  const shown = (word: string) => (
    <Status stage={ADJUSTMENT_STAGES[word] ?? 'none'}>{t(`stock-adjustment-status-${word}`)}</Status>
  );
  return (
    <ListScreen<RowOf<'adjustment'>>
      kind="adjustment"
      overrides={{
        here: at,
        title: t('stock-adjustments'),
        sort: '-created_at',
        defaultColumns: ['number', 'business_date', 'location_id', 'reason_id', 'note', 'status', 'value'],
        columns: {
          number: { width: 150 },
          business_date: { label: t('stock-happened-on'), width: 130 },
          location_id: { label: t('stock-place') },
          reason_id: { label: t('stock-reason') },
          // The same by its code.
          reason: { hidden: true },
          note: { label: t('stock-note') },
          reference: { label: t('stock-reference') },
          status: { width: 150, cell: (row) => shown(row.status) },
          value: { label: t('stock-worth') },
          created_by: { label: t('stock-made-by') },
        },
        presets: [
          { id: 'posted', label: t('stock-adjustment-status-posted'), where: status('posted') },
          { id: 'reversed', label: t('stock-adjustment-status-reversed'), where: status('reversed') },
          { id: 'reversals', label: t('stock-view-reversals'), where: status('reversal') },
        ],
        create: may('inventory.stock.adjust') ? { label: t('stock-adjust'), href: '/stock/adjust' } : false,
        actions: <PagesMenu at="adjustments" />,
        phone: (row, { format, labels, currency }) => ({
          title: labels[row.reason_id] ?? row.reason,
          detail: [row.number, format.shortDate(row.business_date), labels[row.location_id]]
            .filter(Boolean)
            .join(' · '),
          end: row.value == null ? '' : format.money(row.value, currency),
          status: shown(row.status),
        }),
        peek: (row) => <AdjustmentPeek row={row} />,
        empty: { title: t('stock-adjustments-none'), body: t('stock-adjustments-none-body') },
      }}
    />
  );
}
