/** What is done with money that came: it settles invoices, is taken off them again, or goes back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { changed, create, keys, type Row } from '@/api/records';
import { Ask } from '@/kit/document/ask';
import { GoesBack } from '@/kit/document/goes-back';
import { isWrittenOff } from '@/kit/document/going-back';
import { MoneyAccountField } from '@/kit/document/money-account';
import { useToday } from '@/kit/document/today';
import { useDeed } from '@/kit/document/use-document';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { DateField } from '@/ui/date-field';
import { Field, Input } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { PAYMENTS, type PaymentView, REFUNDS } from './data';

interface Props {
  payment: PaymentView;
  onClose: () => void;
}

const usePaymentDeed = (id: string) => useDeed<PaymentView>('payment', PAYMENTS, id, 'invoice', 'customer', 'order');

export function UnallocateDialog({
  payment,
  allocation,
  onClose,
}: Props & { allocation: PaymentView['allocations'][number] }) {
  const t = useText();
  const format = useFormat();
  const send = usePaymentDeed(payment.id);
  const [reason, setReason] = useState('');
  const { data: invoice } = useQuery({
    queryKey: keys.one('invoice', allocation.invoice_id),
    queryFn: ({ signal }) =>
      call<Schemas['InvoiceView']>('GET', `/billing/invoices/${allocation.invoice_id}`, {
        query: { labels: true },
        signal,
      }),
  });
  return (
    <Ask
      onClose={onClose}
      title={t('billing-unallocate-ask', { amount: format.money(allocation.amount, payment.currency) })}
      action={t('billing-unallocate')}
      ready={reason.trim() !== ''}
      run={async () => {
        await send('unallocate', { allocation_id: allocation.id, reason: reason.trim() });
        return t('billing-did-unallocate', { number: payment.number });
      }}
    >
      {invoice && (
        <GoesBack
          invoice={invoice}
          worth={allocation.converted?.amount ?? allocation.amount}
          source={{
            amount: allocation.amount,
            currency: payment.currency,
            writtenOff: isWrittenOff(payment.method),
          }}
        />
      )}
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
  const today = useToday();
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
      <Field label={t('billing-reverse-day')} optional help={t('billing-received-help')}>
        {(ids) => <DateField {...ids} min={payment.business_date} max={today} value={day} onValue={setDay} />}
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
  const [account, setAccount] = useState('');
  const [day, setDay] = useState('');
  const today = useToday();
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
          {
            payment_id: payment.id,
            amount,
            reason: reason.trim(),
            account_id: account || null,
            business_date: day || null,
          },
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
      <MoneyAccountField
        label={t('billing-account')}
        method={payment.method}
        usual={payment.account_id}
        value={account}
        onValue={setAccount}
      />
      <Field label={t('billing-promised-on')} optional help={t('billing-received-help')}>
        {(ids) => <DateField {...ids} min={payment.business_date} max={today} value={day} onValue={setDay} />}
      </Field>
    </Ask>
  );
}
