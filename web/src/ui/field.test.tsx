import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bundleOf, LocaleProvider, localeOf } from '@/lib/i18n';
import { Field, Input } from '@/ui/field';

it('says a label and that it is optional as two words', () => {
  render(
    <LocaleProvider locale={localeOf('en', 'en', [bundleOf('en', ['field-optional = optional'])])}>
      <Field label="Reference" optional>
        {(ids) => <Input {...ids} />}
      </Field>
    </LocaleProvider>,
  );
  expect(screen.getByRole('textbox', { name: 'Reference optional' })).toBeDefined();
});
