/** Goods between places. */
import type { Here } from '@/api/here';
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { STAGES } from './transfer-data';

const status = (...value: string[]): Where => ({ field: 'status', op: 'in', value });

/** What leaves a store, and what comes to it. */
const betweenOthersAnd = (here: Here): Where => ({
  any: ['store_id', 'to_store_id'].map((field) => ({ field, op: 'eq', value: here.id })),
});

export default function Transfers() {
  const t = useText();
  const may = useMay();
  const shown = (word: string) => (
    <Status stage={STAGES[word] ?? 'none'}>{t(`stock-status-${word.replaceAll('_', '-')}`)}</Status>
  );
  return (
    <ListScreen<RowOf<'transfer'>>
      kind="transfer"
      overrides={{
        here: betweenOthersAnd,
        title: t('stock-transfers'),
        sort: '-created_at',
        defaultColumns: [
          'number',
          'from_location_id',
          'to_location_id',
          'status',
          'expected_on',
          'shipped_at',
          'received_at',
        ],
        columns: {
          number: { width: 150 },
          from_location_id: { label: t('stock-from') },
          to_location_id: { label: t('stock-to') },
          status: { width: 160, cell: (row) => shown(row.status) },
          expected_on: { label: t('stock-expected') },
        },
        presets: [
          { id: 'drafts', label: t('stock-view-drafts'), where: status('draft') },
          { id: 'under-way', label: t('stock-view-under-way'), where: status('in_transit', 'partly_received') },
          { id: 'received', label: t('stock-view-received'), where: status('received') },
        ],
        create: may('inventory.stock.transfer') ? { label: t('stock-transfer-new'), href: '/transfers/new' } : false,
        phone: (row, { format, labels }) => ({
          title: `${labels[row.from_location_id] ?? ''} → ${labels[row.to_location_id] ?? ''}`,
          detail: row.number,
          end: format.shortDate(row.expected_on ?? row.business_date),
          status: shown(row.status),
        }),
        empty: { title: t('stock-transfers-none') },
      }}
    />
  );
}
