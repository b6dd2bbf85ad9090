/** What came of an order: its shipments, invoices and returns. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowOf } from '@/api/records';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';

interface Props {
  shipments: readonly RowOf<'shipment'>[];
  invoices: readonly RowOf<'invoice'>[];
  returns: readonly RowOf<'return'>[];
}

export function Came({ shipments, invoices, returns }: Props) {
  const t = useText();
  const format = useFormat();
  if (shipments.length + invoices.length + returns.length === 0) return null;
  return (
    <section aria-label={t('orders-came')} className="rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-2 text-14 font-semibold">{t('orders-came')}</h2>
      <ul className="text-13">
        {shipments.map((one) => (
          <Entry
            key={one.id}
            kind="shipment"
            id={one.id}
            number={one.number}
            word={t('orders-came-shipment')}
            status={one.status}
          >
            {format.shortDate(one.business_date)}
          </Entry>
        ))}
        {invoices.map((one) => (
          <Entry
            key={one.id}
            kind="invoice"
            id={one.id}
            number={one.number ?? t('orders-came-draft')}
            word={t(one.kind === 'credit_note' ? 'orders-came-credit-note' : 'orders-came-invoice')}
            status={one.status}
          >
            {format.money(one.total, one.currency)}
          </Entry>
        ))}
        {returns.map((one) => (
          <Entry
            key={one.id}
            kind="return"
            id={one.id}
            number={one.number}
            word={t('orders-came-return')}
            status={one.status}
          >
            {format.shortDate(one.business_date)}
          </Entry>
        ))}
      </ul>
    </section>
  );
}

function Entry({
  kind,
  id,
  number,
  word,
  status,
  children,
}: {
  kind: string;
  id: string;
  number: string;
  word: string;
  status: string;
  children: ReactNode;
}) {
  const t = useText();
  const place = usePlaces()(kind, id);
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 border-t border-line px-5 py-2 whitespace-nowrap">
      <span className="w-24 shrink-0 text-text-3">{word}</span>
      {place ? (
        <Link to={place} className="font-medium hover:underline">
          {number}
        </Link>
      ) : (
        <span className="font-medium">{number}</span>
      )}
      <span className="text-text-2">{t(`orders-came-status-${status.replaceAll('_', '-')}`)}</span>
      <span className="num ms-auto">{children}</span>
    </li>
  );
}
