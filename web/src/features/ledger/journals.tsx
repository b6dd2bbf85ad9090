/** The books that entries are numbered in. A journal opens its entries. */
import { Link, useNavigate } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';

const entriesOf = (journal: string): { where: Where } => ({ where: { field: 'journal_id', op: 'eq', value: journal } });

export default function Journals() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <ListScreen<RowOf<'journal'>>
      kind="journal"
      overrides={{
        title: t('ledger-journals'),
        sort: 'code',
        defaultColumns: ['code', 'name', 'kind'],
        columns: {
          code: { width: 120 },
          name: {
            width: 280,
            cell: (row) =>
              may('ledger.entry.view') ? (
                <Link
                  to={'/ledger/entries' as string}
                  search={entriesOf(row.id) as never}
                  tabIndex={-1}
                  className="inline-flex min-h-6 items-center underline decoration-line decoration-dotted underline-offset-4 hover:decoration-text"
                  onClick={(event) => event.stopPropagation()}
                >
                  {row.name}
                </Link>
              ) : (
                row.name
              ),
          },
          kind: { cell: (row) => t(`ledger-journal-${row.kind}`) },
        },
        rowActions: (row) =>
          may('ledger.entry.view')
            ? [
                {
                  label: t('ledger-entries'),
                  icon: <BookOpen size={14} />,
                  run: () => void navigate({ to: '/ledger/entries' as string, search: entriesOf(row.id) as never }),
                },
              ]
            : [],
        phone: (row) => ({ title: row.name, detail: row.code, end: t(`ledger-journal-${row.kind}`) }),
      }}
    />
  );
}
