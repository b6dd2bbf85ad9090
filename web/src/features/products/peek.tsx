/** A product beside the list: what it looks like, costs, and how much of it is there. */
import type { RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { useFormat, useLabel } from '@/lib/i18n';
import { Facts } from '@/ui/card';
import { Images } from './images';
import { StockCard } from './stock-card';

export default function ProductPeek({ row }: { row: RowOf<'product'> }) {
  const format = useFormat();
  const label = useLabel();
  const may = useMay();
  const { company } = useMe();
  const labels = (row.labels ?? {}) as Record<string, string>;
  const facts: [string, React.ReactNode][] = [
    [
      label('SKU'),
      <bdi key="sku" dir="ltr">
        {row.sku}
      </bdi>,
    ],
    [label('Category'), row.category_id && labels[row.category_id]],
    [label('Unit'), labels[row.unit_id]],
    [label('Tax class'), labels[row.tax_class_id]],
    // Whoever may not see costs gets none.
    [label('Cost'), row.cost && format.money(row.cost, company.currency)],
  ];
  return (
    <div className="grid gap-5">
      <p className="num text-start text-20 font-semibold">{format.money(row.price, company.currency)}</p>
      <Facts rows={facts.filter(([, value]) => value)} />
      {row.tracked && may('inventory.stock.view') && <StockCard id={row.id} />}
      <Images id={row.id} name={row.name} mayEdit={false} />
      {row.description && <p className="text-13 whitespace-pre-line text-text-2">{row.description}</p>}
    </div>
  );
}
