/** What a credit note leaves is paid back: by the tender that paid the invoice, as far as that goes, or by hand. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { changed, create, keys, type Row } from '@/api/records';
import { Ask } from '@/kit/document/ask';
import { MoneyAccountField } from '@/kit/document/money-account';
import { useToday } from '@/kit/document/today';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { DateField } from '@/ui/date-field';
import { Skeleton } from '@/ui/empty';
import { Field, Input, NativeSelect } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import type { InvoiceView } from './data';
import type { DeedProps } from './deed-dialogs';
import { byHandMethods, payersOf, refundable, type Tender } from './refundable';

/** The payments that had settled the invoice, with what of each has not gone back yet. */
function useTenders(note: InvoiceView) {
  return useQuery({
    queryKey: [...keys.one('invoice', note.id), 'tenders'],
    queryFn: async ({ signal }): Promise<Tender[]> => {
      if (!note.credits_id) return [];
      const invoice = await call<InvoiceView>('GET', `/billing/invoices/${note.credits_id}`, { signal });
      const payments = await Promise.all(
        payersOf(invoice.allocations).map((id) =>
          call<Schemas['PaymentView']>('GET', `/billing/payments/${id}`, { signal }),
        ),
      );
      return payments.flatMap((payment) => {
        const left = refundable(payment);
        return left && payment.currency === note.currency
          ? [{ id: payment.id, number: payment.number, method: payment.method, account: payment.account_id, left }]
          : [];
      });
    },
  });
}

export function RefundNoteDialog(props: DeedProps) {
  const { data } = useTenders(props.invoice);
  if (!data) return <Skeleton rows={2} />;
  return <Known key="known" {...props} tenders={data} />;
}

const least = (a: string, b: string) => {
  const [one, other] = [decimal.parse(a), decimal.parse(b)];
  return one && other && decimal.compare(one, other) > 0 ? b : a;
};

function Known({ invoice: note, onClose, tenders }: DeedProps & { tenders: Tender[] }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = note.open.replace(/^-/, '');
  const most = (id: string) => {
    const tender = tenders.find((one) => one.id === id);
    return tender ? least(open, tender.left) : open;
  };
  const [way, setWay] = useState<string>(tenders[0]?.id ?? byHandMethods[0]);
  const [amount, setAmount] = useState<string | null>(most(way));
  const [reason, setReason] = useState('');
  const [account, setAccount] = useState('');
  const [day, setDay] = useState('');
  const today = useToday();
  // One key for this dialog: pressing twice pays once.
  const [key] = useState(newId);
  const money = (value: string) => format.money(value, note.currency);
  const paid = decimal.parse(amount ?? '');
  const limit = decimal.parse(most(way)) ?? decimal.ZERO;
  const over = paid !== null && decimal.compare(paid, limit) > 0;
  const tender = tenders.find((one) => one.id === way);
  return (
    <Ask
      onClose={onClose}
      title={t('billing-refund-ask', { amount: money(amount ?? '0') })}
      description={t('invoices-refund-body', { number: note.number ?? '', open: money(open) })}
      action={t('billing-refund-new')}
      ready={paid !== null && paid.units > 0n && !over && reason.trim() !== ''}
      run={async () => {
        const made = await create<Row & { number: string }>(
          '/billing/refunds',
          {
            credit_note_id: note.id,
            ...(tender ? { payment_id: tender.id } : { method: way }),
            amount,
            reason: reason.trim(),
            account_id: account || null,
            business_date: day || null,
          },
          { headers: { 'Idempotency-Key': key } },
        );
        changed(client, 'invoice', 'payment', 'refund', 'customer');
        void navigate({ to: '/refunds/$id' as string, params: { id: made.id } as never });
        return t('billing-did-refund', { number: made.number });
      }}
    >
      <Field label={t('invoices-refund-way')} help={t('invoices-refund-way-help')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={way}
            onChange={(event) => {
              setWay(event.target.value);
              setAccount('');
              setAmount(most(event.target.value));
            }}
          >
            {tenders.map((one) => (
              <option key={one.id} value={one.id}>
                {t('invoices-refund-tender', {
                  method: t(`billing-method-${one.method.replaceAll('_', '-')}`),
                  number: one.number,
                  left: money(one.left),
                })}
              </option>
            ))}
            {byHandMethods.map((one) => (
              <option key={one} value={one}>
                {t('invoices-refund-by-hand', { method: t(`billing-method-${one}`) })}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field
        label={t('billing-amount')}
        error={over ? t('invoices-refund-over', { most: money(decimal.text(limit)) }) : null}
      >
        {(ids) => <MoneyField {...ids} currency={note.currency} value={amount ?? ''} onValue={setAmount} />}
      </Field>
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
      <MoneyAccountField
        label={t('billing-account')}
        method={tender?.method ?? way}
        usual={tender?.account ?? null}
        value={account}
        onValue={setAccount}
      />
      <Field label={t('billing-promised-on')} optional help={t('billing-received-help')}>
        {(ids) => <DateField {...ids} min={note.issued_on ?? undefined} max={today} value={day} onValue={setDay} />}
      </Field>
    </Ask>
  );
}
