import { expect, it } from 'vitest';
import { backOf } from './coming-back';

const units = new Map([
  ['pc', { code: 'pc', places: 0 }],
  ['box', { code: 'box', places: 0 }],
  ['pallet', { code: 'pallet', places: 0 }],
  ['g', { code: 'g', places: 0 }],
  ['kg', { code: 'kg', places: 3 }],
]);
const packings = [
  { unit_id: 'box', num: 12, den: 1 },
  { unit_id: 'pallet', num: 480, den: 1 },
];
const boxes = (shipped: string, returned: string) =>
  backOf({ unit_id: 'box', quantity: '2', base_quantity: '24', shipped, returned }, 'pc', packings, units);

it('says all in whole boxes while it is, and in pieces', () => {
  expect(boxes('2', '0')).toEqual([
    { unitId: 'box', most: '2', rest: '0' },
    { unitId: 'pc', most: '24', rest: '0' },
  ]);
  expect(boxes('2', '2')).toEqual([]);
});

it('counts the rest of a box in pieces, however its counter is cut off', () => {
  expect(boxes('2', '0.083333')).toEqual([
    { unitId: 'box', most: '1', rest: '11' },
    { unitId: 'pc', most: '23', rest: '0' },
  ]);
  for (let back = 1; back < 12; back += 1) {
    const returned = (Math.floor((back * 1e6) / 12) / 1e6 + 1).toFixed(6);
    expect(boxes('2', returned)).toEqual([{ unitId: 'pc', most: String(12 - back), rest: '0' }]);
  }
});

it('goes by what a box of the order held, not by what one holds today', () => {
  const line = { unit_id: 'box', quantity: '1', base_quantity: '10', shipped: '1', returned: '0' };
  expect(backOf(line, 'pc', packings, units)).toEqual([
    { unitId: 'box', most: '1', rest: '0' },
    { unitId: 'pc', most: '10', rest: '0' },
  ]);
});

it('takes half a box back as it was shipped, and pieces as whole boxes where they are', () => {
  expect(boxes('1.5', '0')[0]).toEqual({ unitId: 'box', most: '1.5', rest: '0' });
  const pieces = { unit_id: 'pc', quantity: '30', base_quantity: '30', shipped: '30', returned: '4' };
  expect(backOf(pieces, 'pc', packings, units)).toEqual([
    { unitId: 'pc', most: '26', rest: '0' },
    { unitId: 'box', most: '2', rest: '2' },
  ]);
});

it('counts what is measured as finely as its unit is', () => {
  const line = { unit_id: 'g', quantity: '2500', base_quantity: '2.5', shipped: '2500', returned: '499' };
  expect(backOf(line, 'kg', [], units)).toEqual([
    { unitId: 'g', most: '2001', rest: '0' },
    { unitId: 'kg', most: '2.001', rest: '0' },
  ]);
});

it('leaves out what another return has announced, in whatever unit that is', () => {
  const line = { unit_id: 'box', quantity: '2', base_quantity: '24', shipped: '2', returned: '0' };
  const of = (unitId: string, quantity: string) => ({ orderLineId: 'l', number: 'RMA-1', unitId, quantity });
  const left = (...announced: ReturnType<typeof of>[]) => backOf(line, 'pc', packings, units, announced);
  expect(left(of('box', '1'))).toEqual([
    { unitId: 'box', most: '1', rest: '0' },
    { unitId: 'pc', most: '12', rest: '0' },
  ]);
  expect(left(of('pc', '1'))).toEqual([
    { unitId: 'box', most: '1', rest: '11' },
    { unitId: 'pc', most: '23', rest: '0' },
  ]);
  expect(left(of('box', '1'), of('pc', '2'))).toEqual([{ unitId: 'pc', most: '10', rest: '0' }]);
  expect(left(of('box', '1'), of('pc', '12'))).toEqual([]);
  // Something has come back already: its counter is cut off, the pieces are whole.
  const some = { ...line, returned: '0.083333' };
  expect(backOf(some, 'pc', packings, units, [of('box', '1')])).toEqual([{ unitId: 'pc', most: '11', rest: '0' }]);
  expect(backOf({ ...line, base_quantity: '20' }, 'pc', packings, units, [of('box', '1')])[1]).toEqual({
    unitId: 'pc',
    most: '10',
    rest: '0',
  });
});

it('keeps the line’s unit while nobody knows the others', () => {
  const line = { unit_id: 'box', quantity: '2', base_quantity: '24', shipped: '2', returned: '0.083333' };
  expect(backOf(line, undefined, [], units)).toEqual([{ unitId: 'box', most: '1', rest: '11.000004' }]);
});
