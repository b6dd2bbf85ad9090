import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHere } from '@/api/here';
import { useMay, useMe } from '@/api/session';
import { GettingStarted } from '@/features/welcome';
import { useToday } from '@/kit/document/today';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { NativeSelect } from '@/ui/field';
import { NeedsAttention } from './attention';
import { type Kpi, KpiStrip } from './kpis';
import { changeOf, daysOf, ordersQuery, overdueQuery, periods, salesQuery } from './queries';

const SalesChart = late(
  () => import('./sales-chart').then((part) => part.default),
  () => <div className="h-[260px]" />,
);
const LENGTHS = [7, 30, 90] as const;

export default function Overview() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { company } = useMe();
  const here = useHere();
  const [length, setLength] = useState<number>(30);
  const [asTable, setAsTable] = useState(false);
  const today = useToday();
  const { now, before } = periods(today, length);
  const { currency } = company;
  const seesInvoices = may('billing.invoice.view');
  const seesOrders = may('orders.order.view');
  const sales = useQuery({ ...salesQuery(now, currency, here), enabled: seesInvoices });
  const salesBefore = useQuery({ ...salesQuery(before, currency, here), enabled: seesInvoices });
  const orders = useQuery({ ...ordersQuery(now, currency, here), enabled: seesOrders });
  const ordersBefore = useQuery({ ...ordersQuery(before, currency, here), enabled: seesOrders });
  const late = useQuery({ ...overdueQuery(currency, here), enabled: seesInvoices });

  const days = daysOf(now);
  const daysBefore = daysOf(before);
  const average = (of: typeof orders.data) => {
    const [sum, count] = [decimal.parse(of?.net ?? '0'), decimal.parse(String(of?.count ?? 0))];
    const quotient = sum && count && decimal.divide(sum, count, format.digits(currency));
    return quotient ? decimal.text(quotient) : '0';
  };
  const kpis: Kpi[] = [
    ...(seesInvoices
      ? [
          {
            label: 'overview-net-sales',
            value: sales.data ? format.shortMoney(sales.data.total, currency) : null,
            change: sales.data && salesBefore.data ? changeOf(sales.data.total, salesBefore.data.total) : null,
            good: 'up' as const,
            points: days.map((day) => sales.data?.byDay.get(day) ?? '0'),
            to: '/invoices',
          },
        ]
      : []),
    ...(seesOrders
      ? [
          {
            label: 'overview-orders',
            value: orders.data ? format.count(orders.data.count) : null,
            change:
              orders.data && ordersBefore.data
                ? changeOf(String(orders.data.count), String(ordersBefore.data.count))
                : null,
            good: 'up' as const,
            points: days.map((day) => orders.data?.byDay.get(day) ?? '0'),
            to: '/orders',
          },
          {
            label: 'overview-average-order',
            value: orders.data ? format.shortMoney(average(orders.data), currency) : null,
            change:
              orders.data && ordersBefore.data ? changeOf(average(orders.data), average(ordersBefore.data)) : null,
            good: 'up' as const,
            points: [],
            to: '/orders',
          },
        ]
      : []),
    ...(seesInvoices
      ? [
          {
            label: 'overview-overdue',
            value: late.data ? format.shortMoney(late.data.open, currency) : null,
            change: null,
            good: 'down' as const,
            points: [],
            to: '/invoices',
          },
        ]
      : []),
  ];
  const points = days.map((day, at) => ({
    day,
    now: sales.data?.byDay.get(day) ?? '0',
    before: salesBefore.data?.byDay.get(daysBefore[at] ?? '') ?? '0',
  }));
  // An empty scale would say nothing.
  const nothing = sales.data !== undefined && sales.data.byDay.size === 0 && (salesBefore.data?.byDay.size ?? 0) === 0;
  return (
    <Page
      title={t('overview-title')}
      width="dashboard"
      actions={
        <NativeSelect
          aria-label={t('overview-period')}
          className="!h-8 w-auto"
          value={length}
          onChange={(event) => setLength(Number(event.target.value))}
        >
          {LENGTHS.map((one) => (
            <option key={one} value={one}>
              {t('overview-days', { count: one })}
            </option>
          ))}
        </NativeSelect>
      }
    >
      <div className="grid gap-4">
        <GettingStarted />
        {kpis.length > 0 && <KpiStrip kpis={kpis} />}
        <div className="grid gap-4 lg:grid-cols-3">
          {seesInvoices && (
            <Card
              className="lg:col-span-2"
              title={t('overview-net-sales-per-day')}
              aside={
                <Button look="quiet" size="small" aria-pressed={asTable} onClick={() => setAsTable((on) => !on)}>
                  {asTable ? t('overview-as-chart') : t('overview-as-table')}
                </Button>
              }
            >
              {asTable ? (
                <SalesTable points={points} currency={currency} />
              ) : nothing ? (
                <p className="py-16 text-center text-13 text-text-2">{t('overview-no-sales')}</p>
              ) : (
                <SalesChart points={points} currency={currency} />
              )}
            </Card>
          )}
          <NeedsAttention />
        </div>
      </div>
    </Page>
  );
}

function SalesTable({
  points,
  currency,
}: {
  points: { day: string; now: string; before: string }[];
  currency: string;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <section
      className="scroll-soft h-[260px] overflow-y-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={t('overview-net-sales-per-day')}
    >
      <table className="w-full text-13">
        <thead className="sticky top-0 bg-surface text-12 text-text-3">
          <tr>
            <th className="py-1 text-start font-medium">{t('overview-day')}</th>
            <th className="py-1 text-end font-medium">{t('overview-this-period')}</th>
            <th className="py-1 text-end font-medium">{t('overview-before')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.day} className="border-t border-line">
              <td className="py-1.5">{format.date(point.day)}</td>
              <td className="num">{format.money(point.now, currency)}</td>
              <td className="num text-text-2">{format.money(point.before, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
