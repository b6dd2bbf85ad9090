/** What a document did to the books. They hear of it a moment later and say so; then it stands here by itself. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keys, list, type Page, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';

/** Entries that are shown at most. */
const ENTRIES_MAX = 20;
/** Of what was made lately they are asked once more: they may have told it before the page could hear. */
const LATELY_MS = 600_000;
const AGAIN_MS = 5_000;

/** `madeAt`: when the document was recorded. */
export function BookEntries({ sourceId, madeAt }: { sourceId: string; madeAt: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const { currency } = useMe().company;
  const { data } = useQuery<Page<RowOf<'journal_entry'>>>({
    queryKey: [...keys.lists('journal_entry'), 'of', sourceId],
    enabled: may('ledger.entry.view'),
    refetchInterval: ({ state }) =>
      state.data?.items.length || state.dataUpdateCount > 1 || Date.now() - Date.parse(madeAt) > LATELY_MS
        ? false
        : AGAIN_MS,
    queryFn: ({ signal }) =>
      list<RowOf<'journal_entry'>>(
        '/ledger/entries',
        { filters: { source_id: sourceId }, sort: 'posted_at' },
        { limit: ENTRIES_MAX },
        { signal },
      ),
  });
  const entries = data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <Card title={t('document-in-books')} flush>
      <ul className="text-13">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-5 py-1"
          >
            <Link
              to={places('journal_entry', entry.id) ?? '.'}
              className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
            >
              <bdi dir="ltr">{entry.number ?? format.date(entry.business_date)}</bdi>
            </Link>
            {entry.number && <span className="text-text-3">{format.date(entry.business_date)}</span>}
            <span className="num ms-auto font-medium">{format.money(entry.total, currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
