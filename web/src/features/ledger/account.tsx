/** An account's ledger: its lines with the running balance, each with its entry and its document. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Back } from './back';
import { reportKey, useDocumentPlace } from './data';
import { RangeFields, ReportPage } from './report';
import { useSaid } from './said';
import { cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

type Ledger = Schemas['GeneralLedger'];
type Item = Ledger['items'][number];

export default function AccountLedger() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Known key={id} id={id} />;
}

function Known({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const { search, from, to } = useDays();
  const path = `/ledger/accounts/${id}/lines`;
  // What the profit and loss tells is without what closing the year carried over.
  const query = search.closing === false ? { from, to, closing: false } : { from, to };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: reportKey(path, query),
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => call<Ledger>('GET', path, { query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
  });
  const first = data?.pages[0];
  const edit = () => void navigate({ to: `/records/account/${id}` as string });
  const mayEdit = may('ledger.account.edit');
  useHotkeys(mayEdit ? [{ keys: 'e', label: 'ledger-account-edit', run: edit }] : []);
  const days = first
    ? first.from
      ? t('ledger-from-to', { from: format.date(first.from), to: format.date(first.to) })
      : t('ledger-until', { day: format.date(first.to) })
    : '';
  return (
    <ReportPage
      title={first ? `${first.account_code} ${first.account_name}` : t('ledger-account')}
      days={days}
      currency={first?.company_currency}
      before={<Back to="/ledger/accounts" />}
      file={{ path, query }}
      error={error}
      ready={first !== undefined}
      controls={
        <>
          <RangeFields shown={first ? { from: first.from ?? '', to: first.to } : undefined} />
          {mayEdit && (
            <span className="ms-auto">
              <IconButton
                look="plain"
                label={t('ledger-account-edit')}
                shortcut="e"
                icon={<Pencil size={16} />}
                onClick={edit}
              />
            </span>
          )}
        </>
      }
    >
      {first && first.items.length === 0 && <Empty title={t('ledger-no-lines')} body={t('ledger-no-lines-body')} />}
      {data && first && first.items.length > 0 && (
        <Lines
          first={first}
          items={data.pages.flatMap((page) => page.items)}
          closing={data.pages.at(-1)?.closing ?? first.closing}
          whole={!hasNextPage}
        />
      )}
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

function Lines({ first, items, closing, whole }: { first: Ledger; items: Item[]; closing: string; whole: boolean }) {
  const t = useText();
  const currency = first.company_currency;
  const edge = (label: string, value: string) => (
    <tr className="h-9 border-b border-line text-text-2">
      <th scope="row" className={`${cellClass()} text-start font-normal`}>
        {label}
      </th>
      <td className={cellClass(false, true)} />
      <td className={cellClass(false, true)} />
      <td className={cellClass(true, true)} />
      <td className={cellClass(true, true)} />
      <td className={`${cellClass(true)} sm:hidden`} />
      <td className={cellClass(true)}>
        <Figure value={value} currency={currency} strong />
      </td>
    </tr>
  );
  return (
    <ReportTable
      heads={[
        { id: 'entry', label: t('ledger-entry') },
        { id: 'what', label: t('ledger-description'), wide: true },
        { id: 'document', label: t('ledger-document'), wide: true },
        { id: 'debit', label: t('ledger-debit'), end: true, wide: true },
        { id: 'credit', label: t('ledger-credit'), end: true, wide: true },
        { id: 'amount', label: t('ledger-amount'), end: true, narrow: true },
        { id: 'balance', label: t('ledger-balance'), end: true },
      ]}
    >
      {first.from && edge(t('ledger-brought-forward'), first.opening)}
      {items.map((item) => (
        <LineRow key={item.line_id} item={item} home={currency} />
      ))}
      {whole && edge(t('ledger-closing'), closing)}
    </ReportTable>
  );
}

function LineRow({ item, home }: { item: Item; home: string }) {
  const format = useFormat();
  const place = useDocumentPlace();
  const said = useSaid();
  const entry = `/ledger/entries/${item.entry_id}`;
  const document = place(item.links.document);
  const signed = item.debit !== '' && !/^0(\.0+)?$/.test(item.debit) ? item.debit : `-${item.credit}`;
  return (
    <tr className={rowClass}>
      <td className={`${cellClass()} py-1`}>
        <RowLink to={entry}>
          <bdi dir="ltr">{item.number}</bdi>
        </RowLink>
        <span className="block text-12 text-text-3">{format.date(item.business_date)}</span>
        <span className="block truncate text-12 text-text-2 sm:hidden">
          {item.source_number ?? said(item.description)}
        </span>
      </td>
      <td className={cellClass(false, true)}>
        <span className="line-clamp-2">{item.memo ?? said(item.description)}</span>
        {item.partner_name && <span className="block truncate text-12 text-text-3">{item.partner_name}</span>}
        {item.currency !== home && (
          <span className="block text-12 text-text-3">{format.money(item.amount, item.currency)}</span>
        )}
      </td>
      <td className={cellClass(false, true)}>
        {document ? (
          <Link to={document} className="inline-flex min-h-6 items-center text-accent-text hover:underline">
            <bdi dir="ltr">{item.source_number}</bdi>
          </Link>
        ) : (
          item.source_number
        )}
      </td>
      <td className={cellClass(true, true)}>
        <Figure value={item.debit} currency={home} to={entry} />
      </td>
      <td className={cellClass(true, true)}>
        <Figure value={item.credit} currency={home} to={entry} />
      </td>
      <td className={`${cellClass(true)} sm:hidden`}>
        <Figure value={signed} currency={home} to={entry} />
      </td>
      <td className={cellClass(true)}>
        <Figure value={item.balance} currency={home} />
      </td>
    </tr>
  );
}
