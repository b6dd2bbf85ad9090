import { describe, expect, it } from 'vitest';
import { readTable } from '@/kit/editor/paste';
import { countUp } from '@/kit/editor/scan';
import { emptyRow, Sheet, type SheetProduct } from '@/kit/editor/sheet';
import { allocate, roundDiv, rowAmount, type Terms, totalsOf } from '@/kit/editor/totals';

const terms = (more: Partial<Terms> = {}): Terms => ({
  digits: 2,
  pricesIncludeTax: false,
  taxRounding: 'line',
  ...more,
});
const nail: SheetProduct = {
  id: 'nail',
  sku: 'N-1',
  name: 'Nail',
  unitId: 'pc',
  price: '1',
  taxClassId: 'std',
  tracked: true,
};
const line = (quantity: string, price: string, more = {}) =>
  emptyRow({ quantity, price, taxClassId: 'std', taxRate: '0.16', ...more });

describe('amounts', () => {
  it('round half away from zero, once', () => {
    expect(roundDiv(5n, 2n)).toBe(3n);
    expect(roundDiv(-5n, 2n)).toBe(-3n);
    expect(roundDiv(4n, 3n)).toBe(1n);
    expect(rowAmount(line('3', '0.005'), 2)).toBe('0.02');
    expect(rowAmount(line('1.5', '1390'), 0)).toBe('2085');
    expect(rowAmount(line('24', '18.5', { discount: '0.1' }), 2)).toBe('399.60');
  });

  it('are those of the server', () => {
    // What POST /sales/pricing/calculate answers for three packets of tea at 75 with ten off a hundred, tax included.
    const told = totalsOf([line('3', '75', { discount: '0.1' })], terms({ pricesIncludeTax: true }));
    expect(told).toMatchObject({ gross: '225.00', discount: '22.50', net: '174.57', tax: '27.93', total: '202.50' });
  });

  it('share a discount of the document out to the last unit', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(allocate(5n, [1n, 0n, 3n])).toEqual([1n, 0n, 4n]);
    expect(allocate(5n, [0n, 0n])).toEqual([3n, 2n]);
    expect(allocate(5n, [-7n, 2n])).toEqual([0n, 5n]);
    const rows = [line('1', '10'), line('1', '10'), line('1', '10')];
    const told = totalsOf(rows, terms({ discount: { amount: '1' } }));
    expect(told).toMatchObject({ discount: '1.00', net: '29.00', tax: '4.65', total: '33.65' });
  });

  it('tax by line or by document', () => {
    const rows = [line('1', '0.10'), line('1', '0.10'), line('1', '0.10')];
    expect(totalsOf(rows, terms()).tax).toBe('0.06');
    expect(totalsOf(rows, terms({ taxRounding: 'document' })).tax).toBe('0.05');
    expect(totalsOf(rows, terms()).taxes).toEqual([{ taxClassId: 'std', rate: '0.16', base: '0.30', tax: '0.06' }]);
  });
});

describe('rows', () => {
  it('move, double and go, and come back', () => {
    const sheet = new Sheet([line('1', '1'), line('2', '1'), line('3', '1')]);
    const quantities = () => sheet.rows().map((row) => row.quantity);
    const keys = sheet.rows().map((row) => row.key);
    sheet.move(keys[0] ?? '', 1);
    expect(quantities()).toEqual(['2', '1', '3']);
    expect(sheet.move(keys[1] ?? '', -1)).toBe(false);
    sheet.duplicate(keys[2] ?? '');
    expect(quantities()).toEqual(['2', '1', '3', '3']);
    expect(sheet.remove(keys[2] ?? '')).toBe(sheet.rows()[2]?.key);
    expect(quantities()).toEqual(['2', '1', '3']);
    sheet.undo();
    sheet.undo();
    sheet.undo();
    expect(quantities()).toEqual(['1', '2', '3']);
    expect(sheet.undo()).toBe(false);
  });

  it('begin with one, or with nothing where somebody counts', () => {
    const sheet = new Sheet([emptyRow()]);
    const first = sheet.keys()[0] ?? '';
    sheet.beginWith('');
    sheet.choose(first, nail);
    sheet.add(sheet.blank());
    expect(sheet.rows().map((row) => row.quantity)).toEqual(['', '']);
    expect([sheet.of(nail, null).quantity, sheet.of(nail, '3').quantity]).toEqual(['', '3']);
    // A scan has counted one.
    expect(countUp(sheet, nail)).toBe('1');
    sheet.beginWith('1');
    expect(sheet.rows().map((row) => row.quantity)).toEqual(['1', '1']);
    sheet.choose(sheet.keys()[1] ?? '', nail);
    expect(sheet.rows()[1]?.quantity).toBe('1');
  });

  it('tell only those who show them', () => {
    const sheet = new Sheet([line('1', '1'), line('2', '1')]);
    const [a, b] = sheet.rows();
    let heard = '';
    sheet.subscribeRow(a?.key ?? '')(() => (heard += 'a'));
    sheet.subscribeRow(b?.key ?? '')(() => (heard += 'b'));
    sheet.set(b?.key ?? '', { quantity: '5' });
    expect(heard).toBe('b');
    const edits = sheet.edits;
    sheet.told(new Map([[a?.key ?? '', { price: '2' }]]));
    expect([heard, sheet.edits]).toEqual(['ba', edits]);
  });
});

describe('tables', () => {
  it('are read with and without heading, and unread cells are told', () => {
    expect(readTable('SKU\tQty\tPrice\nA-1\t3\t1,200.50\nB-2\t2,5\n', 'en')).toEqual([
      { code: 'A-1', quantity: '3', price: '1200.50', unread: [] },
      { code: 'B-2', quantity: '2.5', price: null, unread: [] },
    ]);
    expect(readTable('A-1;4;€ 3,50', 'de-DE')).toEqual([{ code: 'A-1', quantity: '4', price: '3.50', unread: [] }]);
    expect(readTable('A-1\tmany', 'en')[0]?.unread).toEqual(['many']);
    expect(readTable('616\n617', 'en').map((row) => row.code)).toEqual(['616', '617']);
  });
});
