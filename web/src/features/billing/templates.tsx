/** Orders that are kept as templates, and those that are placed again and again. */
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';

const status = (value: string): Where => ({ field: 'status', op: 'eq', value });

export default function Schedules() {
  const t = useText();
  const may = useMay();
  return (
    <ListScreen<RowOf<'order_template'>>
      kind="order_template"
      overrides={{
        title: t('billing-templates'),
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
        create: may('orders.template.edit')
          ? { label: t('billing-template-new'), href: '/recurring-orders/new' }
          : false,
        phone: (row, { format, labels }) => ({
          title: row.name,
          detail: labels[row.customer_id] ?? '',
          end: row.next_on ? format.shortDate(row.next_on) : '',
          status: t(`billing-schedule-is-${row.status}`),
        }),
        empty: { title: t('billing-templates-none'), body: t('billing-templates-none-body') },
      }}
    />
  );
}
