import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n';
import { countries } from '@/lib/places';

/** The countries that papers can name. */
const named = [
  ...readFileSync(join(__dirname, '../../../locales/en/countries.ftl'), 'utf8').matchAll(/^country-(\w\w) =/gm),
].map(([, code]) => code?.toUpperCase());

describe.each(LANGUAGES)('countries in %s', (language) => {
  it('are all of ISO 3166-1, each by its name', () => {
    const all = countries(language);
    expect(all).toHaveLength(249);
    expect(all.map(([code]) => code).sort()).toEqual(named.sort());
    expect(all.filter(([code, name]) => name === code)).toEqual([]);
  });
});
