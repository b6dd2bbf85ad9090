/** What the program wrote on an entry that it made, in the reader's words: a kind of document, a way of paying, a step. */
import { type Locale, useLocale } from '@/lib/i18n';

type Words = Pick<Locale, 't' | 'has' | 'format'>;

const DOCUMENT = /^([a-z_]+)(: .*)?$/s;
const WAY = /^(\S*\d\S*) (bank|mpesa|cash|card|cheque|other|bad_debt|small_difference)( reversed)?(?= |$)/;
/** Each sentence with its message and what stands in it. */
const SENTENCES: [RegExp, string, string[]][] = [
  [/^(\S*\d\S*) settles (\S*\d\S*)$/, 'ledger-said-settles', ['credit', 'invoice']],
  [/^(\S*\d\S*) taken back$/, 'ledger-said-taken-back', ['number']],
  [/^(\S*\d\S*) requested$/, 'ledger-said-requested', ['number']],
  [/^(\S*\d\S*) paid$/, 'ledger-said-paid', ['number']],
  [/^(\S*\d\S*) failed$/, 'ledger-said-failed', ['number']],
  [/^Reversal of (\S+): (.*)$/s, 'ledger-said-reversal', ['number', 'reason']],
  [/^Result of the year to (\d{4}-\d{2}-\d{2})$/, 'ledger-result-to', ['day']],
  [/^Worth of ([A-Z]{3}) on (\d{4}-\d{2}-\d{2}) at (\S+)$/, 'ledger-said-worth', ['currency', 'day', 'rate']],
];

export function said(description: string, { t, has, format }: Words): string {
  const document = DOCUMENT.exec(description);
  const kind = document && `stock-document-${document[1]?.replaceAll('_', '-')}`;
  if (kind && has(kind)) return `${t(kind)}${document[2] ?? ''}`;
  for (const [pattern, message, names] of SENTENCES) {
    const found = pattern.exec(description);
    if (!found) continue;
    const value = (name: string, text: string) =>
      name === 'day' ? format.date(text) : name === 'rate' ? format.number(text) : text;
    return t(message, Object.fromEntries(names.map((name, at) => [name, value(name, found[at + 1] ?? '')])));
  }
  return description.replace(WAY, (_, number: string, way: string, reversed?: string) => {
    const paid = `${number} ${t(`billing-method-${way.replaceAll('_', '-')}`)}`;
    return reversed ? t('ledger-said-reversed', { payment: paid }) : paid;
  });
}

export function useSaid(): (description: string) => string {
  const locale = useLocale();
  return (description) => said(description, locale);
}
