/** Between the editor's rows and what the server takes and tells of an invoice by hand. */
import { emptyRow, isBlank, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import type { Confirmation } from '@/kit/editor/use-confirmed';
import * as decimal from '@/lib/decimal';
import type { InvoiceView } from './data';

export interface Header {
  customer: { id: string; label: string } | null;
  reference: string;
  note: string;
  days: string;
}

export function rowsOf(invoice: InvoiceView, products: ReadonlyMap<string, SheetProduct>): SheetRow[] {
  return invoice.lines.map((line) => {
    const product = (line.product_id && products.get(line.product_id)) || null;
    return emptyRow({
      product,
      description: product && line.description === product.name ? null : line.description,
      unitId: line.unit_id,
      quantity: line.quantity,
      price: line.unit_price,
      manual: product === null || decimal.text(read(product.price)) !== decimal.text(read(line.unit_price)),
      discount: rateOf(line),
      // A line tells its rate; which class that is, the taxes of the whole do.
      taxClassId: invoice.taxes.find((one) => one.rate === line.tax_rate)?.tax_class_id ?? product?.taxClassId ?? null,
      taxRate: line.tax_rate,
    });
  });
}

const read = (text: string) => decimal.trim(decimal.parse(text) ?? decimal.ZERO);

/** What is kept is the discount's amount: the rate is its share of the gross. */
function rateOf({ gross, discount }: { gross: string; discount: string }): string {
  const [all, off] = [decimal.parse(gross), decimal.parse(discount)];
  if (!all || !off || decimal.isZero(all) || decimal.isZero(off)) return '';
  const rate = decimal.divide(off, all, 6);
  return rate ? decimal.text(decimal.trim(rate)) : '';
}

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

export const invoiceInput = (header: Header, currency: string, rows: readonly SheetRow[]) => ({
  customer_id: header.customer?.id ?? '',
  currency,
  reference: header.reference.trim() || null,
  note: header.note.trim() || null,
  payment_days: header.days === '' ? null : Number(header.days),
  lines: rows.map(lineInput),
});

/** What the server says of an invoice that is not kept. */
export function confirmation(answer: InvoiceView): Confirmation {
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
  };
}
