/** What the program wrote on an entry that it made, in the reader's words: a kind of document, a way of paying. */
import { useLocale } from '@/lib/i18n';

const PAID = /^(\S+-\d+) (bank|mpesa|cash|card|cheque|other)\b/;
const CLOSED = /^Result of the year to (\d{4}-\d{2}-\d{2})$/;

export function useSaid(): (description: string) => string {
  const { t, has, format } = useLocale();
  return (description) => {
    const document = `stock-document-${description.replaceAll('_', '-')}`;
    if (/^[a-z_]+$/.test(description) && has(document)) return t(document);
    const closed = CLOSED.exec(description);
    if (closed) return t('ledger-result-to', { day: format.date(closed[1]) });
    return description.replace(PAID, (_, number: string, way: string) => `${number} ${t(`billing-method-${way}`)}`);
  };
}
