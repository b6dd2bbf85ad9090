/** A payment: what it has settled, what is left of it, and what of it went back. */
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay, useMe } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { nameOf, useMoneyAccounts } from '@/kit/document/money-account';
import { PartyCard } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { type Labelled, useDocument } from '@/kit/document/use-document';
import { type Verb, Verbs } from '@/kit/document/verbs';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Pill, Status } from '@/ui/status';
import { AllocateDialog } from './allocate-dialog';
import { PAYMENTS, type PaymentView, REFUND_STAGES, some } from './data';
import { Differences } from './differences-card';
import { useInvoiceFacts } from './names';
import { RefundDialog, ReverseDialog, UnallocateDialog } from './payment-dialogs';

type Allocation = PaymentView['allocations'][number];
type Open = null | 'allocate' | 'refund' | 'reverse' | Allocation;

export default function PaymentPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<PaymentView>('payment', PAYMENTS, id);
  useEffect(() => {
    if (data) remember({ path: `/payments/${id}`, title: data.number });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('billing-payment')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} payment={data} />;
}

function Shown({ payment }: { payment: Labelled<PaymentView> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const money = (value: string) => format.money(value, payment.currency);
  const left = some(payment.unallocated);
  const account = nameOf(useMoneyAccounts(), payment);
  const { currency: home } = useMe().company;
  const verbs: Verb[] = [
    ...(left && may('billing.payment.allocate')
      ? [{ id: 'allocate', label: t('billing-allocate'), run: () => setOpen('allocate') }]
      : []),
    ...(left && may('billing.payment.refund')
      ? [{ id: 'refund', label: t('billing-refund-new'), run: () => setOpen('refund') }]
      : []),
    ...(payment.allowed_actions.includes('reverse') && may('billing.payment.reverse')
      ? [{ id: 'reverse', label: t('billing-reverse'), run: () => setOpen('reverse') }]
      : []),
  ];
  return (
    <Page
      title={payment.number}
      width="record"
      before={<RecordHead.Along kind="payment" id={payment.id} list="/payments" />}
      beside={
        payment.reversal ? (
          <Pill tone="danger">{t('billing-reversed')}</Pill>
        ) : left ? (
          <Pill tone="warning">{t('billing-left', { amount: money(payment.unallocated) })}</Pill>
        ) : (
          <Status stage="done">{t('billing-used')}</Status>
        )
      }
      actions={<Verbs verbs={verbs} next={['allocate']} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('billing-payment')}>
              <p className="num mb-3 text-start text-26 font-semibold">{money(payment.amount)}</p>
              <Facts
                rows={[
                  [t('billing-method'), t(`billing-method-${payment.method.replaceAll('_', '-')}`)],
                  ...(account ? [[t('billing-account'), account] as [string, string]] : []),
                  [t('billing-received'), format.date(payment.business_date)],
                  [t('billing-reference'), payment.reference],
                  [t('billing-unused'), money(payment.unallocated)],
                  ...(payment.exchange_rate
                    ? [
                        [
                          t('document-rate', { from: payment.currency, to: home }),
                          `${format.number(payment.exchange_rate)} · ${format.date(payment.rate_day)}`,
                        ] as [string, string],
                      ]
                    : []),
                  ...(payment.reversal
                    ? [
                        [t('billing-reversed'), `${format.date(payment.reversal.on)} · ${payment.reversal.reason}`] as [
                          string,
                          string,
                        ],
                      ]
                    : []),
                  ...(some(payment.refunded)
                    ? [[t('billing-refunded'), money(payment.refunded)] as [string, string]]
                    : []),
                ]}
              />
            </Card>
            <PartyCard
              customerId={payment.customer_id}
              name={payment.labels?.[payment.customer_id] ?? t('billing-customer')}
              address={null}
            />
            <Activity kind="payment" path={PAYMENTS} id={payment.id} />
          </>
        }
      >
        <Used payment={payment} onBack={setOpen} />
        <Differences payment={payment} />
        <Refunds payment={payment} />
      </Beside>
      {open === 'allocate' && <AllocateDialog payment={payment} onClose={close} />}
      {open === 'reverse' && <ReverseDialog payment={payment} onClose={close} />}
      {open === 'refund' && <RefundDialog payment={payment} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <UnallocateDialog payment={payment} allocation={open} onClose={close} />
      )}
    </Page>
  );
}

function Used({ payment, onBack }: { payment: Labelled<PaymentView>; onBack: (allocation: Allocation) => void }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const facts = useInvoiceFacts(payment.allocations.map((one) => one.invoice_id));
  const reversed = new Set(payment.allocations.map((one) => one.reverses_id));
  return (
    <Card title={t('billing-allocations')} flush>
      {payment.allocations.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('billing-on-account')}</p>}
      <ul className="text-13">
        {payment.allocations.map((one) => {
          const to = places('invoice', one.invoice_id);
          const live = !one.reverses_id && !reversed.has(one.id);
          const note = live ? facts.get(one.invoice_id)?.note : null;
          return (
            <li
              key={one.id}
              className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-5 py-1"
            >
              {to ? (
                <Link to={to} className="font-medium text-accent-text hover:underline">
                  {facts.get(one.invoice_id)?.number || t('billing-invoice')}
                </Link>
              ) : (
                t('billing-invoice')
              )}
              <span className="text-text-3">{format.dateTime(one.at)}</span>
              {one.reason && <span className="text-text-2">{one.reason}</span>}
              {note && (
                <span className="text-text-2">
                  {t('billing-with-discount')}{' '}
                  <Link to={places('invoice', note.id) ?? '.'} className="text-accent-text hover:underline">
                    {note.number}
                  </Link>
                </span>
              )}
              <span className="ms-auto text-end">
                <span className="num block font-medium">{format.money(one.amount, payment.currency)}</span>
                {one.converted && (
                  <span className="block text-12 text-text-3">
                    {t('billing-converted', {
                      amount: format.money(one.converted.amount, one.converted.currency),
                      rate: format.number(one.converted.exchange_rate),
                    })}
                  </span>
                )}
              </span>
              {live && may('billing.payment.allocate') && (
                <Button size="small" look="quiet" onClick={() => onBack(one)}>
                  {t('billing-unallocate')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Refunds({ payment }: { payment: PaymentView }) {
  const t = useText();
  const format = useFormat();
  if (payment.refunds.length === 0) return null;
  return (
    <Card title={t('billing-refunds')} flush>
      <ul className="text-13">
        {payment.refunds.map((one) => (
          <li key={one.id} className="flex min-h-11 flex-wrap items-center gap-3 border-t border-line px-5">
            <Link to="/refunds/$id" params={{ id: one.id }} className="font-medium text-accent-text hover:underline">
              {one.number}
            </Link>
            <Status stage={REFUND_STAGES[one.status] ?? 'none'}>{t(`billing-refund-${one.status}`)}</Status>
            <span className="text-text-2">{one.reason}</span>
            <span className="num ms-auto font-medium">{format.money(one.amount, one.currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
