/** What is done with money that came: it settles invoices, is taken off them again, or goes back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, create, keys, list, type Row, type RowOf } from '@/api/records';
import { Ask } from '@/kit/document/ask';
import { useDeed } from '@/kit/document/use-document';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Field, Input } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { PAYMENTS, type PaymentView, REFUNDS } from './data';

interface Props {
  payment: PaymentView;
  onClose: () => void;
}

const usePaymentDeed = (id: string) => useDeed<PaymentView>('payment', PAYMENTS, id, 'invoice', 'customer', 'order');

/** Open invoices at once in the dialog: the oldest; more than that are settled oldest first by themselves. */
const SHOWN = 50;

function useOpenInvoices({ customer_id, currency }: PaymentView) {
  const { data } = useQuery({
    queryKey: [...keys.lists('invoice'), 'open-of', customer_id, currency],
    queryFn: async ({ signal }) =>
      (
        await list<RowOf<'invoice'>>(
          '/billing/invoices',
          {
            where: {
              all: [
                { field: 'customer_id', op: 'eq', value: customer_id },
                { field: 'currency', op: 'eq', value: currency },
                { field: 'kind', op: 'eq', value: 'invoice' },
                { field: 'status', op: 'in', value: ['posted', 'sent', 'part_paid', 'overdue'] },
              ],
            },
            sort: 'due_on',
          },
          { limit: SHOWN },
          { signal },
        )
      ).items,
  });
  return data;
}

export function AllocateDialog({ payment, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const send = usePaymentDeed(payment.id);
  const invoices = useOpenInvoices(payment);
  const [amounts, setAmounts] = useState<Record<string, string | null>>({});
  const money = (value: string) => format.money(value, payment.currency);
  const said = Object.entries(amounts).filter(([, amount]) => (decimal.parse(amount ?? '')?.units ?? 0n) > 0n);
  const sum = decimal.parse(decimal.sum(said.map(([, amount]) => amount ?? '0'))) ?? decimal.ZERO;
  const left = decimal.parse(payment.unallocated) ?? decimal.ZERO;
  const over = decimal.compare(sum, left) > 0;
  const unread = Object.values(amounts).some((amount) => amount === null);
  const auto = said.length === 0;
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('billing-allocate-ask', { amount: money(payment.unallocated) })}
      description={t('billing-allocate-body')}
      action={auto ? t('billing-allocate-auto') : t('billing-allocate-amount', { amount: money(decimal.text(sum)) })}
      ready={!over && !unread && (invoices?.length ?? 0) > 0}
      run={async () => {
        await send(
          'allocate',
          auto ? { auto: true } : { allocations: said.map(([invoice_id, amount]) => ({ invoice_id, amount })) },
        );
        return t('billing-did-allocate', { number: payment.number });
      }}
    >
      {invoices?.length === 0 && <p className="text-13 text-text-2">{t('billing-nothing-open')}</p>}
      {(invoices ?? []).map((invoice) => (
        <div key={invoice.id} className="grid grid-cols-[1fr_auto_9rem] items-center gap-3 text-13">
          <span>
            <span className="block font-medium">{invoice.number}</span>
            <span className="text-12 text-text-3">{t('billing-due', { day: format.date(invoice.due_on) })}</span>
          </span>
          <span className="num text-text-2">{money(invoice.open)}</span>
          <Field bare label={t('billing-for', { number: invoice.number ?? '' })}>
            {(ids) => (
              <MoneyField
                {...ids}
                currency={payment.currency}
                value={amounts[invoice.id] ?? ''}
                aria-invalid={amounts[invoice.id] === null ? true : undefined}
                onValue={(amount) => setAmounts((now) => ({ ...now, [invoice.id]: amount }))}
              />
            )}
          </Field>
        </div>
      ))}
      {over && <p className="text-13 text-danger">{t('billing-too-much')}</p>}
    </Ask>
  );
}

export function UnallocateDialog({
  payment,
  allocation,
  onClose,
}: Props & { allocation: PaymentView['allocations'][number] }) {
  const t = useText();
  const format = useFormat();
  const send = usePaymentDeed(payment.id);
  const [reason, setReason] = useState('');
  return (
    <Ask
      onClose={onClose}
      title={t('billing-unallocate-ask', { amount: format.money(allocation.amount, payment.currency) })}
      description={t('billing-unallocate-body')}
      action={t('billing-unallocate')}
      ready={reason.trim() !== ''}
      run={async () => {
        await send('unallocate', { allocation_id: allocation.id, reason: reason.trim() });
        return t('billing-did-unallocate', { number: payment.number });
      }}
    >
      <Field label={t('billing-reason')}>
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
    </Ask>
  );
}

export function ReverseDialog({ payment, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const send = usePaymentDeed(payment.id);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  return (
    <Ask
      onClose={onClose}
      title={t('billing-reverse-ask', { amount: format.money(payment.amount, payment.currency) })}
      description={t('billing-reverse-body')}
      action={t('billing-reverse')}
      ready={reason.trim() !== ''}
      run={async () => {
        await send('reverse', { reason: reason.trim(), business_date: day || null });
        return t('billing-did-reverse', { number: payment.number });
      }}
    >
      <Field label={t('billing-reason')}>
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
      <Field label={t('billing-reverse-day')}>
        {(ids) => <Input {...ids} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </Ask>
  );
}

export function RefundDialog({ payment, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [amount, setAmount] = useState<string | null>(payment.unallocated);
  const [reason, setReason] = useState('');
  // One key for this dialog: pressing twice pays once.
  const [key] = useState(newId);
  const good = (decimal.parse(amount ?? '')?.units ?? 0n) > 0n;
  return (
    <Ask
      onClose={onClose}
      title={t('billing-refund-ask', { amount: format.money(amount ?? '0', payment.currency) })}
      description={t('billing-refund-body')}
      action={t('billing-refund-new')}
      ready={good && reason.trim() !== ''}
      run={async () => {
        const made = await create<Row & { number: string }>(
          REFUNDS,
          { payment_id: payment.id, amount, reason: reason.trim() },
          { headers: { 'Idempotency-Key': key } },
        );
        changed(client, 'payment', 'refund', 'customer');
        void navigate({ to: `/refunds/${made.id}` });
        return t('billing-did-refund', { number: made.number });
      }}
    >
      <Field label={t('billing-amount')}>
        {(ids) => (
          <MoneyField {...ids} autoFocus currency={payment.currency} value={amount ?? ''} onValue={setAmount} />
        )}
      </Field>
      <Field label={t('billing-reason')}>
        {(ids) => <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Ask>
  );
}
