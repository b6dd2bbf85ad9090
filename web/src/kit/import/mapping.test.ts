import { expect, test } from 'vitest';
import type { Mapping, Target } from '@/kit/import/batch';
import {
  cellsOf,
  columnOf,
  examples,
  guessed,
  keysOf,
  missing,
  references,
  sent,
  withColumn,
  withConstant,
} from '@/kit/import/mapping';

const field = (name: string, more: Partial<Target['fields'][number]> = {}) => ({
  field: name,
  label: name,
  required: false,
  tells_apart: false,
  refers: null,
  one_of: null,
  ...more,
});
const target: Target = {
  target: 'product',
  label: 'Product',
  fields: [
    field('sku', { tells_apart: true, required: true }),
    field('name', { required: true }),
    field('unit_id', { refers: 'unit' }),
  ],
};
const mapping: Mapping = {
  mode: 'create',
  known_by: null,
  columns: { A: 'sku', B: null },
  constants: {},
  decimal: 'point',
  dates: 'ymd',
  blank: 'keep',
  create_missing: [],
};

test('a field comes from one column only', () => {
  const next = withColumn(mapping, 'B', 'sku');
  expect(next.columns).toEqual({ A: null, B: 'sku' });
  expect(columnOf(next, 'sku')).toBe('B');
});

test('a constant fills a required field in, and a column takes its place', () => {
  expect(missing(mapping, target).map((one) => one.field)).toEqual(['name']);
  const constant = withConstant(mapping, 'name', 'Thing');
  expect(constant.constants).toEqual({ name: 'Thing' });
  expect(missing(constant, target)).toEqual([]);
  expect(withColumn(constant, 'B', 'name').constants).toEqual({});
  expect(sent(withConstant(constant, 'name', ' ')).constants).toEqual({});
});

test('keys and references are those that the file has', () => {
  expect(keysOf(mapping, target).map((one) => one.field)).toEqual(['sku']);
  expect(references(mapping, target)).toEqual([]);
  expect(references(withColumn(mapping, 'B', 'unit_id'), target).map((one) => one.field)).toEqual(['unit_id']);
});

test('examples are of rows that hold something', () => {
  expect(
    examples(
      [
        ['a', ''],
        ['b', 'x'],
      ],
      1,
    ),
  ).toBe('x');
});

test('a column that is called as a field in the reader’s language becomes it', () => {
  const words: Record<string, string> = { name: 'Bezeichnung', unit_id: 'Maßeinheit' };
  const label = (english: string) => words[english] ?? english;
  const none: Mapping = {
    ...mapping,
    columns: { A: 'sku', 'BEZEICHNUNG (lang)': null, Masseinheit: null, Rest: null },
  };
  const next = guessed(none, target, ['A', 'BEZEICHNUNG (lang)', 'Masseinheit', 'Rest'], label);
  expect(next.columns).toEqual({ A: 'sku', 'BEZEICHNUNG (lang)': 'name', Masseinheit: null, Rest: null });
  // A field that has its column keeps it, and two columns of one name cannot be told apart.
  expect(guessed(none, target, ['sku', 'name', 'name'], (one) => one).columns.name).toBeUndefined();
});

test('cells of some fields are those of their columns', () => {
  const rows = [
    ['x', '1,5'],
    ['y', ' '],
  ];
  expect(cellsOf({ ...mapping, columns: { A: 'sku', B: 'price' } }, ['A', 'B'], rows, new Set(['price']))).toEqual([
    '1,5',
  ]);
});
