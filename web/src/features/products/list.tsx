import type { RowOf } from '@/api/records';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';

const ProductPeek = late(
  () => import('./peek').then((part) => part.default),
  () => <Skeleton rows={6} />,
);

export default function ProductList() {
  const t = useText();
  const kind = (value: string) => ({ field: 'kind', op: 'eq', value });
  return (
    <ListScreen<RowOf<'product'>>
      kind="product"
      overrides={{
        title: t('products-title'),
        defaultColumns: ['name', 'sku', 'category_id', 'kind', 'cost', 'price'],
        presets: [
          { id: 'goods', label: t('products-goods'), where: kind('goods') },
          { id: 'services', label: t('products-services'), where: kind('service') },
          { id: 'kits', label: t('products-kits'), where: kind('kit') },
          { id: 'archived', label: t('products-archived'), archived: 'only' },
        ],
        create: { label: t('products-new'), href: '/products/new' },
        importHref: '/records/product/import',
        peek: (row) => <ProductPeek row={row} />,
        empty: { title: t('products-none'), body: t('products-none-body') },
        phone: (row, { format, currency }) => ({
          title: row.name,
          detail: row.sku,
          end: format.money(row.price, currency),
        }),
      }}
    />
  );
}
