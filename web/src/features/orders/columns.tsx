/** The columns of an order's lines, by what the person may do, and what of their goods is there. */
import { useMemo } from 'react';
import { useMay } from '@/api/session';
import { There } from '@/kit/document/below-zero';
import {
  amountColumn,
  type Column,
  discountColumn,
  priceColumn,
  quantityColumn,
  unitColumn,
} from '@/kit/editor/columns';
import { type Stock, useOtherUnits, useStock, useUnitNames, useUnits } from '@/kit/editor/products';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';

/** Ids of the products that rows name, as one text that changes only when they do. */
function useProductIds(sheet: Sheet): string[] {
  const rows = useRowsLater(sheet);
  const text = [...new Set(rows.flatMap((row) => (row.product ? [row.product.id] : [])))].sort().join(',');
  return useMemo(() => (text === '' ? [] : text.split(',')), [text]);
}

export function isShort(row: SheetRow, stock: ReadonlyMap<string, Stock>): boolean {
  if (!row.product?.tracked || !row.quantity) return false;
  const wanted = decimal.parse(row.baseQuantity ?? row.quantity);
  const there = decimal.parse(stock.get(row.product.id)?.available ?? '0');
  return wanted !== null && there !== null && decimal.compare(wanted, there) > 0;
}

export function useOrderColumns(sheet: Sheet, currency: string, locationId: string | null) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const ids = useProductIds(sheet);
  const names = useUnitNames();
  const units = useUnits();
  const others = useOtherUnits(ids);
  const mayStock = may('inventory.stock.view');
  const stock = useStock(ids, locationId, mayStock);
  const price = may('orders.order.price');
  const discount = may('orders.order.discount');
  const columns = useMemo<Column[]>(() => {
    const there: Column = {
      kind: 'view',
      id: 'available',
      label: t('editor-available'),
      width: '72px',
      wideOnly: true,
      view: (row) =>
        row.product?.tracked ? (
          <span className={isShort(row, stock) ? 'font-medium text-danger' : ''}>
            <There quantity={stock.get(row.product.id)?.available ?? '0'} />
          </span>
        ) : (
          ''
        ),
    };
    return [
      ...(mayStock && locationId ? [there] : []),
      quantityColumn(t, units),
      unitColumn(t, names, others),
      priceColumn(t, currency, price),
      ...(discount ? [discountColumn(t, true)] : []),
      amountColumn(t, currency, format.digits(currency), format),
    ];
  }, [t, format, names, units, others, stock, mayStock, locationId, currency, price, discount]);
  return { columns, stock };
}
