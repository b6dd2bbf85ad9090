/** All invoices and credit notes, by what they wait for. */
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';
import { InvoiceStatus } from './status';
import { INVOICE_VIEWS } from './views';

const InvoicePeek = late(
  () => import('./peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function InvoiceList() {
  const t = useText();
  const may = useMay();
  return (
    <ListScreen<RowOf<'invoice'>>
      kind="invoice"
      overrides={{
        title: t('invoices-title'),
        sort: '-created_at',
        defaultColumns: ['number', 'customer_name', 'issued_on', 'next_due_on', 'status', 'total', 'open'],
        columns: {
          number: { width: 150, cell: (row) => row.number ?? t('invoices-status-draft') },
          // The same under its own name.
          customer_id: { hidden: true },
          customer_name: { label: t('invoices-customer') },
          next_due_on: { label: t('invoices-due') },
          status: {
            width: 200,
            cell: (row) => <InvoiceStatus status={row.status} disputed={row.disputed_at !== null} />,
          },
          // A draft claims nothing yet.
          open: { cell: (row, { format }) => (row.status === 'draft' ? '' : format.money(row.open, row.currency)) },
        },
        presets: Object.entries(INVOICE_VIEWS).map(([id, where]) => ({
          id,
          label: t(`invoices-view-${id}`),
          where,
          ...(id === 'overdue' ? { sort: 'next_due_on' } : {}),
        })),
        create: may('billing.invoice.edit') ? { label: t('invoices-new'), href: '/invoices/new' } : false,
        phone: (row, { format }) => ({
          title: row.customer_name,
          detail: [row.number ?? t('invoices-status-draft'), format.shortDate(row.next_due_on ?? row.due_on)]
            .filter(Boolean)
            .join(' · '),
          end: format.money(row.total, row.currency),
          status: <InvoiceStatus status={row.status} disputed={row.disputed_at !== null} />,
        }),
        peek: (row) => <InvoicePeek row={row} />,
        empty: { title: t('invoices-none') },
      }}
    />
  );
}
