/** Money that came settles invoices: by amount, in their currency or another, with the early payment discount or without. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
import { useMe } from '@/api/session';
import {
  allocationInput,
  conversionOf,
  faultOf,
  isWished,
  NO_WISH,
  type Target,
  type Wish,
  withSum,
  worthOf,
} from '@/kit/document/allocation';
import { Ask } from '@/kit/document/ask';
import { cross, difference } from '@/kit/document/conversion';
import { ConversionFields } from '@/kit/document/conversion-fields';
import { noteOf, type Offer, offerOf } from '@/kit/document/early';
import { type Proposal, useProposals } from '@/kit/document/rates';
import { useDeed } from '@/kit/document/use-document';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Checkbox, Field } from '@/ui/field';
import { MoneyField } from '@/ui/number-field';
import { PAYMENTS, type PaymentView } from './data';

type Invoice = RowOf<'invoice'>;

/** Open invoices at once in the dialog: the oldest; more than that are settled oldest first by themselves. */
const SHOWN = 50;

function useOpenInvoices({ customer_id, currency }: PaymentView) {
  const { data } = useQuery({
    queryKey: [...keys.lists('invoice'), 'open-of', customer_id, currency],
    queryFn: async ({ signal }) => {
      const { items } = await list<Invoice>(
        '/billing/invoices',
        {
          where: {
            all: [
              { field: 'customer_id', op: 'eq', value: customer_id },
              { field: 'kind', op: 'eq', value: 'invoice' },
              { field: 'status', op: 'in', value: ['posted', 'sent', 'part_paid', 'overdue'] },
            ],
          },
          sort: 'due_on',
        },
        { limit: SHOWN },
        { signal },
      );
      // Those in the payment's own currency come first.
      const own = (one: Invoice) => (one.currency === currency ? 0 : 1);
      return items.sort((a, b) => own(a) - own(b));
    },
  });
  return data;
}

/** What may be kept of each by money of a day, as the server tells it. */
function useOffers(invoices: readonly Invoice[], day: string): ReadonlyMap<string, Offer> {
  const may = invoices.filter((one) => one.discount_until && one.discount_until >= day && !one.discount_note_id);
  const views = useQueries({
    queries: may.map(({ id }) => ({
      queryKey: [...keys.one('invoice', id), 'early'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call<Schemas['InvoiceView']>('GET', `/billing/invoices/${id}`, { signal }),
    })),
  });
  const offers = new Map<string, Offer>();
  for (const { data } of views) {
    const offer = data && offerOf(data.early_payment, data.open, day);
    if (data && offer && !offer.over) offers.set(data.id, offer);
  }
  return offers;
}

/** Each invoice with what decides about a wish for it. */
function useTargets(payment: PaymentView, invoices: readonly Invoice[]) {
  const format = useFormat();
  const offers = useOffers(invoices, payment.business_date);
  const proposals = useProposals(
    payment.currency,
    invoices.map((one) => one.currency),
    payment.business_date,
  );
  return invoices.map((invoice) => {
    const proposal = proposals.get(invoice.currency);
    const target: Target = {
      open: invoice.open,
      suffices: offers.get(invoice.id)?.suffices ?? null,
      foreign: invoice.currency !== payment.currency,
      digits: format.digits(invoice.currency),
      // Where no rate is noted, the two were booked at one.
      rate: proposal?.rate ?? cross(payment.exchange_rate ?? '1', invoice.exchange_rate ?? '1'),
    };
    return { invoice, target, proposal, offer: offers.get(invoice.id) ?? null };
  });
}

export function AllocateDialog({ payment, onClose }: { payment: PaymentView; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const send = useDeed<PaymentView>('payment', PAYMENTS, payment.id, 'invoice', 'customer', 'order');
  const invoices = useOpenInvoices(payment);
  const targets = useTargets(payment, invoices ?? []);
  const [wishes, setWishes] = useState<Record<string, Wish>>({});
  const [taken, setTaken] = useState(false);
  const money = (value: string) => format.money(value, payment.currency);
  const wished = targets.map((one) => ({ ...one, wish: wishes[one.invoice.id] ?? NO_WISH }));
  const said = wished.filter(({ wish }) => isWished(wish));
  const sum = decimal.parse(decimal.sum(said.map(({ wish }) => wish.amount ?? '0'))) ?? decimal.ZERO;
  const over = decimal.compare(sum, decimal.parse(payment.unallocated) ?? decimal.ZERO) > 0;
  const faulty = wished.some(({ wish, target }) => faultOf(wish, target) !== null);
  const auto = said.length === 0;
  const own = targets.some(({ target }) => !target.foreign);
  const early = targets.some(({ target, offer }) => !target.foreign && offer !== null);
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('billing-allocate-ask', { amount: money(payment.unallocated) })}
      description={t(own ? 'billing-allocate-body' : 'billing-allocate-body-foreign')}
      action={
        auto && own ? t('billing-allocate-auto') : t('billing-allocate-amount', { amount: money(decimal.text(sum)) })
      }
      ready={!over && !faulty && (auto ? own : true)}
      run={async () => {
        await send(
          'allocate',
          auto
            ? { auto: true, ...(taken && early ? { take_discounts: true } : {}) }
            : { allocations: said.map(({ invoice, wish, target }) => allocationInput(invoice.id, wish, target)) },
        );
        return t('billing-did-allocate', { number: payment.number });
      }}
    >
      {invoices?.length === 0 && <p className="text-13 text-text-2">{t('billing-nothing-open')}</p>}
      {wished.map((one) => (
        <Row
          key={one.invoice.id}
          {...one}
          payment={payment}
          onWish={(wish) => setWishes((now) => ({ ...now, [one.invoice.id]: wish }))}
        />
      ))}
      {auto && early && (
        <Checkbox
          className="text-13"
          label={t('billing-take-discounts')}
          checked={taken}
          onChange={(event) => setTaken(event.currentTarget.checked)}
        />
      )}
      {over && (
        <p role="alert" className="text-13 text-danger">
          {t('billing-too-much')}
        </p>
      )}
    </Ask>
  );
}

interface RowProps {
  payment: PaymentView;
  invoice: Invoice;
  target: Target;
  proposal: Proposal | undefined;
  offer: Offer | null;
  wish: Wish;
  onWish: (wish: Wish) => void;
}

function Row({ payment, invoice, target, proposal, offer, wish, onWish }: RowProps) {
  const t = useText();
  const format = useFormat();
  const theirs = (value: string) => format.money(value, invoice.currency);
  const fault = faultOf(wish, target);
  const take = (discount: boolean) => {
    if (!discount || !offer || target.foreign) return onWish({ ...wish, discount });
    onWish({ ...wish, discount, amount: offer.suffices });
  };
  return (
    <section aria-label={invoice.number ?? ''} className="space-y-2 text-13">
      <div className="grid grid-cols-[1fr_auto_9rem] items-center gap-3">
        <span>
          <span className="block font-medium">{invoice.number}</span>
          <span className="text-12 text-text-3">{t('billing-due', { day: format.date(invoice.due_on) })}</span>
        </span>
        <span className="num text-text-2">{theirs(invoice.open)}</span>
        <Field
          bare
          label={
            target.foreign
              ? t('billing-for-in', { number: invoice.number ?? '', currency: payment.currency })
              : t('billing-for', { number: invoice.number ?? '' })
          }
        >
          {(ids) => (
            <MoneyField
              {...ids}
              currency={payment.currency}
              value={wish.amount ?? ''}
              placeholder={target.foreign ? payment.currency : undefined}
              aria-invalid={fault ? true : undefined}
              onValue={(amount) => onWish(withSum(wish, amount, target))}
            />
          )}
        </Field>
      </div>
      {target.foreign && (
        <ConversionFields
          currency={payment.currency}
          amount={wish.amount}
          left={payment.unallocated}
          document={{
            currency: invoice.currency,
            open: wish.discount && offer ? offer.suffices : invoice.open,
          }}
          value={conversionOf(wish, target)}
          proposal={proposal}
          onChange={(conversion, amount) => onWish({ ...wish, conversion, amount: amount ?? wish.amount })}
        />
      )}
      {target.foreign && <Booked payment={payment} invoice={invoice} wish={wish} target={target} />}
      {offer && (
        <Checkbox
          className="text-13"
          label={t('billing-take-discount', {
            off: theirs(offer.off),
            enough: theirs(offer.suffices),
            day: format.date(offer.until),
          })}
          checked={wish.discount}
          onChange={(event) => take(event.currentTarget.checked)}
        />
      )}
      {fault && (
        <p role="alert" className="text-12 text-danger">
          {t(`document-fault-${fault}`, { open: theirs(invoice.open), enough: theirs(target.suffices ?? '0') })}
        </p>
      )}
      {wish.discount && isWished(wish) && !fault && <Taken invoice={invoice} paid={worthOf(wish, target)} />}
    </section>
  );
}

/** What the discount makes of it. */
function Taken({ invoice, paid }: { invoice: Invoice; paid: string | null }) {
  const t = useText();
  const format = useFormat();
  const note = noteOf(invoice.open, paid);
  return (
    <p className="text-12 text-text-2">
      {note
        ? t('invoices-discount-settles', {
            paid: format.money(paid, invoice.currency),
            note: format.money(note, invoice.currency),
          })
        : t('invoices-pay-whole')}
    </p>
  );
}

/** What the books will gain or lose by it, as far as it can be told before. */
function Booked({ payment, invoice, wish, target }: Pick<RowProps, 'payment' | 'invoice' | 'wish' | 'target'>) {
  const t = useText();
  const format = useFormat();
  const { currency: home } = useMe().company;
  if (!isWished(wish)) return null;
  const gained = difference(
    { amount: wish.amount, rate: payment.exchange_rate },
    { amount: worthOf(wish, target), rate: invoice.exchange_rate },
    format.digits(home),
  );
  const value = gained === null ? null : decimal.parse(gained);
  if (!value || value.units === 0n) return null;
  const loss = value.units < 0n;
  const amount = format.money(decimal.text(loss ? decimal.negate(value) : value), home);
  return (
    <p className="text-12 text-text-2" aria-live="polite">
      {t(loss ? 'billing-about-loss' : 'billing-about-gain', { amount })}
    </p>
  );
}
