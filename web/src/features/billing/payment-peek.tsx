import { Link } from '@tanstack/react-router';
import type { RowOf } from '@/api/records';
import { nameOf, useMoneyAccounts } from '@/kit/document/money-account';
import { DocumentPeek } from '@/kit/document/peek';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Pill, Status } from '@/ui/status';
import { type PaymentView, some } from './data';
import { useInvoiceFacts } from './names';

export default function PaymentPeek({ row }: { row: RowOf<'payment'> }) {
  const t = useText();
  const format = useFormat();
  const place = usePlaces();
  const payment = 'allocations' in row ? (row as unknown as PaymentView) : null;
  // What was taken back settles nothing.
  const back = new Set(payment?.allocations.map((one) => one.reverses_id));
  const settles = (payment?.allocations ?? []).filter((one) => !one.reverses_id && !back.has(one.id));
  const facts = useInvoiceFacts(settles.map((one) => one.invoice_id));
  const money = (value: string) => format.money(value, row.currency);
  const account = nameOf(useMoneyAccounts(), row);
  const labels = (row.labels ?? {}) as Record<string, string>;
  return (
    <DocumentPeek
      status={
        some(row.unallocated) ? (
          <Pill tone="warning">{t('billing-left', { amount: money(row.unallocated) })}</Pill>
        ) : (
          <Status stage="done">{t('billing-used')}</Status>
        )
      }
      figure={money(row.amount)}
      facts={[
        [t('billing-customer'), labels[row.customer_id]],
        [t('billing-received'), format.date(row.business_date)],
        [t('billing-method'), t(`billing-method-${row.method.replaceAll('_', '-')}`)],
        [t('billing-account'), account],
        [t('billing-reference'), row.reference && <bdi key="reference">{row.reference}</bdi>],
        [t('billing-refunded'), some(row.refunded) && money(row.refunded)],
      ]}
      lines={payment ? [] : undefined}
    >
      {settles.length > 0 && (
        <section>
          <h3 className="mb-1 text-13 font-semibold">{t('billing-allocations')}</h3>
          <ul className="text-13">
            {settles.map((one) => {
              const to = place('invoice', one.invoice_id);
              const number = facts.get(one.invoice_id)?.number || t('billing-invoice');
              return (
                <li key={one.id} className="flex items-center justify-between gap-3 border-t border-line py-2">
                  {to ? (
                    <Link to={to} className="inline-flex min-h-6 items-center hover:underline">
                      {number}
                    </Link>
                  ) : (
                    number
                  )}
                  <span className="num">{money(one.amount)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </DocumentPeek>
  );
}
