import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { isBelow, There } from '@/kit/document/below-zero';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill } from '@/ui/status';

type Level = RowOf<'stock_level'>;

/** Places at most that are added up here; a product lies at fewer. */
const PLACES_MAX = 200;

const minus = (a: string, b: string) => {
  const [x, y] = [decimal.parse(a), decimal.parse(b)];
  return x && y ? decimal.text(decimal.subtract(x, y)) : a;
};

/** The four numbers over all places, with the same meaning everywhere: available is on hand less reserved,
 * where goods are for sale. */
export function StockCard({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['records', 'stock_level', 'list', 'of', id],
    queryFn: ({ signal }) =>
      list<Level>('/inventory/levels', { filters: { product_id: id } }, { limit: PLACES_MAX }, { signal }),
  });
  if (!data) return null;
  const sum = (field: 'on_hand' | 'reserved' | 'incoming') => decimal.sum(data.items.map((level) => level[field]));
  const onHand = sum('on_hand');
  const reserved = sum('reserved');
  const sold = data.items.filter((level) => level.for_sale);
  const available = decimal.sum(sold.map((level) => minus(level.on_hand, level.reserved)));
  const low = data.items.some((level) => {
    const [point, free] = [
      decimal.parse(level.reorder_point ?? ''),
      decimal.parse(minus(level.on_hand, level.reserved)),
    ];
    return point !== null && free !== null && decimal.compare(free, point) <= 0;
  });
  // Somewhere: what lies elsewhere does not make it good.
  const below = data.items.some((level) => isBelow(level.on_hand) || isBelow(minus(level.on_hand, level.reserved)));
  const out = (decimal.parse(available)?.units ?? 0n) <= 0n;
  return (
    <Card
      title={t('products-stock')}
      aside={
        below ? (
          <Pill tone="danger">{t('document-is-below')}</Pill>
        ) : out ? (
          <Pill tone="danger">{t('products-out-of-stock')}</Pill>
        ) : low ? (
          <Pill tone="warning">{t('products-low-stock')}</Pill>
        ) : undefined
      }
    >
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 text-13">
        <dt className="text-text-2">{t('products-on-hand')}</dt>
        <dd className="num">
          <There quantity={onHand} />
        </dd>
        <dt className="text-text-2">{t('products-reserved')}</dt>
        <dd className="num">{format.number(reserved)}</dd>
        <dt className="font-medium">{t('products-available')}</dt>
        <dd className="num font-medium">
          <There quantity={available} />
        </dd>
        <dt className="text-text-2">{t('products-incoming')}</dt>
        <dd className="num">{format.number(sum('incoming'))}</dd>
      </dl>
      {may('inventory.stock.receive') && (
        <Link
          to="/stock/receive"
          search={{ product: id } as never}
          className="mt-4 inline-flex h-8 w-full items-center justify-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
        >
          {t('stock-receive')}
        </Link>
      )}
    </Card>
  );
}
