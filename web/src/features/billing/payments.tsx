/** Money that came in, and what of it is not used yet. */
import { useMemo } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { accountName, MONEY_ACCOUNT, nameOf, useMoneyAccounts } from '@/kit/document/money-account';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { METHODS, some } from './data';

const PaymentPeek = late(
  () => import('./payment-peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

/** Tabs for accounts at most; more are found by the filter. */
const TABS_MAX = 3;

export default function Payments() {
  const t = useText();
  const may = useMay();
  const accounts = useMoneyAccounts();
  const names = useMemo(() => Object.fromEntries(accounts.map((one) => [one.id, accountName(one)])), [accounts]);
  // Beside those that each method has.
  const more = accounts.filter((one) => !one.role && !one.archived_at);
  return (
    <ListScreen<RowOf<'payment'>>
      kind="payment"
      overrides={{
        title: t('billing-payments'),
        names,
        sort: '-received_at',
        defaultColumns: [
          'number',
          'customer_id',
          'business_date',
          'method',
          ...(more.length > 0 ? ['account_id'] : []),
          'reference',
          'amount',
          'unallocated',
        ],
        columns: {
          number: { width: 150 },
          customer_id: { label: t('billing-customer'), width: 220 },
          business_date: { label: t('billing-received') },
          account_id: {
            label: t('billing-account'),
            refers: MONEY_ACCOUNT,
            width: 200,
            cell: (row) => nameOf(accounts, row),
          },
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
          // Money of a second bank account or till has a tab of its own.
          ...more.slice(0, TABS_MAX).map((one) => ({
            id: one.id,
            label: one.name,
            where: { field: 'account_id', op: 'eq', value: one.id },
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
