/** An invoice or credit note: the paper beside what it says, and what can be done with it. */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Problem } from '@/api/problem';
import { Activity } from '@/kit/document/activity';
import { Mails } from '@/kit/document/mails';
import { Paper } from '@/kit/document/paper';
import { PartyCard, type PostalAddress } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { Notice, Trouble } from '@/kit/document/trouble';
import { useMarginText } from '@/kit/editor/margin';
import { RecordHead } from '@/kit/record/record-head';
import { Talk } from '@/kit/record/talk-lazy';
import { useFormat, useText } from '@/lib/i18n';
import { supplyText } from '@/lib/supply-text';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { type InvoiceView, PATH, useInvoice } from './data';
import { DeedDialog } from './deed-dialogs';
import { type Deed, Deeds } from './deeds';
import { EarlyPayment, Instalments } from './instalments';
import { Settled } from './settled';
import { InvoiceStatus } from './status';

/** What a document may be for that is no plain sale or advance. */
const PURPOSES = ['early_payment', 'opening'];

/** What is left of it, or why nothing is told; no row for who may not see costs. */
function useMarginRows({ margin, no_margin: why }: InvoiceView): [label: string, value: string][] {
  const t = useText();
  const text = useMarginText();
  if (margin) {
    const { label, amount } = text(margin);
    return [[label, amount]];
  }
  return why ? [[t('editor-margin'), t(`invoices-no-margin-${why.replaceAll('_', '-')}`)]] : [];
}

export default function InvoicePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Known key={id} id={id} />;
}

function Known({ id }: { id: string }) {
  const t = useText();
  const { data, error, isPending } = useInvoice(id);
  useEffect(() => {
    if (data?.number) remember({ path: `/invoices/${id}`, title: `${data.number} · ${data.customer_name}` });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (isPending)
    return (
      <Page title={t('invoices-invoice')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown invoice={data} />;
}

function Shown({ invoice }: { invoice: InvoiceView & { labels?: Record<string, string> } }) {
  const { labels } = invoice;
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const places = usePlaces();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const note = invoice.kind === 'credit_note';
  const money = (value: string) => format.money(value, invoice.currency);
  const supplied = supplyText(invoice, format);
  const margin = useMarginRows(invoice);
  const order = invoice.order_id && places('order', invoice.order_id);
  return (
    <Page
      title={invoice.number ?? t(note ? 'invoices-draft-note' : 'invoices-draft')}
      width="record"
      before={<RecordHead.Along kind="invoice" id={invoice.id} list="/invoices" />}
      beside={<InvoiceStatus status={invoice.status} disputed={invoice.disputed_at !== null} />}
      actions={
        <Deeds
          invoice={invoice}
          onDeed={setDeed}
          onTrouble={setTrouble}
          onGone={() => void navigate({ to: '/invoices' })}
        />
      }
    >
      <Beside
        aside={
          <>
            <Card title={t(note ? 'invoices-to-credit' : 'invoices-balance')}>
              <p className="num mb-3 text-start text-26 font-semibold">{money(invoice.open)}</p>
              <Facts
                rows={[
                  [t('editor-total'), money(invoice.total)],
                  [t('editor-net'), money(invoice.net)],
                  [t('editor-tax-word'), money(invoice.tax)],
                  ...margin,
                  ...(/^0(\.0+)?$/.test(invoice.credited)
                    ? []
                    : [[t('invoices-credited'), money(invoice.credited)] as [string, string]]),
                  [t('invoices-issued'), format.date(invoice.issued_on)],
                  ...(supplied ? [[t('invoices-supply'), supplied] as [string, string]] : []),
                  ...(PURPOSES.includes(invoice.purpose)
                    ? [
                        [t('invoices-purpose'), t(`invoices-purpose-${invoice.purpose.replace('_', '-')}`)] as [
                          string,
                          string,
                        ],
                      ]
                    : []),
                  ...(note ? [] : [[t('invoices-due'), format.date(invoice.due_on)] as [string, string]]),
                  ...(invoice.credits_id
                    ? [
                        [
                          t('invoices-corrects'),
                          <Link
                            key="corrects"
                            to="/invoices/$id"
                            params={{ id: invoice.credits_id }}
                            className="text-accent-text hover:underline"
                          >
                            {labels?.[invoice.credits_id] ?? invoice.reference ?? t('invoices-invoice')}
                          </Link>,
                        ] as [string, React.ReactNode],
                      ]
                    : []),
                  [t('invoices-reference'), invoice.reference],
                  ...(order
                    ? [
                        [
                          t('invoices-order'),
                          <Link key="order" to={order} className="text-accent-text hover:underline">
                            {labels?.[invoice.order_id ?? ''] ?? t('invoices-order')}
                          </Link>,
                        ] as [string, React.ReactNode],
                      ]
                    : []),
                ]}
              />
            </Card>
            <PartyCard
              customerId={invoice.customer_id}
              name={invoice.customer_name}
              address={invoice.billing_address as PostalAddress | null}
            />
            <Mails kind="invoice" id={invoice.id} />
            <Activity kind="invoice" path={PATH} id={invoice.id} />
          </>
        }
      >
        {trouble && <Trouble problem={trouble} />}
        {invoice.dispute_reason && invoice.disputed_at && (
          <Notice tone="warning">{t('invoices-disputed-why', { reason: invoice.dispute_reason })}</Notice>
        )}
        <EarlyPayment invoice={invoice} />
        <Paper path={`${PATH}/${invoice.id}/pdf`} version={invoice.version} title={t('invoices-paper')} />
        <Instalments invoice={invoice} />
        <Settled invoice={invoice} />
        <Talk kind="invoice" id={invoice.id} />
      </Beside>
      <DeedDialog deed={deed} invoice={invoice} onClose={() => setDeed(null)} />
    </Page>
  );
}
