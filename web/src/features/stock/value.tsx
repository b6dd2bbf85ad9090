/** What the goods that are there have cost, by the moving average. Only for who may see costs. */
import type { Row } from '@/api/records';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { Drill, movesOf } from './drill';
import { PagesMenu } from './pages-menu';

interface Cost extends Row {
  product_id: string;
  quantity: string;
  average: string;
  value: string;
}

export default function StockValue() {
  const t = useText();
  return (
    <ListScreen<Cost>
      kind="stock_cost"
      overrides={{
        title: t('stock-value'),
        sort: '-value',
        defaultColumns: ['product_id', 'quantity', 'average', 'value'],
        columns: {
          product_id: {
            label: t('stock-product'),
            width: 300,
            cell: (row, { labels }) => labels[row.product_id] ?? '–',
          },
          quantity: {
            label: t('stock-on-hand'),
            cell: (row, { format }) => (
              <Drill to="/stock/moves" where={movesOf(row.product_id, null)} title={t('stock-drill-moves')}>
                {format.number(row.quantity)}
              </Drill>
            ),
          },
          average: { label: t('stock-average') },
          value: { label: t('stock-worth'), width: 150 },
        },
        presets: [{ id: 'there', label: t('stock-view-there'), where: { field: 'quantity', op: 'gt', value: '0' } }],
        href: (row) => `/products/${row.product_id}`,
        create: false,
        actions: <PagesMenu at="value" />,
        phone: (row, { format, labels, currency }) => ({
          title: labels[row.product_id] ?? '',
          detail: format.number(row.quantity),
          end: format.money(row.value, currency),
        }),
      }}
    />
  );
}
