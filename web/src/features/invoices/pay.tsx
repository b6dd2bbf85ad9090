/** Money that came for an invoice: the balance stands there already. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { changed, create, type Row } from '@/api/records';
import { Trouble } from '@/kit/document/trouble';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Field, Input, NativeSelect } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import type { DeedProps } from './deed-dialogs';

const METHODS = ['bank', 'mpesa', 'cash', 'card', 'cheque', 'other'] as const;
const METHOD_KEY = 'kontor.payment-method';

/** The method that was used last on this browser: most companies have one. */
function lastMethod(): string {
  try {
    const kept = localStorage.getItem(METHOD_KEY);
    return METHODS.find((one) => one === kept) ?? METHODS[0];
  } catch {
    return METHODS[0];
  }
}

export function PayDialog({ invoice, onClose }: DeedProps) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [amount, setAmount] = useState<string | null>(invoice.open);
  const [method, setMethod] = useState(lastMethod);
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // One key for this dialog: pressing twice, or trying again after silence, takes the money once.
  const [key] = useState(newId);
  const [paid, open] = [decimal.parse(amount ?? ''), decimal.parse(invoice.open)];
  const ready = paid !== null && paid.units > 0n;
  const over = ready && open !== null && decimal.compare(paid, open) > 0;
  const record = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      create<Row & { number: string }>(
        '/billing/payments',
        {
          customer_id: invoice.customer_id,
          method,
          amount,
          currency: invoice.currency,
          reference: reference.trim() || null,
          received_at: day === '' ? null : `${day}T12:00:00Z`,
          allocations: [{ invoice_id: invoice.id, amount: over ? invoice.open : amount }],
        },
        { headers: { 'Idempotency-Key': key } },
      ),
    onSuccess: (payment) => {
      try {
        localStorage.setItem(METHOD_KEY, method);
      } catch {
        // The next time begins with the first method.
      }
      changed(client, 'invoice', 'order', 'payment', 'customer');
      tell(t('invoices-paid', { amount: format.money(amount, invoice.currency), number: payment.number }));
      onClose();
    },
    onError: (error) => isProblem(error) && setProblem(error),
  });
  const left = ready && open ? decimal.subtract(open, paid) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={t('invoices-pay-title', { number: invoice.number ?? '' })}
      onSubmit={() => ready && !record.isPending && record.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={record.isPending} disabled={!ready}>
            {ready ? t('invoices-pay-amount', { amount: format.money(amount, invoice.currency) }) : t('invoices-pay')}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <div className="space-y-4">
        <Field
          label={t('editor-amount')}
          error={amount === null ? t('invoices-no-number') : null}
          help={
            over
              ? t('invoices-pay-over')
              : left && left.units > 0n
                ? t('invoices-pay-left', { amount: format.money(decimal.text(left), invoice.currency) })
                : t('invoices-pay-whole')
          }
        >
          {(ids) => (
            <MoneyField {...ids} autoFocus currency={invoice.currency} value={amount ?? ''} onValue={setAmount} />
          )}
        </Field>
        <Field label={t('invoices-method')}>
          {(ids) => (
            <NativeSelect {...ids} value={method} onChange={(event) => setMethod(event.target.value)}>
              {METHODS.map((one) => (
                <option key={one} value={one}>
                  {t(`invoices-method-${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('invoices-payment-reference')} optional>
          {(ids) => (
            <Input {...ids} maxLength={120} value={reference} onChange={(event) => setReference(event.target.value)} />
          )}
        </Field>
        <Field label={t('invoices-received-on')} optional help={t('invoices-received-help')}>
          {(ids) => <DateField {...ids} value={day} onValue={setDay} />}
        </Field>
      </div>
    </Dialog>
  );
}
