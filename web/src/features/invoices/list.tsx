/** All invoices and credit notes, the newest first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pageQuery } from '@/api/records';
import { useFormat, useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Empty, Skeleton } from '@/ui/empty';
import { Input } from '@/ui/field';
import { InvoiceStatus } from './status';

export default function InvoiceList() {
  const t = useText();
  const format = useFormat();
  const [q, setQ] = useState('');
  const { data, isPending } = useQuery(
    pageQuery({ kind: 'invoice', path: '/billing/invoices' }, q === '' ? {} : { q }),
  );
  const rows = data?.items ?? [];
  return (
    <Page
      title={t('invoices-title')}
      bar={
        <div className="border-b border-line px-4 py-2 md:px-6">
          <Input
            type="search"
            aria-label={t('search')}
            placeholder={t('invoices-search')}
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
        <Empty title={q === '' ? t('invoices-none') : t('picker-nothing', { typed: q })} ghost={q === ''} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <div tabIndex={0} className="scroll-soft min-h-0 flex-1 overflow-auto">
          <table className="w-full min-w-[760px] text-13">
            <thead className="sticky top-0 bg-surface text-12 text-text-3">
              <tr className="h-9 border-b border-line">
                <th className="ps-6 text-start font-medium">{t('invoices-number')}</th>
                <th className="px-3 text-start font-medium">{t('invoices-customer')}</th>
                <th className="px-3 text-start font-medium">{t('invoices-status')}</th>
                <th className="px-3 text-start font-medium">{t('invoices-due')}</th>
                <th className="num px-3 font-medium">{t('editor-total')}</th>
                <th className="num ps-3 pe-6 font-medium">{t('invoices-open')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} className="h-(--row) border-b border-line hover:bg-hover">
                  <td className="ps-6 font-medium">
                    <Link to="/invoices/$id" params={{ id: row.id }} className="hover:underline">
                      {row.number ?? t('invoices-status-draft')}
                    </Link>
                  </td>
                  <td className="px-3">{row.customer_name}</td>
                  <td className="px-3">
                    <InvoiceStatus status={row.status} disputed={row.disputed_at !== null} />
                  </td>
                  <td className="px-3 text-text-2">{format.shortDate(row.next_due_on ?? row.due_on)}</td>
                  <td className="num px-3">{format.money(row.total, row.currency)}</td>
                  <td className="num ps-3 pe-6 font-medium">
                    {row.status === 'draft' ? '–' : format.money(row.open, row.currency)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
