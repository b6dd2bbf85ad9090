import type { RowOf } from '@/api/records';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';

const CustomerPeek = late(
  () => import('./peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function CustomerList() {
  const t = useText();
  const status = (value: string) => ({ field: 'status', op: 'eq', value });
  return (
    <ListScreen<RowOf<'customer'>>
      kind="customer"
      overrides={{
        title: t('customers-title'),
        defaultColumns: ['name', 'code', 'status', 'category_id', 'phone', 'owner_id', 'credit_limit'],
        presets: [
          { id: 'active', label: t('customers-active'), where: status('active') },
          { id: 'leads', label: t('customers-leads'), where: status('lead') },
          { id: 'review', label: t('customers-in-review'), where: status('in_review') },
          { id: 'blocked', label: t('customers-blocked'), where: status('blocked') },
          { id: 'archived', label: t('customers-archived'), archived: 'only' },
        ],
        create: { label: t('customers-new'), href: '/customers/new' },
        importHref: '/records/customer/import',
        peek: (row) => <CustomerPeek row={row} />,
        empty: { title: t('customers-none'), body: t('customers-none-body') },
        phone: (row, { format, currency, t: text }) => ({
          title: row.name,
          detail: row.code,
          end: row.credit_limit ? format.money(row.credit_limit, row.currency ?? currency) : '',
          status: text(`customers-status-${row.status}`),
        }),
      }}
    />
  );
}
