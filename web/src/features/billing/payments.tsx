/** Money that came in, and what of it is not used yet. */
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { METHODS, some } from './data';

const PaymentPeek = late(
  () => import('./payment-peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function Payments() {
  const t = useText();
  const may = useMay();
  return (
    <ListScreen<RowOf<'payment'>>
      kind="payment"
      overrides={{
        title: t('billing-payments'),
        sort: '-received_at',
        defaultColumns: ['number', 'customer_id', 'business_date', 'method', 'reference', 'amount', 'unallocated'],
        columns: {
          number: { width: 150 },
          customer_id: { label: t('billing-customer'), width: 220 },
          business_date: { label: t('billing-received') },
          method: { cell: (row) => t(`billing-method-${row.method.replaceAll('_', '-')}`) },
          unallocated: {
            label: t('billing-unused'),
            cell: (row, { format }) => (some(row.unallocated) ? format.money(row.unallocated, row.currency) : ''),
          },
        },
        presets: [
          { id: 'unused', label: t('billing-view-unused'), where: { field: 'unallocated', op: 'gt', value: '0' } },
          ...METHODS.slice(0, 4).map((method) => ({
            id: method,
            label: t(`billing-method-${method}`),
            where: { field: 'method', op: 'eq', value: method },
          })),
        ],
        create: may('billing.payment.record') ? { label: t('billing-payment-new'), href: '/payments/new' } : false,
        phone: (row, { format, labels }) => ({
          title: labels[row.customer_id] ?? row.number,
          detail: `${row.number} · ${format.shortDate(row.business_date)}`,
          end: format.money(row.amount, row.currency),
          status: t(`billing-method-${row.method.replaceAll('_', '-')}`),
        }),
        peek: (row) => <PaymentPeek row={row} />,
        empty: { title: t('billing-payments-none') },
      }}
    />
  );
}
