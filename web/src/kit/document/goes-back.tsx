/** What comes back when an allocation is taken back, in figures, before it is done. */
import { useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { backOf } from './going-back';

interface Props {
  invoice: {
    number: string | null;
    currency: string;
    open: string;
    discount_note_id: string | null;
    credit_notes: readonly { id: string; number: string | null; total: string }[];
  };
  /** What was settled, in the invoice's currency. */
  worth: string;
  /** What settled it, and can settle something else; of what was written off nothing comes back. */
  source: { amount: string; currency: string; writtenOff: boolean };
}

export function GoesBack({ invoice, worth, source }: Props) {
  const t = useText();
  const format = useFormat();
  const { currency: home } = useMe().company;
  const { open, off, note } = backOf(invoice, worth);
  const theirs = (value: string) => format.money(value, invoice.currency);
  const number = invoice.number ?? '';
  const realised = source.currency !== home || invoice.currency !== home;
  return (
    <ul className="list-disc space-y-1 ps-4 text-13 text-text-2">
      {!source.writtenOff && (
        <li>{t('document-back-source', { amount: format.money(source.amount, source.currency) })}</li>
      )}
      <li>{t('document-back-invoice', { number, amount: theirs(worth), open: theirs(open) })}</li>
      {off && <li>{t('document-back-discount', { amount: theirs(off), note: note ?? '' })}</li>}
      {realised && <li>{t('document-back-difference')}</li>}
    </ul>
  );
}
