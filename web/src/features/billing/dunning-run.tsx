/** A run of reminders: who got a letter, and who did not and why. */
import { Link, useParams } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useDocument } from '@/kit/document/use-document';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useLocale } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { useCustomerNames } from './names';

type Run = Schemas['RunView'];

export default function DunningRunPage() {
  const { t, has } = useLocale();
  const format = useFormat();
  const places = usePlaces();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<Run>('dunning_run', '/billing/dunning-runs', id, { labels: false });
  const names = useCustomerNames(data?.subjects.map((subject) => subject.customer_id) ?? []);
  const word = (status: string) => {
    const message = `billing-letter-${status.replaceAll('_', '-')}`;
    return has(message) ? t(message) : status.replaceAll('_', ' ');
  };
  if (error && !data) return <Failure error={error} />;
  if (!data)
    return (
      <Page title={t('billing-dunning')} width="record">
        <Skeleton />
      </Page>
    );
  return (
    <Page
      title={t('billing-run', { day: format.date(data.as_of) })}
      width="record"
      before={<RecordHead.Along kind="dunning_run" id={data.id} list="/billing/dunning" />}
      beside={data.results.map((one) => `${word(one.status)} ${format.count(one.count)}`).join(' · ')}
    >
      <Card title={t('billing-letters')} flush>
        <ul className="text-13">
          {data.subjects.map((subject) => {
            const to = places('customer', subject.customer_id);
            const name = names.get(subject.customer_id) ?? '…';
            return (
              <li key={`${subject.customer_id} ${subject.currency}`} className="border-t border-line px-5 py-2.5">
                <span className="flex flex-wrap items-baseline gap-3">
                  {to ? (
                    <Link to={to} className="font-medium hover:underline">
                      {name}
                    </Link>
                  ) : (
                    <span className="font-medium">{name}</span>
                  )}
                  <span className="text-text-2">{word(subject.status)}</span>
                  {subject.level !== null && (
                    <span className="text-text-3">{t('billing-level', { level: subject.level })}</span>
                  )}
                  <span className="num ms-auto font-medium">{format.money(subject.overdue, subject.currency)}</span>
                </span>
                {subject.failure && <span className="block text-danger">{subject.failure}</span>}
                <span className="flex flex-wrap gap-x-3 text-12">
                  {subject.documents.map((document) => (
                    <Link
                      key={`${document.invoice_id} ${document.instalment}`}
                      to={places('invoice', document.invoice_id) ?? '.'}
                      className="text-accent-text hover:underline"
                    >
                      {t('billing-late-open', {
                        days: document.days_late,
                        open: format.money(document.open, subject.currency),
                      })}
                    </Link>
                  ))}
                  {subject.fee_invoice_id && (
                    <Link
                      to={places('invoice', subject.fee_invoice_id) ?? '.'}
                      className="text-accent-text hover:underline"
                    >
                      {t('billing-fee-invoice')}
                    </Link>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
    </Page>
  );
}
