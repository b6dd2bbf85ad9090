/** Invoices that are made again and again. */
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';

const status = (value: string): Where => ({ field: 'status', op: 'eq', value });

export default function Schedules() {
  const t = useText();
  const may = useMay();
  return (
    <ListScreen<RowOf<'recurring_invoice'>>
      kind="recurring_invoice"
      overrides={{
        title: t('billing-recurring'),
        sort: 'name',
        defaultColumns: ['name', 'customer_id', 'status', 'every', 'next_on', 'failure'],
        columns: {
          name: { width: 240 },
          customer_id: { label: t('billing-customer') },
          every: {
            label: t('billing-every'),
            cell: (row) => row.every && t(`billing-every-${row.every}`, { count: row.step }),
          },
          next_on: { label: t('billing-next') },
        },
        presets: [
          { id: 'active', label: t('billing-schedule-is-active'), where: status('active') },
          { id: 'paused', label: t('billing-schedule-is-paused'), where: status('paused') },
          { id: 'failed', label: t('billing-view-failed'), where: { field: 'failure', op: 'null', value: false } },
        ],
        create: may('billing.recurring.edit')
          ? { label: t('billing-recurring-new'), href: '/recurring-invoices/new' }
          : false,
        phone: (row, { format, labels }) => ({
          title: row.name,
          detail: labels[row.customer_id] ?? '',
          end: row.next_on ? format.shortDate(row.next_on) : '',
          status: t(`billing-schedule-is-${row.status}`),
        }),
        empty: { title: t('billing-recurring-none'), body: t('billing-recurring-none-body') },
      }}
    />
  );
}
