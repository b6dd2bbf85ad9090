/** Rows of priced lines in words, for comparing two versions of a document. */
import type { LineSaid } from '@/kit/document/differences';
import { useTaxNames } from '@/kit/document/names';
import { unitPrice } from '@/kit/editor/columns';
import { useUnitNames } from '@/kit/editor/products';
import { isBlank, type SheetRow } from '@/kit/editor/sheet';
import { useFormat } from '@/lib/i18n';

/** `listed`: what stands for a price that nobody has set, where the list says it later. */
export function useSaidRows(listed?: string): (rows: readonly SheetRow[], currency: string) => LineSaid[] {
  const format = useFormat();
  const units = useUnitNames();
  const taxes = useTaxNames();
  const said = (row: SheetRow, currency: string) => {
    const price = listed && row.product && !row.manual ? listed : unitPrice(row.price ?? '', currency, format);
    const parts = [
      `${format.number(row.quantity)} ${units.get(row.unitId ?? '') ?? ''} × ${price}`,
      row.discount && format.percent(`-${row.discount}`),
      // What every line of the product says is not said again.
      row.taxClassId !== row.product?.taxClassId && taxes.get(row.taxClassId ?? ''),
      row.product && row.description,
    ];
    return parts.filter(Boolean).join(' · ');
  };
  return (rows, currency) =>
    rows
      .filter((row) => !isBlank(row))
      .map((row) => {
        const name = row.description ?? row.product?.name ?? '';
        return { key: row.product?.id ?? name, name, text: said(row, currency) };
      });
}
