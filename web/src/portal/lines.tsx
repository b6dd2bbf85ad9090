/** The lines of a document: a table where there is room, two rows each on a phone. */

import * as decimal from '@/lib/decimal';
import type { Formats } from '@/lib/format';
import { useFormat, useText } from '@/lib/i18n';
import type { Line, Shown } from './data';

const some = (value: string) => !decimal.isZero(decimal.parse(value) ?? decimal.ZERO);

export function Lines({ document }: { document: Shown }) {
  const t = useText();
  return (
    <>
      <table className="hidden w-full text-14 sm:table print:table">
        <thead>
          <tr className="border-b border-line text-12 text-text-2">
            <th scope="col" className="py-2 text-start font-medium">
              {t('portal-description')}
            </th>
            <th scope="col" className="num py-2 ps-4 font-medium">
              {t('portal-quantity')}
            </th>
            <th scope="col" className="num py-2 ps-4 font-medium">
              {t('portal-price')}
            </th>
            <th scope="col" className="num py-2 ps-4 font-medium">
              {t('portal-tax')}
            </th>
            <th scope="col" className="num py-2 ps-4 font-medium">
              {t('portal-amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {document.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own here
            <WideLine key={at} line={line} document={document} />
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-y border-line sm:hidden print:hidden">
        {document.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own here
          <NarrowLine key={at} line={line} document={document} />
        ))}
      </ul>
    </>
  );
}

const amountOf = (line: Line, document: Shown) => (document.prices_include_tax ? line.total : line.net);

/** With the currency's digits, and with more where the price has more. */
function priceOf(line: Line, document: Shown, format: Formats): string {
  const scale = decimal.trim(decimal.parse(line.unit_price) ?? decimal.ZERO).scale;
  return scale > format.digits(document.currency)
    ? format.number(line.unit_price)
    : format.amount(line.unit_price, document.currency);
}

function WideLine({ line, document }: { line: Line; document: Shown }) {
  const format = useFormat();
  return (
    <tr className="border-b border-line align-top break-inside-avoid">
      <td className="py-2.5 break-words">
        {line.description}
        <Small line={line} document={document} />
      </td>
      <td className="num py-2.5 ps-4 whitespace-nowrap">
        {format.number(line.quantity)} {line.unit}
      </td>
      <td className="num py-2.5 ps-4 whitespace-nowrap">{priceOf(line, document, format)}</td>
      <td className="num py-2.5 ps-4 whitespace-nowrap">{format.percent(line.tax_rate)}</td>
      <td className="num py-2.5 ps-4 whitespace-nowrap">
        {format.amount(amountOf(line, document), document.currency)}
      </td>
    </tr>
  );
}

function NarrowLine({ line, document }: { line: Line; document: Shown }) {
  const format = useFormat();
  return (
    <li className="flex items-start justify-between gap-4 py-3 text-14">
      <div className="min-w-0">
        <p className="font-medium break-words">{line.description}</p>
        <p className="mt-0.5 text-13 text-text-2">
          {format.number(line.quantity)} {line.unit} × {priceOf(line, document, format)}
          {some(line.tax_rate) && ` · ${format.percent(line.tax_rate)}`}
        </p>
        <Small line={line} document={document} />
      </div>
      <span className="num shrink-0">{format.amount(amountOf(line, document), document.currency)}</span>
    </li>
  );
}

function Small({ line, document }: { line: Line; document: Shown }) {
  const t = useText();
  const format = useFormat();
  const parts = [
    line.sku,
    some(line.discount) ? t('portal-less', { amount: format.money(line.discount, document.currency) }) : null,
    line.shipped !== null && some(line.shipped)
      ? t('portal-sent-off', { done: format.number(line.shipped), all: format.number(line.quantity) })
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 && <p className="text-12 text-text-3">{parts.join(' · ')}</p>;
}

export function Totals({ document }: { document: Shown }) {
  const t = useText();
  const format = useFormat();
  const money = (value: string) => format.money(value, document.currency);
  const rows: [string, string][] = [];
  if (some(document.discount)) rows.push([t('portal-discount'), money(document.discount)]);
  rows.push([t('portal-net'), money(document.net)]);
  for (const one of document.taxes.filter((tax) => some(tax.tax)))
    rows.push([t('portal-tax-of', { rate: format.percent(one.rate) }), money(one.tax)]);
  if (some(document.rounding)) rows.push([t('portal-rounding'), money(document.rounding)]);
  return (
    <dl className="mt-4 ms-auto flex w-full flex-col gap-1.5 text-14 break-inside-avoid sm:w-72">
      {rows.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-4 text-text-2">
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 border-t border-line pt-2 font-semibold">
        <dt>{t('portal-total')}</dt>
        <dd className="num">{money(document.total)}</dd>
      </div>
      {document.paid !== null && some(document.paid) && (
        <div className="flex justify-between gap-4 text-text-2">
          <dt>{t('portal-paid')}</dt>
          <dd className="num">{money(document.paid)}</dd>
        </div>
      )}
      {document.open !== null && some(document.open) && (
        <div className="flex justify-between gap-4 font-semibold">
          <dt>{t(document.kind === 'credit_note' ? 'portal-still-yours' : 'portal-open')}</dt>
          <dd className="num">{money(document.open)}</dd>
        </div>
      )}
    </dl>
  );
}
