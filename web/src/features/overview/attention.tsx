import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHere } from '@/api/here';
import type { Where } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { INVOICE_VIEWS } from '@/features/invoices';
import { ORDER_VIEWS } from '@/features/orders';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { countQuery, lowStockQuery, overdueQuery } from './queries';

interface Item {
  label: string;
  count: number;
  detail?: string;
  to: string;
  /** The tab of the list whose rows are counted. */
  view?: string;
  tone: 'danger' | 'warning' | 'accent' | 'quiet';
}

/** The stock's own view of it: `below`. */
const BELOW_ZERO: Where = { field: 'on_hand', op: 'lt', value: '0' };

const DOTS = { danger: 'bg-danger', warning: 'bg-warning', accent: 'bg-accent', quiet: 'bg-control' };

/** What waits for somebody: each line opens exactly the rows that it counts. Lines with nothing are not there. */
export function NeedsAttention() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { currency } = useMe().company;
  const here = useHere();
  const seesInvoices = may('billing.invoice.view');
  const seesOrders = may('orders.order.view');
  const late = useQuery({ ...overdueQuery(currency, here), enabled: seesInvoices });
  const low = useQuery({ ...lowStockQuery(here), enabled: may('inventory.stock.view') });
  const below = useQuery({
    ...countQuery('stock_level', '/inventory/levels', BELOW_ZERO, here),
    enabled: may('inventory.stock.view'),
  });
  const [toShip, held, drafts, invoiceDrafts] = useQueries({
    queries: [
      { ...countQuery('order', '/sales/orders', ORDER_VIEWS['to-ship'], here), enabled: seesOrders },
      { ...countQuery('order', '/sales/orders', ORDER_VIEWS['on-hold'], here), enabled: seesOrders },
      { ...countQuery('order', '/sales/orders', ORDER_VIEWS.drafts, here), enabled: seesOrders },
      { ...countQuery('invoice', '/billing/invoices', INVOICE_VIEWS.drafts, here), enabled: seesInvoices },
    ],
  });
  const items: Item[] = [
    {
      label: 'overview-overdue-invoices',
      count: late.data?.count ?? 0,
      detail: late.data ? format.money(late.data.open, currency) : '',
      to: '/invoices',
      view: 'overdue',
      tone: 'danger',
    },
    { label: 'overview-held-orders', count: held.data ?? 0, to: '/orders', view: 'on-hold', tone: 'danger' },
    { label: 'overview-orders-to-ship', count: toShip.data ?? 0, to: '/orders', view: 'to-ship', tone: 'warning' },
    { label: 'overview-below-zero', count: below.data ?? 0, to: '/stock', view: 'below', tone: 'danger' },
    { label: 'overview-low-stock', count: low.data ?? 0, to: '/stock/low', tone: 'accent' },
    {
      label: 'overview-invoice-drafts',
      count: invoiceDrafts.data ?? 0,
      to: '/invoices',
      view: 'drafts',
      tone: 'quiet',
    },
    { label: 'overview-order-drafts', count: drafts.data ?? 0, to: '/orders', view: 'drafts', tone: 'quiet' },
  ];
  const open = items.filter((item) => item.count > 0);
  return (
    <Card
      title={t('overview-attention')}
      aside={
        <span className="text-13 text-text-3">
          {open.length > 0 ? t('overview-attention-count', { count: open.length }) : ''}
        </span>
      }
    >
      {open.length === 0 ? (
        <p className="py-6 text-center text-13 text-text-2">{t('overview-attention-none')}</p>
      ) : (
        <ul className="-mx-2">
          {open.map((item) => (
            <li key={item.label}>
              <Link
                to={item.to}
                {...(item.view ? { search: { view: item.view } as never } : {})}
                className="flex min-h-9 items-center gap-3 rounded-control px-2 text-13 hover:bg-hover pointer-coarse:min-h-11"
              >
                <span aria-hidden="true" className={cx('size-2 shrink-0 rounded-full', DOTS[item.tone])} />
                <span className="min-w-0 flex-1 truncate">{t(item.label, { count: item.count })}</span>
                <span className="text-text-2 tabular-nums">{item.detail}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
