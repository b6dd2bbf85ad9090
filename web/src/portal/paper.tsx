/** One invoice, credit note or order. */
import { ChevronLeft, Download, Printer } from 'lucide-react';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { supplyText } from '@/lib/supply-text';
import { type Company, keep, type Shown } from './data';
import { Lines, Totals } from './lines';
import { Action, Address, Deed, HowToPay, isPaidInto, Sheet, Title, Typed } from './parts';
import { toFirst } from './place';
import { State } from './state';
import { nextPart, stateOf } from './states';

const plain = (value: string | null) => value !== null && (decimal.parse(value)?.units ?? 0n) > 0n;

export function Paper({
  document,
  company,
  token,
  file,
  back,
}: {
  document: Shown;
  company: Company;
  token: string;
  /** Where its paper is, if there is one. */
  file: string | null;
  back: boolean;
}) {
  const t = useText();
  const name = t(`portal-kind-${document.kind.replace('_', '-')}`, { number: document.number ?? '' }).trim();
  return (
    <>
      {back && (
        <a
          href={toFirst(token)}
          className="mb-3 inline-flex min-h-11 items-center gap-1 text-14 font-medium text-accent-text hover:underline print:hidden"
        >
          <ChevronLeft size={16} aria-hidden="true" className="rtl:-scale-x-100" />
          {t('portal-back')}
        </a>
      )}
      <Sheet>
        <Head document={document} name={name} />
        <div className="mt-5 flex flex-wrap gap-2 print:hidden">
          {file && (
            <Deed
              primary
              icon={<Download size={16} aria-hidden="true" />}
              className="w-full sm:w-auto"
              run={() => keep(token, file, name)}
            >
              {t('portal-download')}
            </Deed>
          )}
          <div className="hidden sm:block">
            <Action icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
              {t('portal-print')}
            </Action>
          </div>
        </div>
        <div className="my-6 grid gap-5 sm:grid-cols-2">
          <Address title={t('portal-for')} lines={[document.customer_name, ...document.billing_address]} />
          <Address title={t('portal-delivered-to')} lines={document.shipping_address} />
        </div>
        <Lines document={document} />
        <Totals document={document} />
        {document.prices_include_tax && <p className="mt-2 text-end text-12 text-text-3">{t('portal-gross')}</p>}
        {document.note && (
          <div className="mt-6">
            <Typed text={document.note} />
          </div>
        )}
      </Sheet>
      <Payment document={document} company={company} />
    </>
  );
}

function Head({ document, name }: { document: Shown; name: string }) {
  const t = useText();
  const format = useFormat();
  const open = document.kind === 'invoice' && plain(document.open);
  const next = nextPart(document);
  const facts: [string, string][] = [];
  if (document.date) facts.push([t('portal-date'), format.date(document.date)]);
  const supplied = supplyText(document, format);
  if (supplied) facts.push([t('portal-supplied'), supplied]);
  if (document.due_on && document.kind === 'invoice') facts.push([t('portal-due'), format.date(document.due_on)]);
  if (document.reference) facts.push([t('portal-reference'), document.reference]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-16 font-semibold">{name}</h1>
        <span className="text-14">
          <State of={document} />
        </span>
      </div>
      <p className="mt-4 text-34 font-semibold tabular-nums">
        {format.money(open ? document.open : document.total, document.currency)}
      </p>
      <p className="text-14 text-text-2">
        {open && next
          ? t(next.late ? 'portal-next-late' : 'portal-next-part', {
              amount: format.money(next.open, document.currency),
              date: format.date(next.due_on),
            })
          : open && document.due_on
            ? t(stateOf(document).late ? 'portal-was-due' : 'portal-due-by', { date: format.date(document.due_on) })
            : t(open ? 'portal-open' : 'portal-total')}
      </p>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2 text-14">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-12 text-text-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** How to pay, and by when which part: only while there is something to pay. */
function Payment({ document, company }: { document: Shown; company: Company }) {
  const t = useText();
  const format = useFormat();
  if (document.kind !== 'invoice' || !plain(document.open)) return null;
  const parts = document.instalments.length > 1 ? document.instalments : [];
  const pays = isPaidInto(company);
  if (!pays && parts.length === 0) return null;
  return (
    <div className="mt-4 break-inside-avoid">
      <Sheet>
        {parts.length > 0 && (
          <div className={pays ? 'mb-5' : undefined}>
            <Title>{t('portal-parts')}</Title>
            <ul className="divide-y divide-line text-14">
              {parts.map((part) => (
                <li key={part.due_on} className="flex justify-between gap-4 py-2">
                  <span>{t('portal-due-by', { date: format.date(part.due_on) })}</span>
                  <span className="num">
                    {plain(part.open) ? format.money(part.open, document.currency) : t('portal-state-paid')}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {pays && (
          <>
            <Title>{t('portal-how-to-pay')}</Title>
            <HowToPay company={company} />
            {document.number && (
              <p className="mt-2 text-13 text-text-2">{t('portal-mention', { number: document.number })}</p>
            )}
          </>
        )}
      </Sheet>
    </div>
  );
}
