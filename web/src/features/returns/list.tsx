/** All returns, by what they wait for. */
import type { RowOf, Where } from '@/api/records';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { STAGES } from './data';

const status = (...value: string[]): Where => ({ field: 'status', op: 'in', value });

export default function ReturnList() {
  const t = useText();
  const shown = (word: string) => (
    <Status stage={STAGES[word] ?? 'none'}>{t(`returns-status-${word.replaceAll('_', '-')}`)}</Status>
  );
  return (
    <ListScreen<RowOf<'return'>>
      kind="return"
      overrides={{
        title: t('returns-title'),
        sort: '-created_at',
        defaultColumns: ['number', 'order_number', 'customer_name', 'status', 'reason', 'location_id', 'business_date'],
        columns: {
          number: { width: 150 },
          order_number: { label: t('returns-order'), width: 140 },
          customer_name: { label: t('returns-customer') },
          status: { width: 160, cell: (row) => shown(row.status) },
          location_id: { label: t('returns-to') },
          business_date: { label: t('returns-date') },
        },
        presets: [
          { id: 'awaited', label: t('returns-view-awaited'), where: status('authorised', 'partly_received') },
          { id: 'to-inspect', label: t('returns-view-to-inspect'), where: status('received', 'partly_received') },
          { id: 'to-settle', label: t('returns-view-to-settle'), where: status('inspected') },
          { id: 'completed', label: t('returns-view-completed'), where: status('completed') },
        ],
        create: false,
        phone: (row, { format }) => ({
          title: row.customer_name,
          detail: `${row.number} · ${row.reason}`,
          end: format.shortDate(row.business_date),
          status: shown(row.status),
        }),
        empty: { title: t('returns-none'), body: t('returns-none-body') },
      }}
    />
  );
}
