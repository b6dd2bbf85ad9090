/** What lies where: on hand, reserved, available and incoming, each number opening what makes it. */
import { at } from '@/api/here';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { isBelow, There } from '@/kit/document/below-zero';
import { available } from '@/kit/editor/available';
import { ListScreen } from '@/kit/list';
import * as decimal from '@/lib/decimal';
import { useText } from '@/lib/i18n';
import { Pill } from '@/ui/status';
import { Drill, holdersAt, movesOf } from './drill';
import { PagesMenu } from './pages-menu';

type Level = RowOf<'stock_level'>;

function Available({ level, show }: { level: Level; show: (value: string) => string }) {
  const t = useText();
  const free = available(level.on_hand, level.reserved);
  if (isBelow(free)) return <Pill tone="danger">{t('document-below', { quantity: show(free) })}</Pill>;
  const [read, point] = [decimal.parse(free), decimal.parse(level.reorder_point ?? '')];
  // A place where nothing is to be kept (what is under way) is empty without being out.
  if (read && read.units === 0n && point)
    return <Pill tone="danger">{t('stock-is-out', { quantity: show(free) })}</Pill>;
  if (read && point && decimal.compare(read, point) <= 0)
    return <Pill tone="warning">{t('stock-is-low', { quantity: show(free) })}</Pill>;
  return <span className="font-medium">{show(free)}</span>;
}

export default function Levels() {
  const t = useText();
  const may = useMay();
  const none = (value: string) => /^0(\.0+)?$/.test(value);
  return (
    <ListScreen<Level>
      kind="stock_level"
      overrides={{
        here: at,
        title: t('stock-title'),
        defaultColumns: ['product_id', 'location_id', 'on_hand', 'reserved', 'available', 'incoming', 'reorder_point'],
        columns: {
          product_id: {
            label: t('stock-product'),
            width: 280,
            cell: (row, { labels }) => labels[row.product_id] ?? '–',
          },
          location_id: { label: t('stock-place') },
          on_hand: {
            label: t('stock-on-hand'),
            cell: (row) => (
              <Drill to="/stock/moves" where={movesOf(row.product_id, row.location_id)} title={t('stock-drill-moves')}>
                <There quantity={row.on_hand} />
              </Drill>
            ),
          },
          reserved: {
            label: t('stock-reserved'),
            cell: (row, { format }) =>
              none(row.reserved) ? (
                format.number(row.reserved)
              ) : (
                <Drill to="/orders" where={holdersAt(row.location_id)} title={t('stock-drill-orders')}>
                  {format.number(row.reserved)}
                </Drill>
              ),
          },
          available: {
            label: t('stock-available'),
            align: 'end',
            width: 150,
            cell: (row, { format }) => <Available level={row} show={format.number} />,
          },
          // What is ordered from suppliers and not yet received.
          incoming: { label: t('stock-incoming') },
          reorder_point: { label: t('stock-reorder-at') },
        },
        presets: [
          { id: 'there', label: t('stock-view-there'), where: { field: 'on_hand', op: 'gt', value: '0' } },
          { id: 'out', label: t('stock-view-out'), where: { field: 'on_hand', op: 'lte', value: '0' } },
          { id: 'below', label: t('stock-view-below'), where: { field: 'on_hand', op: 'lt', value: '0' } },
          { id: 'reserved', label: t('stock-view-reserved'), where: { field: 'reserved', op: 'gt', value: '0' } },
          { id: 'places', label: t('stock-view-places'), group: 'location_id' },
        ],
        href: (row) => `/products/${row.product_id}`,
        create: may('inventory.stock.receive') ? { label: t('stock-receive'), href: '/stock/receive' } : false,
        actions: <PagesMenu at="title" />,
        phone: (row, { format, labels }) => ({
          title: labels[row.product_id] ?? '',
          detail: labels[row.location_id] ?? '',
          end: <Available level={row} show={format.number} />,
          status: t('stock-phone', { onHand: format.number(row.on_hand), reserved: format.number(row.reserved) }),
        }),
        empty: { title: t('stock-none') },
      }}
    />
  );
}
