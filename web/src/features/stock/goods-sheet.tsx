/** Rows of goods for what moves them: how much of what, in which unit, and at what cost where that is asked. */
import { useMemo, useState } from 'react';
import { useMe } from '@/api/session';
import { There } from '@/kit/document/below-zero';
import { type Column, isTooFine, quantityColumn, unitColumn } from '@/kit/editor/columns';
import { LineGrid } from '@/kit/editor/line-grid';
import { type Stock, useOtherUnits, useStock, useUnitNames, useUnits } from '@/kit/editor/products';
import { emptyRow, isBlank, rowOf, Sheet, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';

export interface GoodsLine {
  product_id: string;
  unit_id: string | null;
  quantity: string;
  unit_cost: string | null;
}

export const useSheet = (product?: SheetProduct): Sheet =>
  useState(() => new Sheet([product ? rowOf(product) : emptyRow()]))[0];

/** The lines that are said; null while one of them cannot be read or says nothing. */
export function goodsOf(rows: readonly SheetRow[], signed = false): GoodsLine[] | null {
  const filled = rows.filter((row) => !isBlank(row));
  const good = (row: SheetRow) => {
    const quantity = decimal.parse(row.quantity ?? '');
    if (!row.product || !quantity || row.price === null) return false;
    return signed ? quantity.units !== 0n : quantity.units > 0n;
  };
  if (filled.length === 0 || !filled.every(good)) return null;
  return filled.map((row) => ({
    product_id: row.product?.id ?? '',
    unit_id: row.unitId,
    quantity: row.quantity ?? '',
    unit_cost: row.manual && row.price ? row.price : null,
  }));
}

/**
 * What a sheet says, for the form around it: a moment behind the keys, so that a key draws its row and nothing else.
 * What is sent is read as it stands: `now`.
 */
export function useGoods(sheet: Sheet, signed = false) {
  const units = useUnits();
  const rows = useRowsLater(sheet);
  const lines = useMemo(() => goodsOf(rows, signed), [rows, signed]);
  const now = () => ({
    lines: goodsOf(sheet.rows(), signed),
    /** A line has a part of what has none: its cell says so, and nothing is sent. */
    tooFine: sheet.rows().some((row) => isTooFine(row, units)),
  });
  return { rows, lines, any: rows.some((row) => !isBlank(row)), now };
}

interface Props {
  sheet: Sheet;
  label: string;
  /** Where the goods lie or go: what is there stands beside each. */
  place: string | null;
  cost?: boolean;
  autoFocus?: boolean;
}

export function GoodsSheet({ sheet, label, place, cost, autoFocus = false }: Props) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const rows = useRowsLater(sheet);
  const text = [...new Set(rows.flatMap((row) => (row.product ? [row.product.id] : [])))].sort().join(',');
  const ids = useMemo(() => (text === '' ? [] : text.split(',')), [text]);
  const names = useUnitNames();
  const units = useUnits();
  const others = useOtherUnits(ids);
  const stock = useStock(ids, place);
  const columns = useMemo<Column[]>(() => {
    const there = (id: string, head: string, value: (stock: Stock) => string): Column => ({
      kind: 'view',
      id,
      label: head,
      width: '84px',
      wideOnly: true,
      view: (row) => {
        const found = row.product ? stock.get(row.product.id) : undefined;
        return row.product ? <There quantity={found ? value(found) : '0'} /> : '';
      },
    });
    return [
      ...(place
        ? [
            there('on-hand', t('stock-on-hand'), (one) => one.onHand),
            there('available', t('stock-available'), (one) => one.available),
          ]
        : []),
      { ...quantityColumn(t, units), width: '88px' },
      unitColumn(t, names, others),
      ...(cost
        ? [
            {
              kind: 'number' as const,
              id: 'cost',
              label: t('stock-unit-cost'),
              width: '104px',
              value: (row: SheetRow) => (row.manual ? row.price : ''),
              change: (price: string | null) => ({ price: price ?? null, manual: price !== '' }),
              show: (value: string) => format.amount(value, currency),
            },
          ]
        : []),
    ];
  }, [t, format, names, units, others, stock, place, cost, currency]);
  return <LineGrid sheet={sheet} currency={currency} columns={columns} label={label} autoFocus={autoFocus} />;
}
