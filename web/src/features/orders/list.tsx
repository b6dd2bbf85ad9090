/** All orders, the newest first. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { pageQuery } from '@/api/records';
import { useMay } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Empty, Skeleton } from '@/ui/empty';
import { Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { OrderStatus } from './status';

export default function OrderList() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const { data, isPending } = useQuery(pageQuery({ kind: 'order', path: '/sales/orders' }, q === '' ? {} : { q }));
  const create = () => void navigate({ to: '/orders/$id', params: { id: 'new' } });
  const mayCreate = may('orders.order.create');
  useHotkeys(mayCreate ? [{ keys: 'c', label: 'orders-new', run: create }] : []);
  const rows = data?.items ?? [];
  return (
    <Page
      title={t('orders-title')}
      actions={
        mayCreate && (
          <Button look="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={create}>
            {t('orders-new')} <Keys keys="c" inverse className="max-sm:hidden" />
          </Button>
        )
      }
      bar={
        <div className="border-b border-line px-4 py-2 md:px-6">
          <Input
            type="search"
            aria-label={t('search')}
            placeholder={t('orders-search')}
            className="h-8 max-w-80 text-13"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
      }
    >
      {isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <Empty title={q === '' ? t('orders-none') : t('picker-nothing', { typed: q })} ghost={q === ''} />
      ) : (
        <div className="scroll-soft min-h-0 flex-1 overflow-auto">
          <table className="w-full min-w-[640px] text-13">
            <thead className="sticky top-0 bg-surface text-12 text-text-3">
              <tr className="h-9 border-b border-line">
                <th className="ps-6 text-start font-medium">{t('orders-number')}</th>
                <th className="px-3 text-start font-medium">{t('orders-customer')}</th>
                <th className="px-3 text-start font-medium">{t('orders-date')}</th>
                <th className="px-3 text-start font-medium">{t('orders-status')}</th>
                <th className="num ps-3 pe-6 font-medium">{t('editor-total')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} className="h-(--row) border-b border-line hover:bg-hover">
                  <td className="ps-6 font-medium">
                    <Link to="/orders/$id" params={{ id: row.id }} className="hover:underline">
                      {row.number}
                    </Link>
                  </td>
                  <td className="px-3">{row.customer_name}</td>
                  <td className="px-3 text-text-2">{format.shortDate(row.business_date)}</td>
                  <td className="px-3">
                    <OrderStatus status={row.status} hold={row.hold} />
                  </td>
                  <td className="num ps-3 pe-6 font-medium">{format.money(row.total, row.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
