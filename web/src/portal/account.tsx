/** A customer's account: what is open, and the documents behind it. */
import { ChevronRight, FileText } from 'lucide-react';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import type { Ref, View } from './data';
import { HowToPay, isPaidInto, Sheet, Title } from './parts';
import { toDocument, toStatement } from './place';
import { State } from './state';

const positive = (value: string) => (decimal.parse(value)?.units ?? 0n) > 0n;

export function Account({ view, token }: { view: View; token: string }) {
  const t = useText();
  const format = useFormat();
  const { account } = view;
  if (!account) return null;
  const bills = view.related.filter((one) => one.kind !== 'order');
  const orders = view.related.filter((one) => one.kind === 'order');
  return (
    <div className="flex flex-col gap-4">
      <Sheet>
        <h1 className="text-16 font-semibold break-words">{account.customer_name}</h1>
        <p className="text-13 text-text-2">{t('portal-customer', { code: account.customer_code })}</p>
        {account.open.length === 0 && <p className="mt-4 text-20 font-semibold">{t('portal-nothing-open')}</p>}
        {account.open.map((one) => (
          <div key={one.currency} className="mt-4">
            <p className={`${account.open.length > 1 ? 'text-26' : 'text-34'} font-semibold tabular-nums`}>
              {format.money(one.open, one.currency)}
            </p>
            <p className="text-14 text-text-2">
              {t('portal-open-documents', { count: one.documents })}
              {positive(one.overdue) && (
                <span className="text-danger">
                  {' · '}
                  {t('portal-overdue', { amount: format.money(one.overdue, one.currency) })}
                </span>
              )}
            </p>
          </div>
        ))}
        {view.allowed_actions.includes('statement') && (
          <a
            href={toStatement(token)}
            className="mt-5 inline-flex h-11 w-full items-center justify-center gap-2 rounded-control border border-line px-4 text-14 font-medium hover:bg-hover sm:w-auto print:hidden"
          >
            <FileText size={16} aria-hidden="true" />
            {t('portal-statement')}
          </a>
        )}
      </Sheet>
      <Documents title={t('portal-to-pay')} rows={bills} token={token} />
      {bills.length > 0 && isPaidInto(view.company) && (
        <Sheet>
          <Title>{t('portal-how-to-pay')}</Title>
          <HowToPay company={view.company} />
        </Sheet>
      )}
      <Documents title={t('portal-orders')} rows={orders} token={token} />
    </div>
  );
}

function Documents({ title, rows, token }: { title: string; rows: Ref[]; token: string }) {
  const t = useText();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className="overflow-hidden rounded-card border border-line bg-surface">
      <h2 className="px-4 pt-4 pb-2 text-14 font-semibold sm:px-8">{title}</h2>
      <ul className="divide-y divide-line">
        {rows.map((one) => (
          <li key={one.id}>
            <a
              href={toDocument(token, one.kind, one.id)}
              className="flex min-h-16 items-center gap-3 px-4 py-3 text-14 -outline-offset-2 hover:bg-hover sm:px-8"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium break-words">
                  {t(`portal-kind-${one.kind.replace('_', '-')}`, { number: one.number ?? '' })}
                </span>
                <span className="block text-13 text-text-2">
                  {one.due_on && one.kind === 'invoice'
                    ? t('portal-due-by', { date: format.date(one.due_on) })
                    : format.date(one.date)}
                </span>
              </span>
              <span className="flex shrink-0 flex-col items-end gap-0.5">
                <span className="num font-medium">{format.money(one.open ?? one.total, one.currency)}</span>
                <span className="text-13">
                  <State of={one} />
                </span>
              </span>
              <ChevronRight size={16} aria-hidden="true" className="shrink-0 text-text-3 rtl:-scale-x-100" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
