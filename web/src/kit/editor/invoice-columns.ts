/** The columns of an invoice by hand: products or plain words, at any price and tax class. */
import { useMemo } from 'react';
import { useTaxNames } from '@/kit/document/names';
import {
  amountColumn,
  type Column,
  discountColumn,
  priceColumn,
  quantityColumn,
  unitColumn,
} from '@/kit/editor/columns';
import { useOtherUnits, useUnitNames, useUnits } from '@/kit/editor/products';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useFormat, useText } from '@/lib/i18n';

export function useInvoiceColumns(sheet: Sheet, currency: string): Column[] {
  const t = useText();
  const format = useFormat();
  const rows = useRowsLater(sheet);
  const text = [...new Set(rows.flatMap((row) => (row.product ? [row.product.id] : [])))].sort().join(',');
  const ids = useMemo(() => (text === '' ? [] : text.split(',')), [text]);
  const names = useUnitNames();
  const units = useUnits();
  const others = useOtherUnits(ids);
  const taxes = useTaxNames();
  return useMemo<Column[]>(
    () => [
      quantityColumn(t, units),
      unitColumn(t, names, others),
      priceColumn(t, currency, true),
      discountColumn(t, true),
      {
        kind: 'pick',
        id: 'tax',
        label: t('invoices-tax-class'),
        width: '104px',
        wideOnly: true,
        value: (row: SheetRow) => row.taxClassId ?? '',
        options: (row: SheetRow) => [
          ...(row.product ? [] : [{ id: '', label: t('invoices-tax-usual') }]),
          ...[...taxes].map(([id, label]) => ({ id, label })),
        ],
        change: (id: string) => ({ taxClassId: id || null, taxRate: null }),
      },
      amountColumn(t, currency, format.digits(currency), format),
    ],
    [t, format, names, units, others, taxes, currency],
  );
}
