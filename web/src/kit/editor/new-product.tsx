/** A product that is missing while a document is written: made beside it, with what new products usually have. */
import { useQuery } from '@tanstack/react-query';
import type { RowOf } from '@/api/records';
import { sheetProduct, usualQuery } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';
import { CreateSheet } from '@/kit/record/create';
import { useText } from '@/lib/i18n';

/** What a line needs of it; the rest waits for its own page. */
const SHORT = {
  sections: [{ title: '', fields: ['name', 'sku', 'price', 'cost', 'unit_id', 'tax_class_id', 'kind'] }],
  hide: ['category_id', 'description', 'tracked', 'needs_shipping', 'weight_g', 'length_mm', 'width_mm', 'height_mm'],
};

export function NewProduct({
  name,
  onClose,
  onMade,
}: {
  name: string;
  onClose: () => void;
  onMade: (product: SheetProduct) => void;
}) {
  const t = useText();
  const { data, isPending } = useQuery(usualQuery);
  if (isPending) return null;
  return (
    <CreateSheet<RowOf<'product'>>
      kind="product"
      open
      preset={{ ...data, name }}
      slots={{ ...SHORT, heading: t('products-new') }}
      onClose={onClose}
      onCreated={(made) => onMade(sheetProduct(made))}
    />
  );
}
