import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matches, TREE } from './tree';

describe('the settings tree', () => {
  const messages = readFileSync('../locales/en/settings.ftl', 'utf8');
  it('has a name, a line and words for every leaf', () => {
    for (const { id } of TREE.flatMap((branch) => branch.leaves)) {
      for (const part of ['', '-body', '-words']) expect(messages).toContain(`\nsettings-${id}${part} = `);
    }
  });
  it('is found by the beginnings of words', () => {
    expect(matches('vat', 'Tax rates', 'vat sales tax')).toBe(true);
    expect(matches('tax ra', 'Tax rates')).toBe(true);
    expect(matches('ates', 'Tax rates')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });
});
