/** @vitest-environment happy-dom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { type Column, firstTooFine, quantityColumn } from '@/kit/editor/columns';
import { LineGrid } from '@/kit/editor/line-grid';
import { emptyRow, Sheet, type SheetProduct } from '@/kit/editor/sheet';
import { bundleOf, LocaleProvider, localeOf } from '@/lib/i18n';

vi.mock('@/api/session', () => ({ useMay: () => () => false }));

const LINES = 30;
const UNITS = new Map([['pc', { code: 'pc', places: 0 }]]);
const words = 'editor-quantity = Qty\neditor-line = line { $number }\neditor-too-fine = { $unit } has { $places }';
const nail = { id: 'nail', sku: 'N', name: 'Nail', unitId: 'pc', tracked: true } as SheetProduct;

it('a key in one row draws that row and no other', async () => {
  const sheet = new Sheet(Array.from({ length: LINES }, () => emptyRow({ product: nail, unitId: 'pc' })));
  const drawn: string[] = [];
  const columns: Column[] = [
    quantityColumn((id) => (id === 'editor-quantity' ? 'Qty' : id), UNITS),
    { kind: 'view', id: 'seen', label: 'Seen', width: '60px', view: ({ key }) => void drawn.push(key) },
  ];
  render(
    <LocaleProvider locale={localeOf('en', 'en', [bundleOf('en', [words])])}>
      <LineGrid sheet={sheet} currency="KES" columns={columns} label="Goods" />
    </LocaleProvider>,
  );
  const third = screen.getByRole('textbox', { name: /^Qty, line \W?3\W?$/ });
  await userEvent.click(third);
  drawn.length = 0;
  await userEvent.keyboard('2.5');
  const own = sheet.rows()[2]?.key;
  expect(new Set(drawn)).toEqual(new Set([own]));
  // The words under the rows come a moment later, and draw no row for it.
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(new Set(drawn)).toEqual(new Set([own]));
  expect(third.getAttribute('aria-invalid')).toBe('true');
  expect(firstTooFine(sheet.rows(), UNITS)).toEqual({ at: 2, unit: { code: 'pc', places: 0 } });
});
