/** Money that goes back, by how far it is. */
import { useMemo } from 'react';
import type { RowOf } from '@/api/records';
import { accountName, MONEY_ACCOUNT, nameOf, useMoneyAccounts } from '@/kit/document/money-account';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { Status } from '@/ui/status';
import { REFUND_STAGES } from './data';

export default function Refunds() {
  const t = useText();
  const accounts = useMoneyAccounts();
  const names = useMemo(() => Object.fromEntries(accounts.map((one) => [one.id, accountName(one)])), [accounts]);
  const shown = (word: string) => <Status stage={REFUND_STAGES[word] ?? 'none'}>{t(`billing-refund-${word}`)}</Status>;
  return (
    <ListScreen<RowOf<'refund'>>
      kind="refund"
      overrides={{
        title: t('billing-refunds'),
        names,
        sort: '-created_at',
        defaultColumns: ['number', 'customer_id', 'status', 'method', 'reason', 'business_date', 'ended_on', 'amount'],
        columns: {
          number: { width: 150 },
          customer_id: { label: t('billing-customer'), width: 220 },
          status: { cell: (row) => shown(row.status) },
          method: { cell: (row) => t(`billing-method-${row.method.replaceAll('_', '-')}`) },
          account_id: {
            label: t('billing-account'),
            refers: MONEY_ACCOUNT,
            width: 200,
            cell: (row) => nameOf(accounts, row),
          },
          business_date: { label: t('billing-promised-on') },
          ended_on: { label: t('billing-ended-at') },
        },
        presets: ['requested', 'sent', 'settled', 'failed'].map((status) => ({
          id: status,
          label: t(`billing-refund-${status}`),
          where: { field: 'status', op: 'eq', value: status },
        })),
        create: false,
        phone: (row, { format, labels }) => ({
          title: labels[row.customer_id] ?? row.number,
          detail: `${row.number} · ${row.reason}`,
          end: format.money(row.amount, row.currency),
          status: shown(row.status),
        }),
        empty: { title: t('billing-refunds-none'), body: t('billing-refunds-none-body') },
      }}
    />
  );
}
