/** Rows of goods for what moves them: how much of what, in which unit, and at what cost where that is asked. */
import { type ReactNode, useMemo, useState } from 'react';
import { useMe } from '@/api/session';
import { There } from '@/kit/document/below-zero';
import { signed } from '@/kit/document/signed';
import { type Column, isTooFine, type NumberColumn, quantityColumn, unitColumn } from '@/kit/editor/columns';
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

/** What the quantities of a sheet say: how much moves, by how much it changes, or how much there is. */
export type Says = 'moves' | 'changes' | 'counts';

export const useSheet = (product?: SheetProduct): Sheet =>
  useState(() => new Sheet([product ? rowOf(product) : emptyRow()]))[0];

/** The lines that are said; null while one of them cannot be read or says nothing. */
export function goodsOf(rows: readonly SheetRow[], says: Says = 'moves'): GoodsLine[] | null {
  const filled = rows.filter((row) => !isBlank(row));
  const good = (row: SheetRow) => {
    const quantity = decimal.parse(row.quantity ?? '');
    if (!row.product || !quantity || row.price === null) return false;
    if (says === 'changes') return quantity.units !== 0n;
    return says === 'counts' ? quantity.units >= 0n : quantity.units > 0n;
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
export function useGoods(sheet: Sheet, says: Says = 'moves') {
  const units = useUnits();
  const rows = useRowsLater(sheet);
  const lines = useMemo(() => goodsOf(rows, says), [rows, says]);
  const now = () => ({
    lines: goodsOf(sheet.rows(), says),
    /** A line has a part of what has none, or none where it was to be counted: its cell says so, and nothing is sent. */
    wrong: sheet.rows().some((row) => isTooFine(row, units) || (says === 'counts' && isUncounted(row))),
  });
  return { rows, lines, any: rows.some((row) => !isBlank(row)), now };
}

/** Whether goods are named and nobody has said how many there are. */
const isUncounted = (row: SheetRow): boolean => row.product !== null && row.quantity === '';

interface Props {
  sheet: Sheet;
  label: string;
  /** Where the goods lie or go: what is there stands beside each. */
  place: string | null;
  /** What is there is counted: beside it stands by how much that changes it. */
  counts?: boolean;
  /** Somebody has tried to post: what is missing is said. */
  tried?: boolean;
  cost?: boolean;
  autoFocus?: boolean;
}

/** By how much a count changes what is on hand; null where it is counted in another unit than that is kept in. */
function changeOf(row: SheetRow, onHand: string): string | null {
  const [counted, there] = [decimal.parse(row.quantity ?? ''), decimal.parse(onHand)];
  if (!counted || !there || row.unitId !== row.product?.unitId) return null;
  return decimal.text(decimal.trim(decimal.subtract(counted, there)));
}

export function GoodsSheet({ sheet, label, place, counts = false, tried = false, cost, autoFocus = false }: Props) {
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
    const at = (id: string, head: string, view: (row: SheetRow, found: Stock | undefined) => ReactNode): Column => ({
      kind: 'view',
      id,
      label: head,
      width: '84px',
      wideOnly: true,
      view: (row) => (row.product ? view(row, stock.get(row.product.id)) : ''),
    });
    const there = (id: string, head: string, value: (stock: Stock) => string) =>
      at(id, head, (_, found) => <There quantity={found ? value(found) : '0'} />);
    const quantity = quantityColumn(t, units);
    const counted: Partial<NumberColumn> = {
      label: t('stock-counted'),
      wrong: (row) => (tried && isUncounted(row) ? t('stock-uncounted') : (quantity.wrong?.(row) ?? null)),
    };
    const change = (row: SheetRow, found: Stock | undefined) => {
      const by = changeOf(row, found?.onHand ?? '0');
      return by === null ? '' : <bdi>{signed(by, format)}</bdi>;
    };
    return [
      ...(place
        ? [
            there('on-hand', t('stock-on-hand'), (one) => one.onHand),
            ...(counts ? [] : [there('available', t('stock-available'), (one) => one.available)]),
          ]
        : []),
      { ...quantity, width: '88px', ...(counts ? counted : {}) },
      unitColumn(t, names, others),
      ...(place && counts ? [at('change', t('stock-change'), change)] : []),
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
  }, [t, format, names, units, others, stock, place, counts, tried, cost, currency]);
  return <LineGrid sheet={sheet} currency={currency} columns={columns} label={label} autoFocus={autoFocus} />;
}
