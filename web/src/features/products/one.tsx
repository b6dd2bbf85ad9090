import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { There } from '@/kit/document/below-zero';
import { available } from '@/kit/editor/available';
import type { ColumnOverride } from '@/kit/list';
import { ListScreen } from '@/kit/list/embedded';
import { CreateSheet, RecordScreen, type RecordTab } from '@/kit/record';
import { useText } from '@/lib/i18n';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Images } from './images';
import { sections } from './sections';
import { StockCard } from './stock-card';

type Product = RowOf<'product'>;
type Level = RowOf<'stock_level'>;
type Adding = null | 'barcode' | 'price_list_item' | 'product_unit' | 'kit_component' | 'reorder_point';

export default function ProductPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const [adding, setAdding] = useState<Adding>(null);
  const edits = may('catalog.product.edit');
  const receives = may('inventory.stock.receive');
  const receive = () => void navigate({ to: '/stock/receive', search: { product: id } as never });
  useSelectionCommands(receives ? [{ id: 'receive', title: t('stock-receive'), run: receive }] : []);
  const mine = { field: 'product_id', op: 'eq', value: id };

  const tab = (
    key: string,
    kind: string,
    columns: string[],
    add?: Adding,
    base: object = mine,
    cells: Record<string, ColumnOverride> = {},
  ): RecordTab<Product> => ({
    id: key,
    label: t(`products-tab-${key}`),
    content: () => (
      <ListScreen
        kind={kind}
        overrides={{
          base: base as typeof mine,
          embedded: true,
          defaultColumns: columns,
          columns: cells,
          create: add && edits ? { label: t(`products-add-${key}`), run: () => setAdding(add) } : false,
        }}
      />
    ),
  });

  // What nobody holds is worked out here: the server keeps what it follows from.
  const free: ColumnOverride = {
    label: t('products-available'),
    align: 'end',
    width: 104,
    sort: false,
    cell: (row) => <There quantity={available((row as Level).on_hand, (row as Level).reserved)} />,
  };

  return (
    <>
      <RecordScreen<Product>
        kind="product"
        id={id}
        slots={{
          listHref: '/products',
          sections: sections(t),
          hide: ['used_at'],
          asideTop: ({ record }) => (
            <>
              <Images id={id} name={record.name} mayEdit={edits} />
              {record.tracked && may('inventory.stock.view') && <StockCard id={id} />}
            </>
          ),
          tabs: [
            ...(may('inventory.stock.view')
              ? [
                  tab(
                    'stock',
                    'stock_level',
                    ['location_id', 'on_hand', 'reserved', 'available', 'incoming', 'reorder_point'],
                    undefined,
                    mine,
                    { available: free },
                  ),
                  tab('moves', 'stock_move', ['at', 'kind', 'location_id', 'quantity', 'reason']),
                ]
              : []),
            ...(may('pricing.list.view')
              ? [tab('prices', 'price_list_item', ['price_list_id', 'unit_id', 'min_qty', 'price'], 'price_list_item')]
              : []),
            tab('barcodes', 'barcode', ['code', 'unit_id'], 'barcode'),
            tab('units', 'product_unit', ['unit_id', 'num', 'den'], 'product_unit'),
            tab('components', 'kit_component', ['product_id', 'quantity', 'unit_id'], 'kit_component', {
              field: 'kit_id',
              op: 'eq',
              value: id,
            }),
            ...(may('catalog.product.cost') ? [tab('costs', 'product_cost', ['at', 'before', 'cost', 'source'])] : []),
          ],
        }}
      />
      {adding && (
        <CreateSheet
          kind={adding}
          open
          onClose={() => setAdding(null)}
          onCreated={() => setAdding(null)}
          preset={adding === 'kit_component' ? { kit_id: id } : { product_id: id }}
        />
      )}
    </>
  );
}
