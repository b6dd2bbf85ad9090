import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { said } from '@/kit/editor/price-step';
import type { Step } from '@/kit/editor/sheet';
import { bundleOf, LANGUAGES, localeOf } from '@/lib/i18n';

const ROOT = join(__dirname, '../../../..');
const words = (language: (typeof LANGUAGES)[number]) =>
  localeOf(language, language, [
    bundleOf(language, [readFileSync(join(ROOT, 'locales', language, 'editor.ftl'), 'utf8')]),
  ]);
const unit = () => 'pc';
const step = (rule: string, facts: Step['facts']): Step => ({ rule, text: 'English', before: null, after: '1', facts });

const LIST = step('price_list', { list_id: 'l', list: 'Trade', from_quantity: '10', unit_id: 'u' });
const STEPS: Step[] = [
  step('list_price', { of_base_unit: false }),
  step('list_price', { of_base_unit: true }),
  step('price_list', { list_id: 'l', list: 'Trade' }),
  LIST,
  step('manual_price', {}),
  step('agreed_price', {}),
  step('line_discount', { rate: '0.05' }),
  step('document_discount', { amount: '28.00', rate: null }),
  step('tax', { rate: '0.16', amount: '1.60', included: false }),
  step('tax', { rate: '0.16', amount: '1.60', included: true }),
];

/** The rules of the server's engine, by its code. */
const rules = [
  ...readFileSync(join(ROOT, 'crates/pricing/src/engine/trace.rs'), 'utf8').matchAll(/Rule::\w+ => "([a-z_]+)"/g),
].map((one) => one[1]);

describe('a step of a price', () => {
  it('is said of every rule that the engine has', () => {
    expect(new Set(STEPS.map(({ rule }) => rule))).toEqual(new Set(rules));
    expect(rules.length).toBeGreaterThan(6);
  });

  it.each(LANGUAGES)('is said in %s from its facts', (language) => {
    for (const one of STEPS) {
      const { title, detail } = said(one, words(language), 'KES', unit);
      expect(`${title} ${detail}`).not.toMatch(/English|editor-|undefined/);
    }
  });

  it.each([
    ['en', 'Price list', 'Trade, from 10 pc'],
    ['sw', 'Orodha ya bei', 'Trade, kuanzia 10 pc'],
    ['fr', 'Liste de prix', 'Trade, à partir de 10 pc'],
    ['de', 'Preisliste', 'Trade, ab 10 pc'],
  ] as const)('a tier in %s', (language, title, detail) => {
    expect(said(LIST, words(language), 'KES', unit)).toEqual({ title, detail });
  });

  it('tells rates and amounts as the language writes them', () => {
    const german = STEPS.slice(6).map((one) => said(one, words('de'), 'KES', unit));
    expect(german.map(({ title, detail }) => `${title}: ${detail}`.replace(/\s/gu, ' '))).toEqual([
      'Rabatt der Position: − 5 %',
      'Anteil am Gesamtrabatt: Von 28,00 KES Rabatt auf das Ganze',
      'Steuer 16 %: 1,60',
      'Steuer 16 %, enthalten: 1,60',
    ]);
  });

  it('says what the server says where there are no facts yet, and of a rule that is not known', () => {
    const old = { rule: 'tax', text: '1.60 tax at 0.16', before: null, after: '1' };
    expect(said(old, words('de'), 'KES', unit)).toEqual({ title: '1.60 tax at 0.16', detail: null });
    expect(said(step('moon', {}), words('de'), 'KES', unit)).toEqual({ title: 'English', detail: null });
  });
});
