import { describe, expect, it } from 'vitest';
import { csv, rowsOf, type StockAt, sumOf } from './at-rows';

const page = (items: [string, string, string][], values: [string, string, string][] | null): StockAt => ({
  date: '2026-03-31',
  items: items.map(([product_id, location_id, quantity]) => ({ product_id, location_id, quantity })),
  ...(values ? { values: values.map(([product_id, quantity, value]) => ({ product_id, quantity, value })) } : {}),
  next: null,
});

describe('what lay where', () => {
  it('is worth as much at all places as the product is worth', () => {
    const rows = rowsOf(
      [
        page(
          [
            ['a', 'x', '1'],
            ['a', 'y', '1'],
            ['a', 'z', '1'],
            ['b', 'x', '2'],
          ],
          [
            ['a', '3', '10.00'],
            ['b', '2', '5.00'],
          ],
        ),
      ],
      2,
    );
    expect(rows.map((row) => row.value)).toEqual(['3.33', '3.34', '3.33', '5.00']);
    expect(sumOf(rows)).toBe('15.00');
  });

  it('has its share alone where one place is asked for', () => {
    expect(rowsOf([page([['a', 'y', '1']], [['a', '3', '10.00']])], 2)[0]?.value).toBe('3.33');
  });

  it('shares nothing where the goods cancel out, and tells no value to who may see none', () => {
    const none = rowsOf(
      [
        page(
          [
            ['a', 'x', '-2'],
            ['a', 'y', '2'],
          ],
          [['a', '0', '4.00']],
        ),
      ],
      2,
    );
    expect(none.map((row) => row.value)).toEqual([null, null]);
    expect(rowsOf([page([['a', 'x', '2']], null)], 2)[0]).not.toHaveProperty('value');
  });
});

describe('the file', () => {
  it('quotes what needs it, and no cell of text begins like a formula', () => {
    expect(csv([[{ text: 'Tea, "green"' }, { text: '=1+1' }, { number: '-2.5' }]])).toBe(
      '"Tea, ""green""",\'=1+1,-2.5\r\n',
    );
  });
});
