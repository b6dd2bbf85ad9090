/** Money that came for an invoice: the balance stands there already. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { changed, create, keys, type Row } from '@/api/records';
import {
  allocationInput,
  conversionOf,
  faultOf,
  isWished,
  type Target,
  type Wish,
  withSum,
  worthOf,
} from '@/kit/document/allocation';
import { ConversionFields } from '@/kit/document/conversion-fields';
import { CurrencyField } from '@/kit/document/currency-field';
import { noteOf, type Offer, offerOf } from '@/kit/document/early';
import { MoneyAccountField } from '@/kit/document/money-account';
import { useProposals } from '@/kit/document/rates';
import { useToday } from '@/kit/document/today';
import { Trouble } from '@/kit/document/trouble';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import { type InvoiceView, PATH } from './data';
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

interface Draft {
  wish: Wish;
  currency: string;
  method: string;
  account: string;
  reference: string;
  day: string;
}

/** Records it once, and tells of the credit note that a discount makes. */
function useRecording(invoice: InvoiceView, draft: Draft, target: Target, onDone: () => void) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  // One key for this dialog: pressing twice, or trying again after silence, takes the money once.
  const [key] = useState(newId);
  const { wish, currency, method } = draft;
  // In its own currency more than is open stays with the customer as credit.
  const over = !target.foreign && faultOf(wish, target) === 'open';
  const record = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const payment = await create<Row & { number: string }>(
        '/billing/payments',
        {
          customer_id: invoice.customer_id,
          method,
          account_id: draft.account || null,
          amount: wish.amount,
          currency,
          reference: draft.reference.trim() || null,
          received_at: draft.day === '' ? null : `${draft.day}T12:00:00Z`,
          allocations: [allocationInput(invoice.id, over ? { ...wish, amount: invoice.open } : wish, target)],
        },
        { headers: { 'Idempotency-Key': key } },
      );
      return { payment, note: wish.discount ? await discountNote(invoice.id) : null };
    },
    onSuccess: ({ payment, note }) => {
      try {
        localStorage.setItem(METHOD_KEY, method);
      } catch {
        // The next time begins with the first method.
      }
      void client.invalidateQueries({ queryKey: keys.lists('journal_entry') });
      changed(client, 'invoice', 'order', 'payment', 'customer');
      const told = { amount: format.money(wish.amount, currency), number: payment.number };
      tell(
        note
          ? t('invoices-paid-discount', {
              ...told,
              note: note.number ?? '',
              off: format.money(note.total.replace(/^-/, ''), invoice.currency),
            })
          : t('invoices-paid', told),
      );
      onDone();
    },
    onError: (error) => isProblem(error) && setProblem(error),
  });
  return { record, problem };
}

/** The credit note of what was off; who may not read it is told of the payment alone. */
async function discountNote(id: string) {
  try {
    const now = await call<InvoiceView>('GET', `${PATH}/${id}`);
    return now.credit_notes.find((one) => one.id === now.discount_note_id) ?? null;
  } catch {
    return null;
  }
}

export function PayDialog({ invoice, onClose }: DeedProps) {
  const t = useText();
  const format = useFormat();
  const today = useToday();
  const [draft, setDraft] = useState<Draft>(() => ({
    wish: { amount: invoice.open, discount: false },
    currency: invoice.currency,
    method: lastMethod(),
    account: '',
    reference: '',
    day: '',
  }));
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const { wish, currency, method, day } = draft;
  const paidOn = day || today;
  const proposal = useProposals(currency, [invoice.currency], paidOn).get(invoice.currency);
  const offer = offerOf(invoice.early_payment, invoice.open, paidOn);
  const target: Target = {
    open: invoice.open,
    suffices: offer && !offer.over ? offer.suffices : null,
    foreign: currency !== invoice.currency,
    digits: format.digits(invoice.currency),
    rate: proposal?.rate ?? '',
  };
  const taken = wish.discount && target.suffices !== null;
  const asked: Wish = { ...wish, discount: taken };
  const fault = faultOf(asked, target);
  const ready = isWished(wish) && (fault === null || (fault === 'open' && !target.foreign));
  const { record, problem } = useRecording(invoice, { ...draft, wish: asked }, target, onClose);
  const theirs = (value: string) => format.money(value, invoice.currency);
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
            {isWished(wish)
              ? t('invoices-pay-amount', { amount: format.money(wish.amount, currency) })
              : t('invoices-pay')}
          </Button>
        </>
      }
    >
      {problem && <Trouble problem={problem} />}
      <div className="space-y-4">
        {offer && (
          <Discount
            offer={offer}
            taken={taken}
            currency={invoice.currency}
            onTake={(discount) =>
              set({
                wish: {
                  ...wish,
                  discount,
                  ...(target.foreign ? {} : { amount: discount ? offer.suffices : invoice.open }),
                },
              })
            }
          />
        )}
        <Field
          label={t('editor-amount')}
          error={
            fault === 'number'
              ? t('invoices-no-number')
              : fault && (fault !== 'open' || target.foreign)
                ? t(`document-fault-${fault}`, { open: theirs(invoice.open), enough: theirs(target.suffices ?? '0') })
                : null
          }
          help={<Says invoice={invoice} paid={worthOf(asked, target)} discount={taken} />}
        >
          {(ids) => (
            <MoneyField
              {...ids}
              autoFocus
              currency={currency}
              value={wish.amount ?? ''}
              onValue={(amount) => set({ wish: withSum(wish, amount, target) })}
            />
          )}
        </Field>
        <CurrencyField
          label={t('billing-currency')}
          usual={invoice.currency}
          value={currency}
          onValue={(next) =>
            set({
              currency: next,
              wish: { discount: wish.discount, amount: next === invoice.currency ? invoice.open : '' },
            })
          }
        />
        {target.foreign && (
          <ConversionFields
            currency={currency}
            amount={wish.amount}
            left={null}
            document={{
              currency: invoice.currency,
              open: taken && offer ? offer.suffices : invoice.open,
            }}
            value={conversionOf(wish, target)}
            proposal={proposal}
            onChange={(conversion, amount) => set({ wish: { ...wish, conversion, amount: amount ?? wish.amount } })}
          />
        )}
        <Field label={t('invoices-method')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={method}
              onChange={(event) => set({ method: event.target.value, account: '' })}
            >
              {METHODS.map((one) => (
                <option key={one} value={one}>
                  {t(`invoices-method-${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <MoneyAccountField
          label={t('billing-account')}
          method={method}
          value={draft.account}
          onValue={(account) => set({ account })}
        />
        <Field label={t('invoices-payment-reference')} optional>
          {(ids) => (
            <Input
              {...ids}
              maxLength={80}
              value={draft.reference}
              onChange={(event) => set({ reference: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('invoices-received-on')} optional help={t('invoices-received-help')}>
          {(ids) => <DateField {...ids} max={today} value={day} onValue={(next) => set({ day: next })} />}
        </Field>
      </div>
    </Dialog>
  );
}

/** The early payment discount, offered for money that came in time. */
function Discount({
  offer,
  taken,
  currency,
  onTake,
}: {
  offer: Offer;
  taken: boolean;
  currency: string;
  onTake: (taken: boolean) => void;
}) {
  const t = useText();
  const format = useFormat();
  const words = {
    off: format.money(offer.off, currency),
    enough: format.money(offer.suffices, currency),
    day: format.date(offer.until),
  };
  if (offer.over) return <p className="text-13 text-text-2">{t('invoices-discount-over', words)}</p>;
  return (
    <Checkbox
      className="text-13"
      label={t('billing-take-discount', words)}
      checked={taken}
      onChange={(event) => onTake(event.currentTarget.checked)}
    />
  );
}

/** What becomes of the invoice. */
function Says({ invoice, paid, discount }: { invoice: InvoiceView; paid: string | null; discount: boolean }) {
  const t = useText();
  const format = useFormat();
  const [much, open] = [decimal.parse(paid ?? ''), decimal.parse(invoice.open)];
  if (!much || !open || much.units <= 0n) return null;
  const side = decimal.compare(much, open);
  if (side > 0) return t('invoices-pay-over');
  if (side === 0) return t('invoices-pay-whole');
  const rest = format.money(noteOf(invoice.open, paid), invoice.currency);
  return discount
    ? t('invoices-discount-settles', { paid: format.money(paid, invoice.currency), note: rest })
    : t('invoices-pay-left', { amount: rest });
}
