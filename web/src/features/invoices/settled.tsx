/** What has settled an invoice, what was taken back of that, and who was reminded. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { GoesBack } from '@/kit/document/goes-back';
import { isWrittenOff } from '@/kit/document/going-back';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { Pill } from '@/ui/status';
import { warn } from '@/ui/toast';
import { type InvoiceView, PATH, useInvoice, useVerb } from './data';

type Allocation = InvoiceView['allocations'][number];

export function Settled({ invoice }: { invoice: InvoiceView }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const [back, setBack] = useState<Allocation | null>(null);
  const money = (value: string) => format.money(value, invoice.currency);
  const reversed = new Set(invoice.allocations.map((one) => one.reverses_id));
  const refunds = useRefunds(invoice);
  const { allocations, credit_notes, reminders } = invoice;
  if (allocations.length + credit_notes.length + reminders.length + refunds.length === 0) return null;
  return (
    <section aria-label={t('invoices-settled')} className="rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-2 text-14 font-semibold">{t('invoices-settled')}</h2>
      <ul className="text-13">
        {invoice.allocations.map((one) => {
          const place = places(one.source_kind, one.source_id);
          const live = !one.reverses_id && !reversed.has(one.id);
          // The discount stands and falls with the payment: it is not taken back by itself.
          const ofDiscount = one.source_id === invoice.discount_note_id || invoice.purpose === 'early_payment';
          return (
            <li
              key={one.id}
              className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-5 py-1"
            >
              <span className="w-32 text-text-3">{t(`invoices-by-${one.source_kind.replaceAll('_', '-')}`)}</span>
              {place ? (
                <Link to={place} className="hover:underline">
                  {format.date(one.business_date)}
                </Link>
              ) : (
                <span>{format.date(one.business_date)}</span>
              )}
              {one.reverses_id && <Pill tone="neutral">{t('invoices-taken-back')}</Pill>}
              {one.reason && <span className="text-text-2">{one.reason}</span>}
              <span className="ms-auto text-end">
                <span className={cx('num block font-medium', (one.reverses_id || !live) && 'text-text-3 line-through')}>
                  {money(one.amount)}
                </span>
                {one.converted && (
                  <span className="block text-12 text-text-3">
                    {t('invoices-converted', {
                      amount: format.money(one.converted.amount, one.converted.currency),
                      rate: format.number(one.converted.exchange_rate),
                    })}
                  </span>
                )}
              </span>
              {live && !ofDiscount && may('billing.payment.allocate') && (
                <Button size="small" look="quiet" onClick={() => setBack(one)}>
                  {t('invoices-unallocate')}
                </Button>
              )}
            </li>
          );
        })}
        {invoice.credit_notes.map((one) => (
          <li key={one.id} className="flex min-h-10 items-center gap-3 border-t border-line px-5">
            <span className="w-32 text-text-3">
              {t(invoice.kind === 'credit_note' ? 'invoices-asked-again' : 'invoices-by-credit-note')}
            </span>
            <Link to="/invoices/$id" params={{ id: one.id }} className="hover:underline">
              {one.number}
            </Link>
            {one.id === invoice.discount_note_id && (
              <span className="text-text-2">{t('invoices-purpose-early-payment')}</span>
            )}
            <span className="num ms-auto font-medium">{money(one.total)}</span>
          </li>
        ))}
        {refunds.map((one) => (
          <li key={one.id} className="flex min-h-10 items-center gap-3 border-t border-line px-5">
            <span className="w-32 text-text-3">{t('invoices-by-refund')}</span>
            <Link to={places('refund', one.id) ?? '.'} className="hover:underline">
              {one.number}
            </Link>
            <span className="text-text-2">{t(`billing-refund-${one.status}`)}</span>
            <span className="num ms-auto font-medium">{money(one.amount)}</span>
          </li>
        ))}
        {reminders.map((one) => (
          <li
            key={`${one.run_id} ${one.instalment}`}
            className="flex min-h-10 items-center gap-3 border-t border-line px-5"
          >
            <span className="w-32 text-text-3">{t('invoices-reminded')}</span>
            <Link to={places('dunning_run', one.run_id) ?? '.'} className="hover:underline">
              {format.dateTime(one.at)}
            </Link>
            <span className="text-text-2">{t('billing-level', { level: one.level })}</span>
          </li>
        ))}
      </ul>
      {back && <TakeBack invoice={invoice} allocation={back} onClose={() => setBack(null)} />}
    </section>
  );
}

/** What was paid back out of a credit note. */
function useRefunds(invoice: InvoiceView): RowOf<'refund'>[] {
  const may = useMay();
  return (
    useQuery({
      queryKey: [...keys.lists('refund'), 'of', invoice.id],
      enabled: invoice.kind === 'credit_note' && may('billing.payment.view'),
      queryFn: async ({ signal }) =>
        (
          await list<RowOf<'refund'>>(
            '/billing/refunds',
            { filters: { credit_note_id: invoice.id } },
            { limit: 50 },
            { signal },
          )
        ).items,
    }).data ?? []
  );
}

function TakeBack({
  invoice,
  allocation,
  onClose,
}: {
  invoice: InvoiceView;
  allocation: Allocation;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const verb = useVerb(invoice);
  // A credit note settles another invoice than the one that is looked at.
  const { data: settled } = useInvoice(allocation.invoice_id);
  const came = allocation.converted ?? { amount: allocation.amount, currency: invoice.currency };
  const ofPayment = allocation.source_kind === 'payment';
  const { data: payment } = useQuery({
    queryKey: [...keys.one('payment', allocation.source_id), 'method'],
    enabled: ofPayment && may('billing.payment.view'),
    queryFn: ({ signal }) =>
      call<Schemas['PaymentView']>('GET', `/billing/payments/${allocation.source_id}`, { signal }),
  });
  const [reason, setReason] = useState('');
  const submit = async () => {
    const note = allocation.source_kind === 'credit_note';
    const path = note ? `${PATH}/${allocation.source_id}` : `/billing/payments/${allocation.source_id}`;
    try {
      await verb.mutateAsync({
        action: 'unallocate',
        path,
        body: { allocation_id: allocation.id, reason: reason.trim() },
      });
      onClose();
    } catch (error) {
      if (isProblem(error)) warn(error.message, t('request-id', { id: error.request }));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={t('invoices-unallocate-ask', { amount: format.money(allocation.amount, invoice.currency) })}
      onSubmit={() => reason.trim() !== '' && void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={verb.isPending} disabled={reason.trim() === ''}>
            {t('invoices-unallocate')}
          </Button>
        </>
      }
    >
      {settled && (payment || !ofPayment || !may('billing.payment.view')) && (
        <div className="mb-4">
          <GoesBack
            invoice={settled}
            worth={allocation.amount}
            source={{ ...came, writtenOff: isWrittenOff(payment?.method) }}
          />
        </div>
      )}
      <Field label={t('invoices-reason')}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
