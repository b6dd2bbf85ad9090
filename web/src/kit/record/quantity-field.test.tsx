/** @vitest-environment happy-dom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { type CountedBy, QuantityField } from '@/kit/record/quantity-field';
import { bundleOf, LocaleProvider, localeOf } from '@/lib/i18n';

const units = new Map([
  ['piece', { code: 'pc', places: 0 }],
  ['metre', { code: 'm', places: 1 }],
]);
vi.mock('@/kit/editor/products', () => ({
  useUnits: () => units,
  productsByIds: async ([id]: string[]) => new Map([[id, { unitId: id === 'cloth' ? 'metre' : 'piece' }]]),
}));

const words = 'editor-too-fine = { $unit } has { $places }\nform-number = no number';
const client = new QueryClient();
const NOTHING: CountedBy = { unitId: '', productId: '' };

function Field({ heard, kept = '' }: { heard: (why: string | null) => void; kept?: string }) {
  const [value, setValue] = useState(kept);
  const [counted, setCounted] = useState(NOTHING);
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider locale={localeOf('en', 'en', [bundleOf('en', [words])])}>
        <QuantityField aria-label="Qty" counted={counted} kept={kept} value={value} onText={setValue} onWrong={heard} />
        <button type="button" onClick={() => setCounted({ unitId: '', productId: 'nail' })}>
          Nails
        </button>
        <button type="button" onClick={() => setCounted({ unitId: 'metre', productId: 'nail' })}>
          Metres
        </button>
      </LocaleProvider>
    </QueryClientProvider>
  );
}

it('is as fine as its unit, or else as its product’s own, whichever is said first', async () => {
  const heard = vi.fn();
  render(<Field heard={heard} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Qty' }), '2.5');
  expect(heard).toHaveBeenLastCalledWith(null);
  await userEvent.click(screen.getByRole('button', { name: 'Nails' }));
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0]).toMatch(/pc.* has .*0/));
  await userEvent.click(screen.getByRole('button', { name: 'Metres' }));
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(null));
});

it('says that what is typed is no number', async () => {
  const heard = vi.fn();
  render(<Field heard={heard} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Qty' }), 'two');
  expect(heard).toHaveBeenLastCalledWith('no number');
});

it('takes what the record has already as it is', async () => {
  const heard = vi.fn();
  render(<Field heard={heard} kept="2.5" />);
  await userEvent.click(screen.getByRole('button', { name: 'Nails' }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard.mock.calls.every(([why]) => why === null)).toBe(true);
});
