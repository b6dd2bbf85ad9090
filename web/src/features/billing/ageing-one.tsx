/** What a customer owed on a day: every part of every invoice by its age, and what stands to their credit. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { call, type Schemas } from '@/api/client';
import { changed, keys } from '@/api/records';
import { useMay } from '@/api/session';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Pill } from '@/ui/status';
import { tell } from '@/ui/toast';
import { some } from './data';
import { useCustomerNames } from './names';

type Ageing = Schemas['CustomerAgeing'];

interface Search {
  on?: string;
  bucket?: string;
}

export default function CustomerAgeing() {
  const t = useText();
  const format = useFormat();
  const { id } = useParams({ strict: false }) as { id: string };
  const { on, bucket } = useSearch({ strict: false }) as Search;
  const names = useCustomerNames([id]);
  const { data, error } = useQuery({
    queryKey: [...keys.all('invoice'), 'ageing', id, on ?? ''],
    queryFn: ({ signal }) => call<Ageing>('GET', `/billing/customers/${id}/ageing`, { query: { as_of: on }, signal }),
  });
  return (
    <Page
      title={names.get(id) ?? t('billing-customer')}
      beside={data && `${t('billing-ageing')} · ${format.date(data.as_of)}`}
      width="record"
      before={
        <Link
          to="/billing/ageing"
          search={(on ? { on } : {}) as never}
          aria-label={t('back')}
          title={t('back')}
          className="inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
        >
          <ArrowLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        </Link>
      }
    >
      {error && !data && <Failure error={error} />}
      {!data && !error && <Skeleton />}
      {data && (
        <div className="space-y-4">
          <Buckets ageing={data} bucket={bucket} />
          {bucket !== 'credit' && <Documents ageing={data} bucket={bucket} />}
          <Credit customer={id} />
        </div>
      )}
    </Page>
  );
}

/** How much of each age; one of them shows its documents alone. */
function Buckets({ ageing, bucket }: { ageing: Ageing; bucket: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const choose = (wanted: string | undefined) =>
    void navigate({
      to: '.',
      search: ((now: Search) => ({
        ...(now.on ? { on: now.on } : {}),
        ...(wanted ? { bucket: wanted } : {}),
      })) as never,
      replace: true,
    });
  const cards = [
    { id: undefined, label: t('billing-owed'), value: ageing.total },
    ...ageing.buckets.map((one, at) => ({
      id: one as string | undefined,
      label: one === 'not_due' ? t('billing-not-due') : t('billing-days', { days: one.replace('-', '–') }),
      value: ageing.amounts[at] ?? '0',
    })),
  ];
  return (
    <fieldset className="flex flex-wrap overflow-hidden rounded-card border border-line bg-surface">
      <legend className="sr-only">{t('billing-ageing')}</legend>
      {cards.map((card) => (
        <button
          key={card.id ?? ''}
          type="button"
          aria-pressed={card.id === bucket}
          onClick={() => choose(card.id)}
          className={cx(
            'min-w-28 flex-1 border-e border-line px-4 py-3 text-start last:border-0 hover:bg-hover focus-visible:-outline-offset-2',
            card.id === bucket && 'bg-accent-tint',
          )}
        >
          <span className="block text-12 text-text-2">{card.label}</span>
          <span className="num block text-start text-16 font-semibold">
            {some(card.value) ? format.amount(card.value, ageing.currency) : '–'}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function Documents({ ageing, bucket }: { ageing: Ageing; bucket: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const places = usePlaces();
  const shown = ageing.documents.filter((one) => bucket === undefined || one.bucket === bucket);
  return (
    <Card title={t('billing-open-documents')} flush>
      {shown.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('billing-open-none')}</p>}
      <ul className="text-13">
        {shown.map((one) => (
          <li
            key={`${one.invoice_id} ${one.instalment}`}
            className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-1"
          >
            <Link
              to={places('invoice', one.invoice_id) ?? '.'}
              className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
            >
              {one.number}
            </Link>
            <span className="text-text-2">{t('billing-due', { day: format.date(one.due_on) })}</span>
            {one.days_late > 0 && (
              <span className="text-text-3">{t('billing-days-late', { days: one.days_late })}</span>
            )}
            {one.early_payment && (
              <span className="text-text-2">
                {t('billing-early-enough', {
                  amount: format.money(one.early_payment.suffices, ageing.currency),
                  day: format.date(one.early_payment.until),
                })}
              </span>
            )}
            {one.disputed && <Pill tone="warning">{t('billing-disputed')}</Pill>}
            <span className="num ms-auto font-medium">{format.money(one.open, ageing.currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Payments and credit notes that still have something left; they can settle what is owed. */
function Credit({ customer }: { customer: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...keys.one('customer', customer), 'credit-sources'],
    enabled: may('billing.payment.view'),
    retry: false,
    queryFn: ({ signal }) =>
      call<Schemas['CustomerCredit']>('GET', `/billing/customers/${customer}/credit`, { signal }),
  });
  const apply = useMutation({
    mutationFn: (currency: string) =>
      call<Schemas['Applied']>('POST', `/billing/customers/${customer}/apply-credit`, { body: { currency } }),
    onSuccess: ({ applied, currency }) => {
      changed(client, 'customer', 'invoice', 'payment');
      tell(t('billing-did-apply', { amount: format.money(applied, currency) }));
    },
  });
  if (!data) return null;
  return (
    <Card title={t('billing-credit-sources')} flush>
      {data.sources.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('billing-credit-none')}</p>}
      <ul className="text-13">
        {data.sources.map((one) => (
          <li key={one.id} className="flex min-h-11 flex-wrap items-center gap-x-4 border-t border-line px-5">
            <Link
              to={places(one.kind, one.id) ?? '.'}
              className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
            >
              {one.number}
            </Link>
            <span className="text-text-2">{t(`billing-source-${one.kind.replaceAll('_', '-')}`)}</span>
            <span className="text-text-3">{format.date(one.on)}</span>
            <span className="num ms-auto font-medium">{format.money(one.left, one.currency)}</span>
          </li>
        ))}
      </ul>
      {may('billing.payment.allocate') && data.totals.some((one) => some(one.left)) && (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
          {data.totals
            .filter((one) => some(one.left))
            .map((one) => (
              <Button key={one.currency} busy={apply.isPending} onClick={() => apply.mutate(one.currency)}>
                {t('billing-apply', { amount: format.money(one.left, one.currency) })}
              </Button>
            ))}
        </div>
      )}
    </Card>
  );
}
