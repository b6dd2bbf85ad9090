/**
 * What lay where on a day, with what it was worth there. The server values a product as a whole, by its moving average:
 * each place has its share by quantity, and the shares of all places are the whole to the last cent.
 */
import type { Schemas } from '@/api/client';
import * as decimal from '@/lib/decimal';

export type StockAt = Schemas['StockAt'];

export interface AtRow {
  productId: string;
  locationId: string;
  quantity: string;
  /** Null where goods cancel out to none: what nothing is worth cannot be shared. Absent for who may not see costs. */
  value?: string | null;
}

const read = (text: string) => decimal.parse(text) ?? decimal.ZERO;

/** `digits`: of the company's currency. */
export function rowsOf(pages: readonly StockAt[], digits: number): AtRow[] {
  const known = pages.some((page) => page.values);
  const worth = new Map(pages.flatMap((page) => page.values ?? []).map((one) => [one.product_id, one]));
  const before = new Map<string, decimal.Decimal>();
  return pages
    .flatMap((page) => page.items)
    .map((item) => {
      const row: AtRow = { productId: item.product_id, locationId: item.location_id, quantity: item.quantity };
      if (!known) return row;
      const whole = worth.get(item.product_id);
      if (!whole) return { ...row, value: decimal.text({ units: 0n, scale: digits }) };
      const from = before.get(item.product_id) ?? decimal.ZERO;
      const to = decimal.add(from, read(item.quantity));
      before.set(item.product_id, to);
      const up = (quantity: decimal.Decimal) =>
        decimal.divide(decimal.multiply(read(whole.value), quantity), read(whole.quantity), digits);
      const [high, low] = [up(to), up(from)];
      return { ...row, value: high && low ? decimal.text(decimal.subtract(high, low)) : null };
    });
}

/** What the shown rows are worth together. */
export const sumOf = (rows: readonly AtRow[]): string =>
  decimal.sum(rows.flatMap((row) => (row.value == null ? [] : [row.value])));

/** Text that a spreadsheet would run as a formula gets an apostrophe in front, as the server's files have it. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A file for spreadsheets; numbers stay as they are. */
export function csv(rows: readonly { text?: string | undefined; number?: string | null | undefined }[][]): string {
  return rows
    .map((row) => `${row.map((cell) => quoted(cell.number ?? guarded(cell.text ?? ''))).join(',')}\r\n`)
    .join('');
}
