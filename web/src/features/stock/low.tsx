/** What has fallen to its reorder point: available, not on hand, is what counts. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { useHere } from '@/api/here';
import { keys } from '@/api/records';
import { isBelow, There } from '@/kit/document/below-zero';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Empty, Skeleton } from '@/ui/empty';
import { Pill } from '@/ui/status';
import { Drill, movesOf } from './drill';
import { HereBar } from './here-bar';
import { usePlaceNames, useProducts } from './names';
import { PagesMenu } from './pages-menu';
import { PlainTable } from './table';

type Low = Schemas['LowStockList'];

export default function LowStock() {
  const t = useText();
  const format = useFormat();
  const opens = usePlaces();
  const here = useHere();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.lists('stock_level'), 'low', here?.id],
    initialPageParam: null as string | null,
    getNextPageParam: (last: Low) => last.next,
    queryFn: ({ pageParam, signal }) =>
      call<Low>('GET', '/inventory/low-stock', { query: { cursor: pageParam, store_id: here?.id }, signal }),
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const products = useProducts(items.map((item) => item.product_id));
  const places = usePlaceNames();
  if (error && !data) return <Failure whole error={error} />;
  return (
    <Page
      title={t('stock-low')}
      beside={data && format.count(items.length)}
      actions={<PagesMenu at="low" />}
      bar={<HereBar />}
    >
      {!data && <Skeleton />}
      {data && items.length === 0 && (
        <Empty
          title={t('stock-low-none')}
          body={t('stock-low-none-body')}
          primary={
            <Link
              to="/stock/reorder"
              className="inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
            >
              {t('stock-reorder')}
            </Link>
          }
        />
      )}
      {items.length > 0 && (
        <PlainTable
          label={t('stock-low')}
          heads={[
            { label: t('stock-product') },
            { label: t('stock-place') },
            { label: t('stock-available'), end: true },
            { label: t('stock-reorder-at'), end: true },
            { label: t('stock-on-hand'), end: true },
            { label: t('stock-reserved'), end: true },
            { label: t('stock-incoming'), end: true },
          ]}
          rows={items.map((item) => {
            const product = products.get(item.product_id);
            const to = opens('product', item.product_id);
            const out = item.available.startsWith('-') || /^0(\.0+)?$/.test(item.available);
            return {
              id: `${item.product_id} ${item.location_id}`,
              cells: [
                to ? (
                  <Link key="product" to={to} className="font-medium hover:underline">
                    {product?.name ?? '…'}
                  </Link>
                ) : (
                  (product?.name ?? '…')
                ),
                places.get(item.location_id) ?? '–',
                <Pill key="available" tone={out ? 'danger' : 'warning'}>
                  {isBelow(item.available)
                    ? t('document-below', { quantity: format.number(item.available) })
                    : format.number(item.available)}
                </Pill>,
                format.number(item.reorder_point),
                <Drill
                  key="on-hand"
                  to="/stock/moves"
                  where={movesOf(item.product_id, item.location_id)}
                  title={t('stock-drill-moves')}
                >
                  <There quantity={item.on_hand} />
                </Drill>,
                format.number(item.reserved),
                format.number(item.incoming),
              ],
            };
          })}
        />
      )}
      {hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('stock-load-more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
