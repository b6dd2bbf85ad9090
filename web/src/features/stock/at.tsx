/** How much lay where on a day that is past: the sum of the moves up to its end. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { useMe } from '@/api/session';
import { useLocations } from '@/kit/document/names';
import { RefPicker } from '@/kit/record/ref-picker';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Empty, Skeleton } from '@/ui/empty';
import { Field, NativeSelect } from '@/ui/field';
import { usePlaceNames, useProducts } from './names';
import { PagesMenu } from './pages-menu';
import { PlainTable } from './table';

type At = Schemas['StockAt'];
type Asked = { on?: string; place?: string; product?: string };

const PRODUCT = { kind: 'product', path: '/catalog/products' };
const today = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());

export default function StockAt() {
  const t = useText();
  const { company } = useMe();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Asked;
  const on = asked.on ?? today(company.zone);
  const ask = (next: Asked) =>
    void navigate({ to: '.', search: { ...asked, ...next } as never, replace: true, resetScroll: false });
  return (
    <Page
      title={t('stock-at')}
      actions={<PagesMenu at="at" />}
      bar={
        <div className="flex flex-wrap items-end gap-3 border-b border-line px-4 py-3 md:px-6">
          <Field label={t('stock-at-day')} className="w-44">
            {(ids) => (
              <DateField
                {...ids}
                max={today(company.zone)}
                value={on}
                onValue={(day) => day !== '' && ask({ on: day })}
              />
            )}
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
      }
    >
      <Found on={on} place={asked.place ?? null} product={asked.product ?? null} />
    </Page>
  );
}

function Places({ value, onValue }: { value: string; onValue: (id: string) => void }) {
  const t = useText();
  const places = useLocations() ?? [];
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

function Found({ on, place, product }: { on: string; place: string | null; product: string | null }) {
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.lists('stock_move'), 'at', on, place, product],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    getNextPageParam: (last: At) => last.next,
    queryFn: ({ pageParam, signal }) =>
      call<At>('GET', '/inventory/stock-at', {
        query: { date: on, location_id: place, product_id: product, after: pageParam },
        signal,
      }),
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const values = new Map(data?.pages.flatMap((page) => page.values ?? []).map((one) => [one.product_id, one]));
  const products = useProducts(items.map((item) => item.product_id));
  const places = usePlaceNames();
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Skeleton />;
  if (items.length === 0) return <Empty title={t('stock-at-none', { day: format.date(on) })} />;
  // Goods are valued by the product, wherever they lie: the value stands at the first of its places.
  const seen = new Set<string>();
  const worth = (id: string) => {
    const value = values.get(id);
    if (!value || seen.has(id)) return '';
    seen.add(id);
    return format.money(value.value, company.currency);
  };
  return (
    <>
      <PlainTable
        label={t('stock-at')}
        heads={[
          { label: t('stock-product') },
          { label: t('stock-place') },
          { label: t('stock-quantity'), end: true },
          ...(values.size > 0 ? [{ label: t('stock-worth-all'), end: true }] : []),
        ]}
        rows={items.map((item) => ({
          id: `${item.product_id} ${item.location_id}`,
          cells: [
            products.get(item.product_id)?.name ?? '…',
            places.get(item.location_id) ?? '–',
            <span key="quantity" className="font-medium">
              {format.number(item.quantity)}
            </span>,
            ...(values.size > 0 ? [worth(item.product_id)] : []),
          ],
        }))}
      />
      {hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('stock-load-more')}
          </Button>
        </div>
      )}
    </>
  );
}
