/** Lines of an invoice by hand, as the editor's rows and as the server takes and tells them. */
import type { Schemas } from '@/api/client';
import { isBlank, type SheetRow } from '@/kit/editor/sheet';
import type { Confirmation } from '@/kit/editor/use-confirmed';
import * as decimal from '@/lib/decimal';

/** Whether the server can be asked about a row. */
export const isWhole = (row: SheetRow): boolean =>
  !isBlank(row) &&
  (decimal.parse(row.quantity ?? '')?.units ?? 0n) !== 0n &&
  row.price !== null &&
  row.discount !== null &&
  (row.product !== null || row.price !== '');

export const lineInput = (row: SheetRow) => ({
  product_id: row.product?.id ?? null,
  unit_id: row.unitId,
  description: row.description,
  quantity: row.quantity ?? '',
  unit_price: (row.manual || !row.product) && row.price ? row.price : null,
  discount: row.discount ? row.discount : null,
  tax_class_id: row.product && row.taxClassId === row.product.taxClassId ? null : row.taxClassId,
});

/** What the server says of an invoice that is not kept. */
export function confirmation(answer: Schemas['InvoiceView']): Confirmation {
  return {
    totals: {
      gross: answer.gross,
      discount: answer.discount,
      net: answer.net,
      tax: answer.tax,
      total: answer.total,
      taxes: answer.taxes.map((one) => ({
        taxClassId: one.tax_class_id ?? '',
        rate: one.rate,
        base: one.base,
        tax: one.tax,
      })),
    },
    rows: answer.lines.map((line) => ({ unitId: line.unit_id, price: line.unit_price, taxRate: line.tax_rate })),
    margin: answer.margin,
  };
}
