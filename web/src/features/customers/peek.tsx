/** A customer beside the list: whom to call, and what they owe. */
import { Link } from '@tanstack/react-router';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { statusLook } from '@/kit/list/status-map';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Facts } from '@/ui/card';
import { Pill, Status } from '@/ui/status';
import { AccountCard } from './account-card';

const button =
  'inline-flex h-8 items-center justify-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11';

export default function CustomerPeek({ row }: { row: RowOf<'customer'> }) {
  const t = useText();
  const format = useFormat();
  const label = useLabel();
  const may = useMay();
  const labels = (row.labels ?? {}) as Record<string, string>;
  const look = statusLook('customer', 'status', row.status);
  const word = t(`customers-status-${row.status}`);
  const facts: [string, React.ReactNode][] = [
    [label('Code'), <bdi key="code">{row.code}</bdi>],
    [label('Category'), row.category_id && labels[row.category_id]],
    [label('Phone'), row.phone && <Reach key="phone" to={`tel:${row.phone}`} text={row.phone} />],
    [label('E-mail'), row.email && <Reach key="email" to={`mailto:${row.email}`} text={row.email} />],
    [label('Owner'), row.owner_id && labels[row.owner_id]],
    [label('Country'), row.country && format.countryName(row.country)],
  ];
  return (
    <div className="grid gap-5">
      <span className="text-14">
        {look && 'tone' in look ? (
          <Pill tone={look.tone}>{word}</Pill>
        ) : (
          <Status stage={look?.stage ?? 'none'}>{word}</Status>
        )}
      </span>
      <Facts rows={facts.filter(([, value]) => value)} />
      <AccountCard id={row.id} />
      <div className="flex flex-wrap gap-2">
        {may('orders.order.create') && row.status !== 'blocked' && (
          <Link to="/orders/new" search={{ customer: row.id } as never} className={button}>
            {t('customers-new-order')}
          </Link>
        )}
        {may('billing.payment.record') && (
          <Link to={'/payments/new' as string} search={{ customer: row.id } as never} className={button}>
            {t('customers-record-payment')}
          </Link>
        )}
      </div>
    </div>
  );
}

function Reach({ to, text }: { to: string; text: string }) {
  return (
    <a href={to} className="inline-flex min-h-6 items-center hover:underline">
      <bdi dir="ltr">{text}</bdi>
    </a>
  );
}
