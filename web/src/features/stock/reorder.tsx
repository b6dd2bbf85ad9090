/** At how much more is ordered, for each product and place. */
import { useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { CreateSheet } from '@/kit/record/create-lazy';
import { useText } from '@/lib/i18n';
import { PagesMenu } from './pages-menu';

export default function ReorderPoints() {
  const t = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <ListScreen<RowOf<'reorder_point'>>
        kind="reorder_point"
        overrides={{
          title: t('stock-reorder'),
          defaultColumns: ['product_id', 'location_id', 'quantity', 'order_quantity'],
          columns: {
            product_id: {
              label: t('stock-product'),
              width: 280,
              cell: (row, { labels }) => labels[row.product_id] ?? '–',
            },
            location_id: { label: t('stock-place') },
            quantity: { label: t('stock-reorder-at') },
            order_quantity: { label: t('stock-reorder-much') },
          },
          create: may('inventory.stock.reorder') ? { label: t('stock-reorder-new'), run: () => setOpen(true) } : false,
          importHref: '/records/reorder_point/import',
          actions: <PagesMenu at="reorder" />,
          phone: (row, { format, labels }) => ({
            title: labels[row.product_id] ?? '',
            detail: labels[row.location_id] ?? '',
            end: format.number(row.quantity),
          }),
        }}
      />
      <CreateSheet kind="reorder_point" open={open} onClose={close} onCreated={close} />
    </>
  );
}
