/** A customer's statement between two days. */
import { ChevronLeft, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useFormat, useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, NativeSelect } from '@/ui/field';
import { keep, read, type Statement as Told, type View } from './data';
import { Action, Deed, Sheet } from './parts';
import { toDocument, toFirst } from './place';
import { today } from './states';
import { useRead } from './use-read';
import { Waiting } from './waiting';

const query = (from: string, to: string, currency: string) => {
  const search = new URLSearchParams({ from, to, ...(currency ? { currency } : {}) });
  return `?${search}`;
};

export function Statement({ view, token }: { view: View; token: string }) {
  const t = useText();
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today());
  const [currency, setCurrency] = useState('');
  const whole = from !== '' && to !== '' && from <= to;
  const told = useRead(whole ? `${token} ${query(from, to, currency)}` : null, (signal) =>
    read<Told>(token, `/view/statement${query(from, to, currency)}`, signal),
  );
  const currencies = [...new Set([...(view.account?.open ?? []), ...view.related].map((one) => one.currency))];
  return (
    <>
      <a
        href={toFirst(token)}
        className="mb-3 inline-flex min-h-11 items-center gap-1 text-14 font-medium text-accent-text hover:underline print:hidden"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:-scale-x-100" />
        {t('portal-back')}
      </a>
      <Sheet>
        <h1 className="text-16 font-semibold">{t('portal-statement')}</h1>
        <div className="mt-4 grid grid-cols-2 gap-3 sm:flex sm:items-end print:hidden">
          <Field label={t('portal-from')}>
            {(ids) => (
              <DateField {...ids} required max={to} value={from} onValue={(day) => day !== '' && setFrom(day)} />
            )}
          </Field>
          <Field label={t('portal-to')}>
            {(ids) => <DateField {...ids} required min={from} value={to} onValue={(day) => day !== '' && setTo(day)} />}
          </Field>
          {currencies.length > 1 && (
            <Field label={t('portal-currency')}>
              {(ids) => (
                <NativeSelect
                  {...ids}
                  value={currency || (told.data?.currency ?? '')}
                  onChange={(event) => setCurrency(event.target.value)}
                >
                  {currencies.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </NativeSelect>
              )}
            </Field>
          )}
        </div>
        {!whole && (
          <p role="alert" className="mt-3 text-13 text-danger">
            {t('portal-bad-period')}
          </p>
        )}
        {whole && view.allowed_actions.includes('statement_pdf') && (
          <div className="mt-4 flex flex-wrap gap-2 print:hidden">
            <Deed
              primary
              icon={<Download size={16} aria-hidden="true" />}
              className="w-full sm:w-auto"
              run={() => keep(token, `/view/statement/pdf${query(from, to, currency)}`, t('portal-statement'))}
            >
              {t('portal-download')}
            </Deed>
            <div className="hidden sm:block">
              <Action icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
                {t('portal-print')}
              </Action>
            </div>
          </div>
        )}
        {whole && (told.data ? <Entries told={told.data} token={token} /> : <Waiting problem={told.problem} />)}
      </Sheet>
    </>
  );
}

function Entries({ told, token }: { told: Told; token: string }) {
  const t = useText();
  const format = useFormat();
  const amount = (value: string | null) => format.amount(value, told.currency);
  const opens = (kind: string) => kind === 'invoice' || kind === 'credit_note';
  return (
    <div className="mt-5">
      <p className="flex justify-between gap-4 border-b border-line py-2 text-14 text-text-2">
        <span>{t('portal-opening', { date: format.date(told.from) })}</span>
        <span className="num">{format.money(told.opening, told.currency)}</span>
      </p>
      {told.entries.length === 0 && <p className="py-6 text-center text-14 text-text-2">{t('portal-no-entries')}</p>}
      <ul className="divide-y divide-line">
        {told.entries.map((one) => (
          <li
            key={`${one.kind} ${one.id} ${one.debit}`}
            className="flex items-start justify-between gap-4 py-2.5 text-14"
          >
            <span className="min-w-0">
              {opens(one.kind) ? (
                <a
                  href={toDocument(token, one.kind, one.id)}
                  className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
                >
                  {t(`portal-kind-${one.kind.replace('_', '-')}`, { number: one.number })}
                </a>
              ) : (
                <span className="font-medium">{t('portal-entry', { kind: one.kind, number: one.number })}</span>
              )}
              <span className="block text-13 text-text-2">
                {format.date(one.on)}
                {one.reference && ` · ${one.reference}`}
              </span>
            </span>
            <span className="shrink-0 text-end">
              <span className="num block">{amount(one.debit ?? `-${one.credit}`)}</span>
              <span className="num block text-13 text-text-2">{amount(one.balance)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-4 border-t border-line py-3 text-14 font-semibold">
        <span>{t('portal-closing', { date: format.date(told.to) })}</span>
        <span className="num">{format.money(told.closing, told.currency)}</span>
      </p>
    </div>
  );
}
