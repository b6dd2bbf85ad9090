/** Who owes how much for how long. Each figure opens the invoices that make it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { call, download, type Schemas } from '@/api/client';
import type { Where } from '@/api/records';
import { useMe } from '@/api/session';
import { useTrouble } from '@/kit/record/file-parts';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { IconButton } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Empty, Skeleton } from '@/ui/empty';
import { Field } from '@/ui/field';
import { Menu } from '@/ui/menu';
import { some } from './data';

type Ageing = Schemas['Ageing'];

const DAY_MS = 86_400_000;
const shift = (day: string, days: number) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** Days late of a bucket: `31-60`, `91+`, `not_due`. */
function daysOf(bucket: string): { from: number | null; to: number | null } {
  if (bucket === 'not_due') return { from: null, to: 0 };
  const [from, to] = bucket.replace('+', '').split('-');
  return { from: Number(from), to: to === undefined || bucket.endsWith('+') ? null : Number(to) };
}

/** The open invoices of all that fell due so long ago. */
function open(asOf: string, bucket: string | null): Where {
  const days = bucket ? daysOf(bucket) : { from: null, to: null };
  return {
    all: [
      { field: 'kind', op: 'eq', value: 'invoice' },
      { field: 'status', op: 'in', value: ['posted', 'sent', 'part_paid', 'overdue'] },
      ...(days.from === null ? [] : [{ field: 'next_due_on', op: 'lte', value: shift(asOf, -days.from) }]),
      ...(days.to === null ? [] : [{ field: 'next_due_on', op: 'gte', value: shift(asOf, -days.to) }]),
    ],
  };
}

/** What a figure is made of: the invoices of all, or a customer's documents on that very day. */
type Made = { where: Where } | { customer: string; search: { on: string; bucket?: string } };

function Figure({ value, of, strong }: { value: string; of: Made | null; strong?: boolean }) {
  const format = useFormat();
  const { currency } = useMe().company;
  if (!some(value)) return <span className="text-text-3">–</span>;
  const text = format.amount(value, currency);
  if (!of) return text;
  const to = 'where' in of ? '/invoices' : `/billing/ageing/${of.customer}`;
  return (
    <Link
      to={to}
      search={('where' in of ? { where: of.where } : of.search) as never}
      className={cx(
        'inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text',
        strong && 'font-medium',
      )}
    >
      {text}
    </Link>
  );
}

export default function AgeingPage() {
  const t = useText();
  const navigate = useNavigate();
  const { currency } = useMe().company;
  const { on } = useSearch({ strict: false }) as { on?: string };
  const { data, error } = useQuery({
    queryKey: ['records', 'invoice', 'ageing', on],
    queryFn: ({ signal }) => call<Ageing>('GET', '/billing/ageing', { query: { as_of: on }, signal }),
  });
  const trouble = useTrouble();
  const file = (form: 'csv' | 'xlsx') =>
    void download(`/billing/ageing/${form}`, { query: { as_of: on } }).catch(trouble);
  return (
    <Page
      title={t('billing-ageing')}
      beside={currency}
      actions={
        <>
          <Field bare label={t('billing-as-of')}>
            {(ids) => (
              <DateField
                {...ids}
                className="h-8 w-40 text-13"
                value={on ?? data?.as_of ?? ''}
                onValue={(day) => void navigate({ to: '.', search: { on: day || undefined } as never, replace: true })}
              />
            )}
          </Field>
          <Menu
            trigger={<IconButton look="plain" label={t('billing-save-as')} icon={<Download size={16} />} />}
            actions={[
              { label: t('list-export-csv'), run: () => file('csv') },
              { label: t('list-export-xlsx'), run: () => file('xlsx') },
            ]}
          />
        </>
      }
    >
      {error && !data && <Failure error={error} />}
      {!data && !error && <Skeleton />}
      {data && data.rows.length === 0 && <Empty title={t('billing-ageing-none')} />}
      {data && data.rows.length > 0 && <Table ageing={data} />}
    </Page>
  );
}

function Table({ ageing }: { ageing: Ageing }) {
  const t = useText();
  const places = usePlaces();
  const head = (bucket: string) =>
    bucket === 'not_due' ? t('billing-not-due') : t('billing-days', { days: bucket.replace('-', '–') });
  const ofAll = (bucket: string | null): Made => ({ where: open(ageing.as_of, bucket) });
  const ofOne = (customer: string, bucket?: string): Made => ({
    customer,
    search: { on: ageing.as_of, ...(bucket ? { bucket } : {}) },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section tabIndex={0} aria-label={t('billing-ageing')} className="scroll-soft min-h-0 flex-1 overflow-auto">
      <table className="w-full min-w-[860px] text-13">
        <thead className="sticky top-0 bg-surface text-12 text-text-3">
          <tr className="h-9 border-b border-line">
            <th className="ps-6 text-start font-medium">{t('billing-customer')}</th>
            {ageing.buckets.map((bucket) => (
              <th key={bucket} className="num px-3 font-medium">
                {head(bucket)}
              </th>
            ))}
            <th className="num px-3 font-medium">{t('billing-owed')}</th>
            <th className="num px-3 font-medium">{t('billing-credit')}</th>
            <th className="num ps-3 pe-6 font-medium">{t('billing-balance')}</th>
          </tr>
        </thead>
        <tbody>
          {ageing.rows.map((row) => {
            const to = places('customer', row.customer_id);
            return (
              <tr key={row.customer_id} className="h-(--row) border-b border-line hover:bg-hover">
                <td className="ps-6 font-medium">
                  {to ? (
                    <Link to={to} className="hover:underline">
                      {row.customer_name}
                    </Link>
                  ) : (
                    row.customer_name
                  )}
                </td>
                {ageing.buckets.map((bucket, at) => (
                  <td key={bucket} className="num px-3">
                    <Figure value={row.amounts[at] ?? '0'} of={ofOne(row.customer_id, bucket)} />
                  </td>
                ))}
                <td className="num px-3">
                  <Figure value={row.total} of={ofOne(row.customer_id)} strong />
                </td>
                <td className="num px-3">
                  <Figure value={row.credit} of={ofOne(row.customer_id, 'credit')} />
                </td>
                <td className="num ps-3 pe-6 font-medium">
                  <Figure value={row.balance} of={ofOne(row.customer_id)} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot className="sticky bottom-0 bg-surface">
          <tr className="h-10 border-t border-line font-medium">
            <td className="ps-6">{t('billing-sum')}</td>
            {ageing.buckets.map((bucket, at) => (
              <td key={bucket} className="num px-3">
                <Figure value={ageing.amounts[at] ?? '0'} of={ofAll(bucket)} />
              </td>
            ))}
            <td className="num px-3">
              <Figure value={ageing.total} of={ofAll(null)} strong />
            </td>
            <td className="num px-3">
              <Figure value={ageing.credit} of={null} />
            </td>
            <td className="num ps-3 pe-6">
              <Figure value={ageing.balance} of={null} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
