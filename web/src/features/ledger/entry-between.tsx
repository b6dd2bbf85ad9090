/** Somebody else has written the entry meanwhile: what they have saved beside what is written here. */
import { useMe } from '@/api/session';
import { Conflict } from '@/kit/document/conflict';
import { type LineSaid, lineDifferences } from '@/kit/document/differences';
import type { SheetRow } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import { balanceOf, creditOf, debitOf, isFilled } from './balance';
import type { EntryView } from './data';
import { type Header, headerOf, rowsOf } from './entry-draft';
import { useJournals } from './entry-fields';

interface Props {
  header: Header;
  rows: readonly SheetRow[];
  theirs: EntryView;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

export function Between({ header, rows, theirs, onTheirs, onMine, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const { currency: home } = useMe().company;
  const journals = useJournals();
  const side = (word: string, amount: string | null, currency: string) =>
    amount && `${t(word)} ${format.amount(amount, currency)}`;
  const said = (some: readonly SheetRow[], { currency }: Header): LineSaid[] =>
    some.filter(isFilled).map((row) => ({
      key: row.product?.id ?? '',
      name: row.product?.name ?? '',
      text: [
        side('ledger-debit', debitOf(row), currency),
        side('ledger-credit', creditOf(row), currency),
        row.extra.memo?.trim(),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  const head = (of: Header): [label: string, text: string][] => {
    const journal = journals.find((one) => one.id === of.journalId);
    return [
      [t('ledger-description'), of.description.trim()],
      [t('ledger-date'), of.day && format.date(of.day)],
      [t('ledger-journal'), journal ? `${journal.code} ${journal.name}` : t('ledger-journal-usual')],
      [t('ledger-kind'), t(`ledger-entry-${of.kind}`)],
      [t('ledger-currency'), of.currency],
      [t('ledger-exchange-rate', { currency: home }), of.rate ? format.number(of.rate) : ''],
    ];
  };
  const other = headerOf(theirs, home);
  const otherRows = rowsOf(theirs);
  const otherHead = head(other);
  return (
    <Conflict
      name={theirs.number ?? t('ledger-entry')}
      differences={[
        ...head(header).map(([label, mine], at) => ({ label, mine, theirs: otherHead[at]?.[1] ?? '' })),
        ...lineDifferences(said(rows, header), said(otherRows, other), t('document-conflict-none')),
        {
          label: t('ledger-sum'),
          mine: format.money(balanceOf(rows).debit, header.currency),
          theirs: format.money(balanceOf(otherRows).debit, other.currency),
        },
      ]}
      onTheirs={onTheirs}
      onMine={theirs.status === 'draft' ? onMine : null}
      onClose={onClose}
    />
  );
}
