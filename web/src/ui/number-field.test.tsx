/** @vitest-environment happy-dom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { bundleOf, LocaleProvider, localeOf } from '@/lib/i18n';
import { NumberField } from '@/ui/number-field';

const words = 'editor-too-fine = { $unit } has { $places }';
const PIECE = { code: 'pc', places: 0 };

function Field({ heard, but }: { heard: (value: string | null) => void; but?: string }) {
  const [value, setValue] = useState<string | null>('4');
  return (
    <LocaleProvider locale={localeOf('en', 'en', [bundleOf('en', [words])])}>
      <NumberField
        aria-label="Qty"
        unit={PIECE}
        but={but}
        value={value ?? ''}
        onValue={(next) => {
          setValue(next);
          heard(next);
        }}
      />
    </LocaleProvider>
  );
}

it('a part of what has none is no quantity; the field says so and keeps what was typed', async () => {
  const heard = vi.fn();
  render(<Field heard={heard} />);
  const field = screen.getByRole('textbox', { name: 'Qty' }) as HTMLInputElement;
  await userEvent.clear(field);
  await userEvent.type(field, '2.5');
  expect(heard).toHaveBeenLastCalledWith(null);
  expect(field.value).toBe('2.5');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toContain('pc');
  await userEvent.tab();
  expect(field.value).toBe('2.5');
  await userEvent.clear(field);
  await userEvent.type(field, '2');
  expect(heard).toHaveBeenLastCalledWith('2');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('all that is left is taken as it is', async () => {
  const heard = vi.fn();
  render(<Field heard={heard} but="1.5" />);
  const field = screen.getByRole('textbox', { name: 'Qty' });
  await userEvent.clear(field);
  await userEvent.type(field, '1.5');
  expect(heard).toHaveBeenLastCalledWith('1.5');
  expect(screen.queryByRole('alert')).toBeNull();
});
