/** The parts of an invoice with their own due days, and what early payment keeps. */
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';
import type { InvoiceView } from './data';

const none = (amount: string) => /^0(\.0+)?$/.test(amount);

export function Instalments({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const format = useFormat();
  const money = (value: string) => format.money(value, invoice.currency);
  const early = invoice.early_payment;
  if (invoice.instalments.length < 2 && !early?.suffices) return null;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Card title={t('invoices-instalments')} flush>
      {early?.suffices && (
        <p className="px-5 pb-3 text-13 text-text-2">
          {t('invoices-early', {
            rate: format.percent(early.rate),
            day: format.date(early.until),
            amount: money(early.suffices),
          })}
        </p>
      )}
      {invoice.instalments.length > 1 && (
        <ul className="text-13">
          {invoice.instalments.map((part) => (
            <li
              key={part.no}
              className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-1"
            >
              <span className="w-28 font-medium">{t('invoices-part', { number: part.no })}</span>
              <span className="w-28 text-text-2">{format.date(part.due_on)}</span>
              {none(part.open) ? (
                <Status stage="done">{t('invoices-part-paid')}</Status>
              ) : part.due_on < today ? (
                <Pill tone="danger">{t('invoices-part-late')}</Pill>
              ) : (
                <Status stage={part.open === part.amount ? 'none' : 'part'}>
                  {t('invoices-part-left', { open: money(part.open) })}
                </Status>
              )}
              <span className="num ms-auto font-medium">{money(part.amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
