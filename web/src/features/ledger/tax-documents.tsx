/** The documents of a figure of the tax report. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Back } from './back';
import { reportKey, useDocumentPlace } from './data';
import { ReportPage } from './report';
import { cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

type Documents = Schemas['TaxDocuments'];
const PATH = '/ledger/reports/tax/documents';

const text = (value: unknown) => (value === undefined ? undefined : String(value));

export default function TaxDocuments() {
  const t = useText();
  const format = useFormat();
  const { search, from, to } = useDays();
  const kind = search.kind === 'credits' ? 'credits' : 'sales';
  const rate = text(search.rate) ?? '0';
  const query = { kind, tax_rate: rate, tax_class_id: text(search.class), from, to };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: reportKey(PATH, query),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<Documents>('GET', PATH, { query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
  });
  const currency = data?.pages[0]?.currency;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const title = t(`ledger-tax-documents-${kind}`, { rate: format.percent(rate) });
  return (
    <ReportPage
      title={title}
      days={from && to ? t('ledger-from-to', { from: format.date(from), to: format.date(to) }) : ''}
      currency={currency}
      before={<Back to="/ledger/reports/tax" search={{ from, to }} />}
      file={{ path: PATH, query }}
      error={error}
      ready={data !== undefined}
    >
      {items.length === 0 && <Empty title={t('ledger-tax-none')} />}
      {items.length > 0 && currency && <Shown items={items} currency={currency} />}
      {hasNextPage && (
        <div className="px-6 py-3">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('ledger-load-more')}
          </Button>
        </div>
      )}
    </ReportPage>
  );
}

function Shown({ items, currency }: { items: Documents['items']; currency: string }) {
  const t = useText();
  const format = useFormat();
  const place = useDocumentPlace();
  return (
    <ReportTable
      heads={[
        { id: 'day', label: t('ledger-date') },
        { id: 'document', label: t('ledger-document') },
        { id: 'entry', label: t('ledger-entry'), wide: true },
        { id: 'base', label: t('ledger-tax-base'), end: true },
        { id: 'tax', label: t('ledger-tax-amount'), end: true },
      ]}
    >
      {items.map((one) => {
        const entry = `/ledger/entries/${one.entry_id}`;
        const document = place(one.links.document);
        return (
          <tr key={one.entry_id} className={rowClass}>
            <td className={cellClass()}>{format.date(one.business_date)}</td>
            <td className={cellClass()}>
              <RowLink to={document ?? entry}>{one.source_number ?? one.description}</RowLink>
            </td>
            <td className={cellClass(false, true)}>
              <Link to={entry as string} tabIndex={-1} className="hover:underline">
                {one.number}
              </Link>
            </td>
            <td className={cellClass(true)}>
              <Figure value={one.base} currency={currency} to={entry} />
            </td>
            <td className={cellClass(true)}>
              <Figure value={one.tax} currency={currency} to={entry} />
            </td>
          </tr>
        );
      })}
    </ReportTable>
  );
}
