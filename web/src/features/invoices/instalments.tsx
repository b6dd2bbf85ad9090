/** The parts of an invoice with their own due days, and what early payment keeps. */
import { offerOf } from '@/kit/document/early';
import { useToday } from '@/kit/document/today';
import { Notice } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';
import type { InvoiceView } from './data';

const none = (amount: string) => /^0(\.0+)?$/.test(amount);

/** Until when how much is enough; nothing once it was taken, or nothing is open. */
export function EarlyPayment({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const format = useFormat();
  const today = useToday();
  const early = invoice.early_payment;
  const offer = offerOf(early, invoice.open, today);
  if (!early || !offer || invoice.status === 'draft') return null;
  const words = {
    rate: format.percent(early.rate),
    day: format.date(early.until),
    amount: format.money(offer.suffices, invoice.currency),
  };
  return <Notice tone="info">{t(offer.over ? 'invoices-early-over' : 'invoices-early', words)}</Notice>;
}

export function Instalments({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const format = useFormat();
  const money = (value: string) => format.money(value, invoice.currency);
  const today = useToday();
  if (invoice.instalments.length < 2) return null;
  return (
    <Card title={t('invoices-instalments')} flush>
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
    </Card>
  );
}
