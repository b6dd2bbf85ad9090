import { useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { supplyText } from '@/lib/supply-text';
import { Button } from '@/ui/button';
import type { InvoiceView } from './data';
import { InvoiceStatus } from './status';

const PayDialog = late(() => import('./pay').then((part) => part.PayDialog));

export default function InvoicePeek({ row }: { row: RowOf<'invoice'> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const [paying, setPaying] = useState(false);
  const invoice = 'lines' in row ? (row as unknown as InvoiceView) : null;
  const money = (value: string) => format.money(value, row.currency);
  const some = (value: string) => !/^-?0(\.0+)?$/.test(value);
  const note = row.kind === 'credit_note';
  const draft = row.status === 'draft';
  const open = !draft && some(row.open);
  return (
    <DocumentPeek
      status={<InvoiceStatus status={row.status} disputed={row.disputed_at !== null} />}
      figure={money(row.total)}
      currency={row.currency}
      facts={[
        [t('invoices-customer'), row.customer_name],
        [t('invoices-issued'), row.issued_on && format.date(row.issued_on)],
        [t('invoices-supply'), supplyText(row, format)],
        [t('invoices-due'), open && (row.next_due_on ?? row.due_on) && format.date(row.next_due_on ?? row.due_on)],
        [t('invoices-order'), row.order_id && ((row.labels ?? {}) as Record<string, string>)[row.order_id]],
        [t('invoices-reference'), row.reference],
      ]}
      lines={invoice?.lines.map((line) => ({
        id: line.id,
        sku: line.sku ?? null,
        description: line.description,
        quantity: line.quantity,
        amount: invoice.prices_include_tax ? line.total : line.net,
      }))}
      sums={[
        [t('editor-net'), money(row.net)],
        [t('editor-tax-word'), money(row.tax)],
        [t('editor-total'), money(row.total)],
        [t('invoices-credited'), some(row.credited) && money(row.credited)],
        [t(note ? 'invoices-to-credit' : 'invoices-balance'), !draft && <b key="balance">{money(row.open)}</b>],
      ]}
    >
      {invoice && open && !note && may('billing.payment.record') && (
        <Button onClick={() => setPaying(true)}>{t('invoices-pay')}</Button>
      )}
      {invoice && paying && <PayDialog invoice={invoice} onClose={() => setPaying(false)} />}
    </DocumentPeek>
  );
}
