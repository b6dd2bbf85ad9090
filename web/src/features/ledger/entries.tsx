/** The journal: every entry, with the document that made it. */
import { Link } from '@tanstack/react-router';
import { BookMarked } from 'lucide-react';
import type { RowOf, Where } from '@/api/records';
import { useMay } from '@/api/session';
import { DocumentNumber } from '@/kit/document/document-number';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Status } from '@/ui/status';
import { useSaid } from './said';

const is = (field: string, value: string): Where => ({ field, op: 'eq', value });
const KINDS = ['manual', 'invoice', 'credit_note', 'payment', 'settlement', 'refund', 'stock'] as const;
const SEEN = KINDS.slice(0, 4);

export default function Entries() {
  const t = useText();
  const may = useMay();
  const places = usePlaces();
  const said = useSaid();
  return (
    <ListScreen<RowOf<'journal_entry'>>
      kind="journal_entry"
      overrides={{
        title: t('ledger-entries'),
        sort: '-business_date',
        defaultColumns: ['number', 'business_date', 'kind', 'description', 'source_number', 'partner_id', 'total'],
        columns: {
          number: {
            label: t('ledger-entry'),
            width: 144,
            cell: (row) => row.number ?? <Status stage="none">{t('ledger-draft')}</Status>,
          },
          business_date: { label: t('ledger-date'), width: 108 },
          kind: {
            label: t('ledger-kind'),
            width: 124,
            cell: (row) => t(`ledger-entry-${row.kind.replaceAll('_', '-')}`),
          },
          description: { label: t('ledger-description'), width: 228, cell: (row) => said(row.description) },
          source_number: {
            label: t('ledger-document'),
            width: 144,
            cell: (row) => {
              const to = row.source_kind && row.source_id && places(row.source_kind, row.source_id);
              return to ? (
                <Link to={to} tabIndex={-1} className="hover:underline" onClick={(event) => event.stopPropagation()}>
                  {row.source_number ?? (
                    <DocumentNumber
                      kind={row.source_kind ?? ''}
                      id={row.source_id ?? ''}
                      word={said(row.source_kind ?? '')}
                    />
                  )}
                </Link>
              ) : (
                row.source_number
              );
            },
          },
          // The name of today: the books themselves have none.
          partner_id: { label: t('ledger-partner'), width: 180 },
          status: {
            cell: (row) => (
              <Status stage={row.status === 'posted' ? 'done' : 'none'}>{t(`ledger-is-${row.status}`)}</Status>
            ),
          },
          total: { label: t('ledger-amount'), cell: (row, { format, currency }) => format.money(row.total, currency) },
        },
        presets: [
          { id: 'draft', label: t('ledger-view-drafts'), where: is('status', 'draft') },
          ...SEEN.map((kind) => ({
            id: kind,
            label: t(`ledger-view-${kind.replaceAll('_', '-')}`),
            where: is('kind', kind),
          })),
        ],
        actions: may('ledger.account.view') ? (
          <Link
            to={'/ledger/journals' as string}
            aria-label={t('ledger-journals')}
            title={t('ledger-journals')}
            className="inline-flex size-8 items-center justify-center rounded-control border border-line hover:bg-hover pointer-coarse:size-11"
          >
            <BookMarked size={16} aria-hidden="true" />
          </Link>
        ) : undefined,
        create: may('ledger.entry.edit') ? { label: t('ledger-entry-new'), href: '/ledger/entries/new' } : false,
        phone: (row, { format, currency, labels }) => ({
          title: said(row.description),
          detail: [row.number ?? t('ledger-draft'), format.shortDate(row.business_date), labels[row.partner_id ?? '']]
            .filter(Boolean)
            .join(' · '),
          end: format.money(row.total, currency),
          status: t(`ledger-entry-${row.kind.replaceAll('_', '-')}`),
        }),
        empty: { title: t('ledger-entries-none'), body: t('ledger-entries-none-body') },
      }}
    />
  );
}
