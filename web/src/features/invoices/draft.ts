/** Between the editor's rows and what the server takes and tells of an invoice by hand. */
import { type Supply, supplyInput } from '@/kit/document/supply';
import { lineInput } from '@/kit/editor/invoice-lines';
import { emptyRow, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';
import type { InvoiceView } from './data';

export interface Header {
  customer: { id: string; label: string } | null;
  reference: string;
  note: string;
  days: string;
  /** Where it is made; empty where nobody said. */
  storeId: string;
  supply: Supply;
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

export const invoiceInput = (header: Header, currency: string, rows: readonly SheetRow[]) => ({
  customer_id: header.customer?.id ?? '',
  store_id: header.storeId === '' ? null : header.storeId,
  currency,
  reference: header.reference.trim() || null,
  note: header.note.trim() || null,
  payment_days: header.days === '' ? null : Number(header.days),
  ...supplyInput(header.supply),
  lines: rows.map(lineInput),
});
