import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import words from '@/../../locales/de/web.ftl?raw';
import { bundleOf, LocaleProvider, localeOf } from '@/lib/i18n';
import { Keys } from '@/ui/kbd';

it('says keys as they are written on the keyboard of the language', () => {
  const caps = (keys: string) => {
    const { container } = render(
      <LocaleProvider locale={localeOf('de', 'de', [bundleOf('de', [words])])}>
        <Keys keys={keys} />
      </LocaleProvider>,
    );
    return [...container.querySelectorAll('kbd')].map((one) => one.textContent);
  };
  expect(caps('g d')).toEqual(['G', 'dann', 'D']);
  expect(caps('mod+shift+p')).toEqual(['Strg', '⇧', 'P']);
  expect(caps('delete')).toEqual(['Entf']);
});
