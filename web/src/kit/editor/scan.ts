/**
 * Codes that are scanned faster than they are looked up: they wait in line, none is lost, and each becomes one more of
 * its product.
 */
import { lookupCode } from '@/kit/editor/products';
import { isBlank, rowOf, type Sheet, type SheetProduct } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';

export type Scanned =
  | { code: string; state: 'waiting' | 'missed' | 'failed' }
  | { code: string; state: 'taken'; product: SheetProduct; quantity: string };

const ONE: decimal.Decimal = { units: 1n, scale: 0 };

/** One more of a product: its row counts up, or it gets one behind the last that holds something. */
export function countUp(sheet: Sheet, product: SheetProduct): string {
  const there = sheet.rows().find((row) => row.product?.id === product.id && row.unitId === product.unitId);
  if (there) {
    const quantity = decimal.text(decimal.trim(decimal.add(decimal.parse(there.quantity ?? '') ?? decimal.ZERO, ONE)));
    sheet.set(there.key, { quantity, baseQuantity: null });
    return quantity;
  }
  const rows = sheet.rows();
  const last = rows.findLastIndex((row) => !isBlank(row));
  sheet.insert(last + 1, rowOf(product));
  return '1';
}

export class Scans {
  private line: Promise<void> = Promise.resolve();

  constructor(
    private readonly sheet: Sheet,
    private readonly tell: (scanned: Scanned) => void,
  ) {}

  take(code: string) {
    this.tell({ code, state: 'waiting' });
    // The look-ups run at once; what they find is taken in the order of the scans.
    const found = lookupCode(code).then(
      (product) => product ?? ('missed' as const),
      () => 'failed' as const,
    );
    this.line = this.line.then(async () => {
      const product = await found;
      if (typeof product === 'string') this.tell({ code, state: product });
      else this.tell({ code, state: 'taken', product, quantity: countUp(this.sheet, product) });
    });
  }

  /** When all codes so far have been looked up. */
  settled(): Promise<void> {
    return this.line;
  }
}
