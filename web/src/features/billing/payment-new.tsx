/** Money that came from a customer: on account, or for what they owe, the oldest first. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, type Row } from '@/api/records';
import { CurrencyField } from '@/kit/document/currency-field';
import { type Customer, CustomerField } from '@/kit/document/customer-field';
import { MoneyAccountField } from '@/kit/document/money-account';
import { PartyCard, useCurrencyOf } from '@/kit/document/party';
import { useSaveOnce } from '@/kit/document/save-once';
import { Beside } from '@/kit/document/side';
import { useToday } from '@/kit/document/today';
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
import { Discounts } from './discounts';

export default function NewPayment() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { customer?: string };
  const [customer, setCustomer] = useState<Customer | null>(
    search.customer ? { id: search.customer, label: '' } : null,
  );
  const theirs = useCurrencyOf(customer?.id ?? null);
  const [chosen, setCurrency] = useState<string | null>(null);
  const currency = chosen ?? theirs;
  const [amount, setAmount] = useState<string | null>('');
  const [method, setMethod] = useState<string>(METHODS[0]);
  const [account, setAccount] = useState('');
  const today = useToday();
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const [auto, setAuto] = useState(true);
  const [taken, setTaken] = useState(false);
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
      account_id: account || null,
      amount,
      currency,
      reference: reference.trim() || null,
      received_at: day === '' ? null : `${day}T12:00:00Z`,
      auto,
      ...(auto && taken ? { take_discounts: true } : {}),
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
              onPick={(next) => {
                setCustomer(next);
                setTaken(false);
              }}
            />
            <Field label={t('billing-amount')} error={tried && !good ? t('billing-amount-needed') : null}>
              {(ids) => <MoneyField {...ids} currency={currency} value={amount ?? ''} onValue={setAmount} />}
            </Field>
            <CurrencyField label={t('billing-currency')} usual={theirs} value={currency} onValue={setCurrency} />
            <Field label={t('billing-method')}>
              {(ids) => (
                <NativeSelect
                  {...ids}
                  value={method}
                  onChange={(event) => {
                    setMethod(event.target.value);
                    setAccount('');
                  }}
                >
                  {METHODS.map((one) => (
                    <option key={one} value={one}>
                      {t(`billing-method-${one}`)}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </Field>
            <MoneyAccountField label={t('billing-account')} method={method} value={account} onValue={setAccount} />
            <Field label={t('billing-reference')} optional>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={80}
                  value={reference}
                  onChange={(event) => setReference(event.target.value)}
                />
              )}
            </Field>
            <Field label={t('billing-received')} optional help={t('billing-received-help')}>
              {(ids) => <DateField {...ids} max={today} value={day} onValue={setDay} />}
            </Field>
          </div>
          <Checkbox
            className="mt-4"
            label={t('billing-auto')}
            checked={auto}
            onChange={(event) => setAuto(event.currentTarget.checked)}
          />
          {customer && (
            <Discounts
              customer={customer.id}
              currency={currency}
              day={day || today}
              taken={auto ? taken : null}
              onTaken={setTaken}
            />
          )}
        </Card>
      </Beside>
    </Page>
  );
}
