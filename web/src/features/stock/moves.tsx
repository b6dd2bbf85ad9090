/** Every move of goods with the document that made it. Moves are never changed: what was wrong is moved back. */
import { Link } from '@tanstack/react-router';
import { at } from '@/api/here';
import type { RowOf } from '@/api/records';
import { useMe } from '@/api/session';
import { DocumentNumber } from '@/kit/document/document-number';
import { signed } from '@/kit/document/signed';
import { ListScreen } from '@/kit/list';
import { cx } from '@/lib/cx';
import { businessDay } from '@/lib/days';
import { useLocale } from '@/lib/i18n';
import { PagesMenu } from './pages-menu';

type Move = RowOf<'stock_move'>;

export default function Moves() {
  const { t, has } = useLocale();
  const { zone, cutover_minutes } = useMe().company;
  const dayOf = (at: string) => businessDay(zone, cutover_minutes, Date.parse(at));
  const word = (prefix: string, value: string) => {
    const id = `stock-${prefix}-${value.replaceAll('_', '-')}`;
    return has(id) ? t(id) : value.replaceAll('_', ' ');
  };
  return (
    <ListScreen<Move>
      kind="stock_move"
      overrides={{
        here: at,
        title: t('stock-moves'),
        sort: '-at',
        defaultColumns: ['at', 'product_id', 'location_id', 'kind', 'document_kind', 'reason', 'quantity', 'value'],
        columns: {
          at: {
            width: 168,
            cell: (row, { format }) => (
              <>
                {format.dateTime(row.at)}
                {row.business_date !== dayOf(row.at) && (
                  <span className="block text-12 text-text-3">
                    {t('stock-for-day', { day: format.date(row.business_date) })}
                  </span>
                )}
              </>
            ),
          },
          product_id: { label: t('stock-product'), width: 170 },
          location_id: { label: t('stock-place'), width: 140 },
          kind: { label: t('stock-kind'), width: 96, cell: (row) => word('kind', row.kind) },
          document_kind: {
            label: t('stock-document'),
            width: 142,
            cell: (row, { place }) => {
              const to = place(row.document_kind, row.document_id);
              const text = (
                <DocumentNumber
                  kind={row.document_kind}
                  id={row.document_id}
                  word={word('document', row.document_kind)}
                />
              );
              if (!to) return text;
              return (
                <Link
                  to={to}
                  tabIndex={-1}
                  className="text-accent-text hover:underline"
                  onClick={(event) => event.stopPropagation()}
                >
                  {text}
                </Link>
              );
            },
          },
          reason: { width: 114 },
          value: { width: 140 },
          quantity: {
            width: 92,
            cell: (row, { format }) => (
              <span className={cx('font-medium', row.quantity.startsWith('-') && 'text-text-2')}>
                {signed(row.quantity, format)}
              </span>
            ),
          },
        },
        presets: ['receipt', 'issue', 'adjustment', 'transfer', 'return'].map((kind) => ({
          id: kind,
          label: word('kind', kind),
          where: { field: 'kind', op: 'eq', value: kind },
        })),
        create: false,
        actions: <PagesMenu at="moves" />,
        phone: (row, { format, labels }) => ({
          title: labels[row.product_id] ?? '',
          detail: `${labels[row.location_id] ?? ''} · ${
            row.business_date === dayOf(row.at) ? format.dateTime(row.at) : format.date(row.business_date)
          }`,
          end: signed(row.quantity, format),
          status: word('kind', row.kind),
        }),
      }}
    />
  );
}
