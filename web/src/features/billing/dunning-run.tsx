/** A run of reminders: who got a letter, and who did not and why. A letter tells of all currencies. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useLocale, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Pill, type Stage, Status } from '@/ui/status';
import { useCustomerNames, useInvoiceFacts } from './names';

type Run = Schemas['RunView'];
type Subject = Run['subjects'][number];

const AGAIN_MS = 2_000;
const WAITING = ['pending', 'queued'];
const STAGES: Record<string, Stage> = { pending: 'none', queued: 'part', sent: 'done', skipped: 'struck' };

const underWay = (run: Run | undefined) =>
  run !== undefined && (run.status === 'running' || run.subjects.some((one) => WAITING.includes(one.status)));

/** What is told of each customer, in the order of the run. */
function byCustomer(subjects: Subject[]): [customer: string, theirs: Subject[]][] {
  const found = new Map<string, Subject[]>();
  for (const subject of subjects) found.set(subject.customer_id, [...(found.get(subject.customer_id) ?? []), subject]);
  return [...found];
}

export default function DunningRunPage() {
  const { t, has } = useLocale();
  const format = useFormat();
  const places = usePlaces();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useQuery<Run>({
    queryKey: keys.one('dunning_run', id),
    // Letters go out one after another: it is looked again until the last has ended.
    refetchInterval: (query) => (underWay(query.state.data) ? AGAIN_MS : false),
    queryFn: ({ signal }) => call<Run>('GET', `/billing/dunning-runs/${id}`, { signal }),
  });
  const names = useCustomerNames(data?.subjects.map((subject) => subject.customer_id) ?? []);
  const numbers = useInvoiceFacts(
    data?.subjects.flatMap((subject) => subject.documents.map((one) => one.invoice_id)) ?? [],
  );
  const word = (status: string) => {
    const message = `billing-letter-${status.replaceAll('_', '-')}`;
    return has(message) ? t(message) : status.replaceAll('_', ' ');
  };
  if (error && !data) return <Failure whole error={error} />;
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
      beside={
        <Status stage={underWay(data) ? 'part' : 'done'}>
          {t(underWay(data) ? 'billing-run-under-way' : 'billing-run-ended')}
        </Status>
      }
    >
      <dl className="mb-4 flex flex-wrap overflow-hidden rounded-card border border-line bg-surface" aria-live="polite">
        {data.results.map((one) => (
          <div key={one.status} className="min-w-28 flex-1 border-e border-line px-4 py-3 last:border-0">
            <dt className="text-12 text-text-2">{word(one.status)}</dt>
            <dd className="text-20 font-semibold">{format.count(one.count)}</dd>
          </div>
        ))}
      </dl>
      <Card title={t('billing-letters')} flush>
        <ul className="text-13">
          {byCustomer(data.subjects).map(([customer, theirs]) => {
            const to = places('customer', customer);
            const name = names.get(customer) ?? '…';
            return (
              <li key={customer} className="border-t border-line px-5 py-2.5">
                {to ? (
                  <Link to={to} className="inline-flex min-h-[24px] items-center font-medium hover:underline">
                    {name}
                  </Link>
                ) : (
                  <span className="font-medium">{name}</span>
                )}
                {theirs.map((subject) => (
                  <Told
                    key={`${subject.mail_id} ${subject.currency}`}
                    subject={subject}
                    numbers={numbers}
                    word={word}
                  />
                ))}
              </li>
            );
          })}
        </ul>
      </Card>
    </Page>
  );
}

interface ToldProps {
  subject: Subject;
  numbers: ReturnType<typeof useInvoiceFacts>;
  word: (status: string) => string;
}

/** What became of what is late in one currency. */
function Told({ subject, numbers, word }: ToldProps) {
  const t = useText();
  const format = useFormat();
  const places = usePlaces();
  const link = 'inline-flex min-h-[24px] items-center text-accent-text hover:underline';
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <LetterState status={subject.status}>{word(subject.status)}</LetterState>
        {subject.level !== null && <span className="text-text-3">{t('billing-level', { level: subject.level })}</span>}
        <span className="num ms-auto font-medium">{format.money(subject.overdue, subject.currency)}</span>
      </span>
      {subject.failure && <span className="block text-danger">{subject.failure}</span>}
      <span className="flex flex-wrap gap-x-3 text-12">
        {subject.documents.map((document) => (
          <Link
            key={`${document.invoice_id} ${document.instalment}`}
            to={places('invoice', document.invoice_id) ?? '.'}
            className={link}
          >
            {numbers.get(document.invoice_id)?.number}{' '}
            {t('billing-late-open', {
              days: document.days_late,
              open: format.money(document.open, subject.currency),
            })}
          </Link>
        ))}
        {subject.fee_invoice_id && (
          <Link to={places('invoice', subject.fee_invoice_id) ?? '.'} className={link}>
            {t('billing-fee-invoice')}
          </Link>
        )}
      </span>
    </>
  );
}

function LetterState({ status, children }: { status: string; children: string }) {
  return status === 'failed' ? (
    <Pill tone="danger">{children}</Pill>
  ) : (
    <Status stage={STAGES[status] ?? 'none'}>{children}</Status>
  );
}
