/** A refund: from what it is paid, and whether the money has gone. */
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { Ask } from '@/kit/document/ask';
import { nameOf, useMoneyAccounts } from '@/kit/document/money-account';
import { PartyCard } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { useToday } from '@/kit/document/today';
import { Notice } from '@/kit/document/trouble';
import { type Labelled, useDeed, useDocument } from '@/kit/document/use-document';
import { Verbs } from '@/kit/document/verbs';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Skeleton } from '@/ui/empty';
import { Field, Input } from '@/ui/field';
import { Status } from '@/ui/status';
import { REFUND_STAGES, REFUNDS, type RefundView } from './data';

type Deed = 'send' | 'settle' | 'fail';

export default function RefundPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<RefundView>('refund', REFUNDS, id);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('billing-refund')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} refund={data} />;
}

function Shown({ refund }: { refund: Labelled<RefundView> }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [kind, from] = refund.payment_id ? ['payment', refund.payment_id] : ['invoice', refund.credit_note_id ?? ''];
  const to = from && places(kind, from);
  const account = nameOf(useMoneyAccounts(), refund);
  const verbs = (['send', 'settle', 'fail'] as const)
    .filter((one) => refund.allowed_actions.includes(one) && may('billing.payment.refund'))
    .map((one) => ({ id: one, label: t(`billing-refund-do-${one}`), run: () => setDeed(one), danger: one === 'fail' }));
  return (
    <Page
      title={refund.number}
      width="record"
      before={<RecordHead.Along kind="refund" id={refund.id} list="/refunds" />}
      beside={<Status stage={REFUND_STAGES[refund.status] ?? 'none'}>{t(`billing-refund-${refund.status}`)}</Status>}
      actions={<Verbs verbs={verbs} next={['settle', 'send']} />}
    >
      <Beside
        aside={
          <>
            <PartyCard
              customerId={refund.customer_id}
              name={refund.labels?.[refund.customer_id] ?? t('billing-customer')}
              address={null}
            />
            <Activity kind="refund" path={REFUNDS} id={refund.id} />
          </>
        }
      >
        {refund.failure && <Notice tone="warning">{refund.failure}</Notice>}
        <Card title={t('billing-refund')}>
          <p className="num mb-3 text-start text-26 font-semibold">{format.money(refund.amount, refund.currency)}</p>
          <Facts
            rows={[
              [
                t('billing-refund-from'),
                to ? (
                  <Link key="from" to={to} className="text-accent-text hover:underline">
                    {refund.labels?.[from] ?? t('open')}
                  </Link>
                ) : null,
              ],
              [t('billing-method'), t(`billing-method-${refund.method.replaceAll('_', '-')}`)],
              ...(account ? [[t('billing-account'), account] as [string, string]] : []),
              [t('billing-reason'), refund.reason],
              [t('billing-reference'), refund.reference],
              [t('billing-promised-on'), format.date(refund.business_date)],
              [t('billing-sent-at'), refund.sent_at && format.dateTime(refund.sent_at)],
              [
                t(refund.status === 'settled' ? 'billing-paid-on' : 'billing-ended-at'),
                refund.ended_on && format.date(refund.ended_on),
              ],
            ]}
          />
        </Card>
      </Beside>
      {deed && <DeedDialog deed={deed} refund={refund} onClose={() => setDeed(null)} />}
    </Page>
  );
}

function DeedDialog({ deed, refund, onClose }: { deed: Deed; refund: RefundView; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const send = useDeed<RefundView>('refund', REFUNDS, refund.id, 'payment', 'invoice', 'customer');
  const [text, setText] = useState(deed === 'fail' ? '' : (refund.reference ?? ''));
  const [day, setDay] = useState('');
  const today = useToday();
  const fails = deed === 'fail';
  const sent = () => {
    if (fails) return { reason: text.trim() };
    const reference = text.trim() || null;
    return deed === 'settle' ? { reference, business_date: day || null } : { reference };
  };
  return (
    <Ask
      onClose={onClose}
      title={t(`billing-refund-ask-${deed}`, { amount: format.money(refund.amount, refund.currency) })}
      description={t(`billing-refund-body-${deed}`)}
      action={t(`billing-refund-do-${deed}`)}
      danger={fails}
      ready={!fails || text.trim() !== ''}
      run={async () => {
        await send(deed, sent());
        return t(`billing-refund-did-${deed}`, { number: refund.number });
      }}
    >
      <Field label={t(fails ? 'billing-reason' : 'billing-reference')} optional={!fails}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={fails ? 500 : 80}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {deed === 'settle' && (
        <Field label={t('billing-paid-on')} optional help={t('billing-received-help')}>
          {(ids) => <DateField {...ids} min={refund.business_date} max={today} value={day} onValue={setDay} />}
        </Field>
      )}
    </Ask>
  );
}
