/** How much lay where on a day that is past, and what it was worth: the sum of the moves up to its end. */
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/api/client';
import { type Here, useHere } from '@/api/here';
import { isProblem } from '@/api/problem';
import { keys } from '@/api/records';
import { useMe } from '@/api/session';
import { There } from '@/kit/document/below-zero';
import { useLocations } from '@/kit/document/names';
import { useToday } from '@/kit/document/today';
import type { SheetProduct } from '@/kit/editor/sheet';
import { RefPicker } from '@/kit/record/ref-picker';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Button, IconButton } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Empty, Skeleton } from '@/ui/empty';
import { Field, NativeSelect } from '@/ui/field';
import { Menu } from '@/ui/menu';
import { warn } from '@/ui/toast';
import { type AtRow, csv, rowsOf, type StockAt, sumOf } from './at-rows';
import { HereBar } from './here-bar';
import { productsQuery, usePlaceNames, useProducts } from './names';
import { PagesMenu } from './pages-menu';
import { PlainTable } from './table';

type Asked = { on?: string; place?: string; product?: string };

const PRODUCT = { kind: 'product', path: '/catalog/products' };

export default function StockOnADay() {
  const t = useText();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Asked;
  const today = useToday();
  const on = asked.on ?? today;
  const ask = (next: Asked) =>
    void navigate({ to: '.', search: { ...asked, ...next } as never, replace: true, resetScroll: false });
  const here = useHere();
  const stock = useStockAt(on, asked.place ?? null, asked.product ?? null, here);
  return (
    <Page
      title={t('stock-at')}
      actions={
        <>
          <Files key={`${on} ${asked.place} ${asked.product}`} {...stock} on={on} />
          <PagesMenu at="at" />
        </>
      }
      bar={
        <>
          <HereBar />
          <div className="flex flex-wrap items-end gap-3 border-b border-line px-4 py-3 md:px-6">
            <Field label={t('stock-at-day')} className="w-44">
              {(ids) => <DateField {...ids} max={today} value={on} onValue={(day) => day !== '' && ask({ on: day })} />}
            </Field>
            <Places value={asked.place ?? ''} onValue={(place) => ask({ place: place || undefined } as Asked)} />
            <Field label={t('stock-product')} className="w-72" optional>
              {(ids) => (
                <RefPicker
                  {...ids}
                  refers={PRODUCT}
                  clearable
                  value={asked.product ?? null}
                  onPick={(product) => ask({ product: product ?? undefined } as Asked)}
                />
              )}
            </Field>
          </div>
        </>
      }
    >
      <Found
        on={on}
        place={asked.place ?? null}
        product={asked.product ?? null}
        onClear={() => ask({ place: undefined, product: undefined } as Asked)}
        {...stock}
      />
    </Page>
  );
}

function Places({ value, onValue }: { value: string; onValue: (id: string) => void }) {
  const t = useText();
  const here = useHere();
  const places = (useLocations() ?? []).filter((place) => !here || place.store_id === here.id || place.id === value);
  return (
    <Field label={t('stock-place')} className="w-56">
      {(ids) => (
        <NativeSelect {...ids} value={value} onChange={(event) => onValue(event.target.value)}>
          <option value="">{t('stock-everywhere')}</option>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}

/** Products of one answer. */
const PAGE = 100;

function useStockAt(on: string, place: string | null, product: string | null, here: Here | null) {
  const stock = useInfiniteQuery<StockAt, Error, InfiniteData<StockAt, string | null>, unknown[], string | null>({
    queryKey: [...keys.lists('stock_move'), 'at', on, place, product, here?.id],
    initialPageParam: null,
    placeholderData: keepPreviousData,
    getNextPageParam: (last) => last.next,
    queryFn: ({ pageParam, signal }) =>
      call<StockAt>('GET', '/inventory/stock-at', {
        query: {
          date: on,
          location_id: place,
          product_id: product,
          store_id: here?.id,
          cursor: pageParam,
          limit: PAGE,
        },
        signal,
      }),
  });
  return { stock };
}

type Stock = ReturnType<typeof useStockAt>;

/** Reads what is not there yet, so that a file or a sheet of paper has all of it. */
async function whole({ stock }: Stock): Promise<StockAt[]> {
  let { data, hasNextPage } = stock;
  while (hasNextPage) {
    const next = await stock.fetchNextPage({ throwOnError: true });
    ({ data, hasNextPage } = next);
  }
  return data?.pages ?? [];
}

function useHeads(rows: readonly AtRow[]) {
  const t = useText();
  const { currency } = useMe().company;
  const valued = rows.some((row) => row.value !== undefined);
  return {
    valued,
    heads: [
      { label: t('stock-product') },
      { label: t('stock-place') },
      { label: t('stock-quantity'), end: true },
      ...(valued ? [{ label: `${t('stock-worth')} (${currency})`, end: true }] : []),
    ],
  };
}

/** The rows as they are shown: by name, each product with its places. */
function sorted(
  rows: readonly AtRow[],
  products: ReadonlyMap<string, SheetProduct>,
  places: ReadonlyMap<string, string>,
  tag: string,
): AtRow[] {
  const name = (row: AtRow) => products.get(row.productId)?.name ?? '';
  const order = new Intl.Collator(tag, { numeric: true });
  return rows.toSorted(
    (a, b) =>
      order.compare(name(a), name(b)) ||
      order.compare(a.productId, b.productId) ||
      order.compare(places.get(a.locationId) ?? '', places.get(b.locationId) ?? ''),
  );
}

/** The file and the paper hold all of what is asked for, as the page shows it. */
function Files({ stock, on }: Stock & { on: string }) {
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const places = usePlaceNames();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const all = async (done: (rows: AtRow[], products: ReadonlyMap<string, SheetProduct>) => void) => {
    setBusy(true);
    try {
      const rows = rowsOf(await whole({ stock }), format.digits(company.currency));
      done(rows, await client.fetchQuery(productsQuery(rows.map((row) => row.productId))));
    } catch (error) {
      warn(isProblem(error) ? error.message : t('failed'));
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    all((rows, products) => {
      const valued = rows.some((row) => row.value !== undefined);
      const text = csv([
        [
          { text: t('stock-product') },
          { text: t('stock-sku') },
          { text: t('stock-place') },
          { text: t('stock-quantity') },
          ...(valued ? [{ text: `${t('stock-worth')} (${company.currency})` }] : []),
        ],
        ...sorted(rows, products, places, format.tag).map((row) => [
          { text: products.get(row.productId)?.name },
          { text: products.get(row.productId)?.sku },
          { text: places.get(row.locationId) },
          { number: row.quantity },
          ...(valued ? [{ number: row.value ?? '' }] : []),
        ]),
      ]);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      link.download = `${t('stock-at')} ${on}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  return (
    <Menu
      trigger={
        <IconButton
          look="plain"
          label={t('stock-files')}
          disabled={busy || !stock.data || stock.isPlaceholderData}
          icon={<Download size={16} />}
        />
      }
      actions={[
        { label: t('list-export-csv'), run: () => void save() },
        // What was read a moment ago is on the page first.
        {
          label: t('list-print'),
          run: () => void all(() => requestAnimationFrame(() => setTimeout(() => window.print()))),
        },
      ]}
    />
  );
}

interface FoundProps extends Stock {
  on: string;
  place: string | null;
  product: string | null;
  onClear: () => void;
}

function Found({ on, place, product, onClear, stock }: FoundProps) {
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = stock;
  const found = rowsOf(data?.pages ?? [], format.digits(company.currency));
  const products = useProducts(found.map((row) => row.productId));
  const places = usePlaceNames();
  const { heads, valued } = useHeads(found);
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Skeleton />;
  if (found.length === 0) {
    const asked = [place && places.get(place), product && t('stock-at-one-product')].filter(Boolean) as string[];
    return (
      <Empty
        title={t('stock-at-none', { day: format.date(on) })}
        {...(asked.length > 0
          ? { body: format.list(asked), primary: <Button onClick={onClear}>{t('list-filter-clear')}</Button> }
          : {})}
      />
    );
  }
  const rows = sorted(found, products, places, format.tag);
  return (
    <>
      <PlainTable
        label={t('stock-at')}
        heads={heads}
        rows={rows.map((row) => ({
          id: `${row.productId} ${row.locationId}`,
          cells: [
            <span key="name">
              <bdi>{products.get(row.productId)?.name ?? '…'}</bdi>{' '}
              <bdi dir="ltr" className="text-12 text-text-3">
                {products.get(row.productId)?.sku}
              </bdi>
            </span>,
            places.get(row.locationId) ?? '–',
            <span key="quantity" className="font-medium">
              <There quantity={row.quantity} />
            </span>,
            ...(valued ? [row.value == null ? '–' : format.amount(row.value, company.currency)] : []),
          ],
        }))}
        {...(valued && !hasNextPage
          ? { foot: [t('stock-sum'), '', '', format.amount(sumOf(rows), company.currency)] }
          : {})}
      />
      {hasNextPage && (
        <div className="no-print border-t border-line p-3 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('stock-load-more')}
          </Button>
        </div>
      )}
    </>
  );
}
