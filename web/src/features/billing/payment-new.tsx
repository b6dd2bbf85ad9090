/** Money that came from a customer: on account, or for what they owe, the oldest first. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, type Row } from '@/api/records';
import { type Customer, CustomerField } from '@/kit/document/customer-field';
import { PartyCard, useCurrencyOf } from '@/kit/document/party';
import { useSaveOnce } from '@/kit/document/save-once';
import { Beside } from '@/kit/document/side';
import { Trouble } from '@/kit/document/trouble';
import * as decimal from '@/lib/decimal';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { MoneyField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import { METHODS, PAYMENTS } from './data';

export default function NewPayment() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { customer?: string };
  const [customer, setCustomer] = useState<Customer | null>(
    search.customer ? { id: search.customer, label: '' } : null,
  );
  const currency = useCurrencyOf(customer?.id ?? null);
  const [amount, setAmount] = useState<string | null>('');
  const [method, setMethod] = useState<string>(METHODS[0]);
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const [auto, setAuto] = useState(true);
  const [tried, setTried] = useState(false);
  const saving = useSaveOnce<Row & { number: string }>(PAYMENTS, null);
  const { busy, problem } = saving;
  const good = (decimal.parse(amount ?? '')?.units ?? 0n) > 0n;
  useUnsaved(!saving.saved && amount !== '');
  const submit = () => {
    setTried(true);
    if (!customer || !good) return;
    const body = {
      customer_id: customer.id,
      method,
      amount,
      currency,
      reference: reference.trim() || null,
      received_at: day === '' ? null : `${day}T12:00:00Z`,
      auto,
    };
    void saving.save(body, (made) => {
      changed(client, 'payment', 'invoice', 'customer', 'order');
      tell(t('billing-did-payment', { number: made.number, amount: format.money(amount, currency) }));
      void navigate({ to: `/payments/${made.id}`, ignoreBlocker: true });
    });
  };
  useHotkeys([{ keys: 'mod+enter', label: 'billing-payment-new', inFields: true, run: submit }]);
  return (
    <Page
      title={t('billing-payment-new')}
      width="record"
      actions={
        <Button look="primary" busy={busy} onClick={submit}>
          {good ? t('billing-record-amount', { amount: format.money(amount, currency) }) : t('billing-record')}{' '}
          <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <Beside
        aside={
          customer && (
            <PartyCard customerId={customer.id} name={customer.label || t('billing-customer')} address={null} />
          )
        }
      >
        {problem && <Trouble problem={problem} />}
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <CustomerField
              label={t('billing-customer')}
              error={tried && !customer ? t('billing-customer-needed') : null}
              autoFocus
              value={customer}
              onPick={setCustomer}
            />
            <Field label={t('billing-amount')} error={tried && !good ? t('billing-amount-needed') : null}>
              {(ids) => <MoneyField {...ids} currency={currency} value={amount ?? ''} onValue={setAmount} />}
            </Field>
            <Field label={t('billing-method')}>
              {(ids) => (
                <NativeSelect {...ids} value={method} onChange={(event) => setMethod(event.target.value)}>
                  {METHODS.map((one) => (
                    <option key={one} value={one}>
                      {t(`billing-method-${one}`)}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </Field>
            <Field label={t('billing-reference')} optional>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={120}
                  value={reference}
                  onChange={(event) => setReference(event.target.value)}
                />
              )}
            </Field>
            <Field label={t('billing-received')} optional help={t('billing-received-help')}>
              {(ids) => <DateField {...ids} value={day} onValue={setDay} />}
            </Field>
          </div>
          <Checkbox
            className="mt-4"
            label={t('billing-auto')}
            checked={auto}
            onChange={(event) => setAuto(event.currentTarget.checked)}
          />
        </Card>
      </Beside>
    </Page>
  );
}
