import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '@/api/client';
import { changed } from '@/api/records';
import { useMay } from '@/api/session';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pill } from '@/ui/status';
import { tell } from '@/ui/toast';
import { ageingQuery, creditQuery } from './queries';

const isPositive = (text: string) => (decimal.parse(text)?.units ?? 0n) > 0n;

/** What the customer owes, by age, and how much of the credit limit is used. */
export function AccountCard({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const client = useQueryClient();
  const credit = useQuery({ ...creditQuery(id), enabled: may('parties.customer.view') });
  const ageing = useQuery({ ...ageingQuery(id), enabled: may('billing.statement.view') });
  const apply = useMutation({
    mutationFn: () =>
      call<{ applied: string; currency: string }>('POST', `/billing/customers/${id}/apply-credit`, {
        body: { currency: null },
      }),
    onSuccess: ({ applied, currency }) => {
      changed(client, 'customer', 'invoice', 'payment');
      tell(t('customers-credit-applied', { amount: format.money(applied, currency) }));
    },
  });
  const view = credit.data;
  if (!view) return null;
  const { currency } = view;
  const over = view.available?.startsWith('-') ?? false;
  return (
    <Card
      title={t('customers-account')}
      aside={over ? <Pill tone="danger">{t('customers-over-limit')}</Pill> : undefined}
    >
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 text-13">
        <dt className="text-text-2">{t('customers-open-invoices')}</dt>
        <dd className="num">{format.money(view.open_invoices, currency)}</dd>
        <dt className="text-text-2">{t('customers-open-orders')}</dt>
        <dd className="num">{format.money(view.open_orders, currency)}</dd>
        {isPositive(view.unallocated) && (
          <>
            <dt className="text-text-2">{t('customers-unallocated')}</dt>
            <dd className="num">
              {may('billing.statement.view') ? (
                <Link
                  to={`/billing/ageing/${id}` as string}
                  search={{ bucket: 'credit' } as never}
                  className="inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text"
                >
                  {format.money(view.unallocated, currency)}
                </Link>
              ) : (
                format.money(view.unallocated, currency)
              )}
            </dd>
          </>
        )}
        <dt className="text-text-2">{t('customers-credit-limit')}</dt>
        <dd className="num">
          {view.credit_limit === null ? t('customers-no-limit') : format.money(view.credit_limit, currency)}
        </dd>
      </dl>
      {view.credit_limit !== null && <CreditBar used={view.exposure} limit={view.credit_limit} over={over} />}
      {ageing.data && isPositive(ageing.data.total) && (
        <dl className="mt-4 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-12">
          {ageing.data.buckets.map((bucket, at) => {
            const amount = ageing.data.amounts[at] ?? '0';
            return isPositive(amount) ? (
              <div key={bucket} className="contents">
                <dt className="text-text-2">
                  {bucket === 'not_due' ? t('customers-not-due') : t('customers-overdue-days', { days: bucket })}
                </dt>
                <dd className="num">
                  <Link
                    to={`/billing/ageing/${id}` as string}
                    search={{ bucket } as never}
                    className="inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text"
                  >
                    {format.money(amount, ageing.data.currency)}
                  </Link>
                </dd>
              </div>
            ) : null;
          })}
        </dl>
      )}
      {isPositive(view.unallocated) && isPositive(view.open_invoices) && may('billing.payment.allocate') && (
        <Button className="mt-3 w-full" busy={apply.isPending} onClick={() => apply.mutate()}>
          {t('customers-apply-credit')}
        </Button>
      )}
    </Card>
  );
}

/** The share of a limit that is used, in whole percent for the bar's length. */
function CreditBar({ used, limit, over }: { used: string; limit: string; over: boolean }) {
  const t = useText();
  const [a, b] = [decimal.parse(used), decimal.parse(limit)];
  const share = a && b ? decimal.divide(decimal.multiply(a, { units: 100n, scale: 0 }), b, 0) : null;
  const percent = Math.min(100, Math.max(0, Number(share?.units ?? (over ? 100n : 0n))));
  return (
    <div className="mt-3 h-1.5 overflow-hidden rounded-full bg-sunken">
      <div className={over ? 'h-full bg-danger' : 'h-full bg-accent'} style={{ width: `${percent}%` }} />
      <span className="sr-only">{t('customers-credit-used', { percent })}</span>
    </div>
  );
}
