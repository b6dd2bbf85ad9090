/** A step of how a price came about, in the person's language: from its rule and the facts that it tells. */
import type { Step } from '@/kit/editor/sheet';
import type { Locale } from '@/lib/i18n';

type Facts = NonNullable<Step['facts']>;
type Words = Pick<Locale, 't' | 'has' | 'format'>;

export interface Said {
  title: string;
  detail: string | null;
}

/** What there is to say beside the rule's name. */
function detailOf(rule: string, facts: Facts, { t, format }: Words, currency: string, unit: (id: string) => string) {
  if (rule === 'list_price') return facts.of_base_unit ? t('editor-rule-of-base-unit') : null;
  if (rule === 'line_discount') return `− ${format.percent(facts.rate)}`;
  if (rule === 'document_discount') return t('editor-rule-of-whole', { amount: format.money(facts.amount, currency) });
  if (rule === 'tax') return format.amount(facts.amount, currency);
  if (rule !== 'price_list') return null;
  const list = facts.list ?? '';
  const named = facts.from_quantity
    ? t('editor-rule-from-quantity', {
        list,
        quantity: format.number(facts.from_quantity),
        unit: facts.unit_id ? unit(facts.unit_id) : '',
      }).trimEnd()
    : list;
  return facts.of_base_unit ? `${named} · ${t('editor-rule-of-base-unit')}` : named;
}

/** A rule that this program does not know, and a trace from before steps told facts, say what the server says. */
export function said(step: Step, words: Words, currency: string, unit: (id: string) => string): Said {
  const { rule, text, facts } = step;
  const id = `editor-rule-${rule.replaceAll('_', '-')}`;
  if (!facts || !words.has(id)) return { title: text, detail: null };
  const detail = detailOf(rule, facts, words, currency, unit);
  if (rule !== 'tax') return { title: words.t(id), detail };
  const named = { name: words.t('editor-tax-word'), rate: words.format.percent(facts.rate) };
  return { title: words.t(facts.included ? 'editor-tax-included' : 'editor-tax', named), detail };
}
