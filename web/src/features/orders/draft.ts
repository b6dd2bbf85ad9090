/** Between the editor's rows and what the server takes and tells. */

import type { Schemas } from '@/api/client';
import type { Customer } from '@/kit/document/customer-field';
import { emptyRow, isBlank, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import type { Confirmation } from '@/kit/editor/use-confirmed';
import { wholeDiscountOf } from '@/kit/editor/whole-discount';
import * as decimal from '@/lib/decimal';
import type { OrderView } from './data';

export interface Header {
  customer: Customer | null;
  reference: string;
  note: string;
  locationId: string;
  /** Where it is made; empty where nobody said. */
  storeId: string;
  shortage: '' | 'refuse' | 'back_order';
  /** A discount on the whole: a rate, or an amount where `percent` is off. */
  discount: string | null;
  discountPercent: boolean;
}

export const NEW: Header = {
  customer: null,
  reference: '',
  note: '',
  locationId: '',
  storeId: '',
  shortage: '',
  discount: '',
  discountPercent: true,
};

/** A rate is shown in percent, an amount as it is. */
function discountFields(order: OrderView): Pick<Header, 'discount' | 'discountPercent'> {
  const given = wholeDiscountOf(order.lines);
  if (!given) return { discount: '', discountPercent: true };
  if ('amount' in given) return { discount: given.amount, discountPercent: false };
  const rate = decimal.parse(given.rate) ?? decimal.ZERO;
  const percent = decimal.multiply(rate, { units: 100n, scale: 0 });
  return { discount: decimal.text(decimal.trim(percent)), discountPercent: true };
}

export function headerOf(order: OrderView): Header {
  return {
    customer: { id: order.customer_id, label: order.customer_name },
    reference: order.reference ?? '',
    note: order.note ?? '',
    locationId: order.location_id,
    storeId: order.store_id ?? '',
    shortage: '',
    ...discountFields(order),
  };
}

export function rowsOf(order: OrderView, products: ReadonlyMap<string, SheetProduct>): SheetRow[] {
  return order.lines
    .filter((line) => !line.charge)
    .map((line) => {
      const product = products.get(line.product_id) ?? {
        id: line.product_id,
        sku: line.sku,
        name: line.description,
        unitId: line.unit_id,
        price: line.unit_price,
        taxClassId: line.tax_class_id,
        tracked: true,
      };
      return emptyRow({
        lineId: line.id,
        product,
        description: line.description === product.name ? null : line.description,
        unitId: line.unit_id,
        quantity: line.quantity,
        baseQuantity: line.base_quantity,
        price: line.unit_price,
        manual: line.trace.some((step) => step.rule === 'manual_price'),
        discount: line.discount_rate ?? '',
        taxClassId: line.tax_class_id,
        taxRate: line.tax_rate,
        steps: line.trace,
      });
    });
}

export function discountOf(header: Header): { rate: string } | { amount: string } | null {
  if (!header.discount) return null;
  const read = decimal.parse(header.discount);
  if (!read || decimal.isZero(read)) return null;
  return header.discountPercent
    ? { rate: decimal.text(decimal.trim(decimal.multiply(read, { units: 1n, scale: 2 }))) }
    : { amount: header.discount };
}

export function lineInput(row: SheetRow) {
  return {
    product_id: row.product?.id ?? '',
    unit_id: row.unitId,
    quantity: row.quantity ?? '',
    unit_price: row.manual && row.price ? row.price : null,
    discount: row.discount ? row.discount : null,
    description: row.description,
  };
}

/** Why a draft cannot be kept by the server yet; null when it can. */
export type Missing = 'customer' | 'lines' | 'numbers' | 'whole' | null;

export function missing(header: Header, rows: readonly SheetRow[]): Exclude<Missing, 'whole'> {
  if (!header.customer) return 'customer';
  const filled = rows.filter((row) => !isBlank(row));
  if (filled.length === 0) return 'lines';
  const unread = (row: SheetRow) =>
    !row.product || !row.quantity || row.price === null || row.discount === null || Number.isNaN(row.quantity);
  return filled.some(unread) || header.discount === null ? 'numbers' : null;
}

export function orderInput(header: Header, rows: readonly SheetRow[]): Schemas['NewOrderInput'] {
  return {
    customer_id: header.customer?.id ?? '',
    location_id: header.locationId === '' ? null : header.locationId,
    store_id: header.storeId === '' ? null : header.storeId,
    reference: header.reference.trim() || null,
    note: header.note.trim() || null,
    shortage: header.shortage === '' ? null : header.shortage,
    discount: discountOf(header),
    lines: rows.filter((row) => !isBlank(row)).map(lineInput),
  };
}

/** What the pricing engine says, for the editor. */
export function confirmation(answer: Schemas['Calculated']): Confirmation {
  return {
    totals: {
      gross: answer.gross,
      discount: answer.discount,
      net: answer.net,
      tax: answer.tax,
      total: answer.total,
      taxes: answer.taxes.map((one) => ({
        taxClassId: one.tax_class_id,
        rate: one.rate,
        base: one.base,
        tax: one.tax,
      })),
    },
    rows: answer.lines.map((line) => ({
      unitId: line.unit_id,
      price: line.unit_price,
      baseQuantity: line.base_quantity,
      taxRate: line.tax_rate,
      steps: line.trace,
    })),
    margin: answer.margin,
  };
}
