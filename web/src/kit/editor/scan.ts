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

/** A code of which nothing came, and how often it was scanned. */
export interface Missed {
  code: string;
  state: 'missed' | 'failed';
  times: number;
}

/** Codes of which nothing came that are kept in sight. */
const MISSED_MAX = 50;

/** What is still to be seen to after one more scan: what no product has stays until somebody has seen to it. */
export function stillMissed(before: Missed[], scanned: Scanned): Missed[] {
  const { code, state } = scanned;
  if (state === 'waiting') return before;
  const others = before.filter((one) => one.code !== code);
  if (state === 'taken') return others.length === before.length ? before : others;
  const times = (before.find((one) => one.code === code)?.times ?? 0) + 1;
  return [...others, { code, state, times }].slice(-MISSED_MAX);
}

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
  private line: Promise<boolean> = Promise.resolve(true);
  private waiting = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly tell: (scanned: Scanned) => void,
  ) {}

  take(code: string) {
    this.tell({ code, state: 'waiting' });
    this.waiting += 1;
    // The look-ups run at once; what they find is taken in the order of the scans.
    const found = lookupCode(code).then(
      (product) => product ?? ('missed' as const),
      () => 'failed' as const,
    );
    const before = this.waiting === 1 ? Promise.resolve(true) : this.line;
    this.line = before.then(async (good) => {
      const product = await found;
      const taken = typeof product !== 'string';
      if (taken) this.tell({ code, state: 'taken', product, quantity: countUp(this.sheet, product) });
      else this.tell({ code, state: product });
      this.waiting -= 1;
      // What was not found has been said: what is sent later no longer waits for it.
      if (this.waiting === 0) this.sheet.await(Promise.resolve(true));
      return good && taken;
    });
    this.sheet.await(this.line);
  }
}
