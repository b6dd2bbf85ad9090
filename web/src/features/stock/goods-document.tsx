/** What documents that moved goods share: their parts, the moves that they made, and the document that takes one back. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keys, list, type RowOf } from '@/api/records';
import { useMe } from '@/api/session';
import { DocumentNumber } from '@/kit/document/document-number';
import { signed } from '@/kit/document/signed';
import { Notice } from '@/kit/document/trouble';
import type { SheetProduct } from '@/kit/editor/sheet';
import { useLocale, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { useProducts } from './names';
import { PlainTable, UNDER } from './table';

/** Kinds that are taken back as a whole, by a document of their own. */
export type GoodsKind = 'receipt' | 'adjustment';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="overflow-hidden rounded-card border border-line bg-surface">
      <h2 className="px-5 pt-4 pb-1 sm:px-6 text-14 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A product by its name, with the way to it, and its number. */
export function ProductName({ id, product }: { id: string; product: SheetProduct | undefined }) {
  const to = usePlaces()('product', id);
  const name = product?.name ?? '…';
  return (
    <>
      {to ? (
        <Link to={to} className="font-medium hover:underline">
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}{' '}
      <bdi dir="ltr" className="text-12 text-text-3">
        {product?.sku}
      </bdi>
    </>
  );
}

interface Countered {
  reversed_by_id: string | null;
  reverses_id: string | null;
}

/** The document that takes this one back, or that this one takes back. */
export function Other({
  kind,
  document,
  labels,
}: {
  kind: GoodsKind;
  document: Countered;
  labels: Record<string, string>;
}) {
  const t = useText();
  const places = usePlaces();
  const id = document.reversed_by_id ?? document.reverses_id;
  if (!id) return null;
  return (
    <Notice tone="info">
      {t(`stock-${kind}-${document.reversed_by_id ? 'reversed-by' : 'reverses'}`)}{' '}
      <Link to={places(kind, id) ?? '.'} className="font-medium underline">
        {labels[id] ?? <DocumentNumber kind={kind} id={id} word={t(`stock-${kind}`)} />}
      </Link>
    </Notice>
  );
}

/** Moves of one document that are shown at most: its lines, and what was settled by them. */
const MOVES_MAX = 200;

/** What it did to the stock, later changes of its cost included. */
export function Moves({ documentId }: { documentId: string }) {
  const { t, has, format } = useLocale();
  const { currency } = useMe().company;
  const { data } = useQuery({
    queryKey: [...keys.lists('stock_move'), 'of', documentId],
    queryFn: ({ signal }) =>
      list<RowOf<'stock_move'>>(
        '/inventory/moves',
        { filters: { document_id: documentId }, sort: 'at' },
        { limit: MOVES_MAX },
        { signal },
      ),
  });
  const moves = data?.items ?? [];
  const products = useProducts(moves.map((move) => move.product_id));
  if (moves.length === 0) return null;
  const valued = moves.some((move) => move.value !== undefined);
  const kind = (word: string) => (has(`stock-kind-${word}`) ? t(`stock-kind-${word}`) : word);
  return (
    <Section title={t('stock-moves')}>
      <PlainTable
        narrows
        label={t('stock-moves')}
        heads={[
          { label: t('stock-product') },
          { label: t('stock-kind'), wide: true },
          { label: t('stock-moved-on'), wide: true },
          { label: t('stock-quantity'), end: true },
          ...(valued ? [{ label: t('stock-worth'), end: true, wide: true }] : []),
        ]}
        rows={moves.map((move) => ({
          id: move.id,
          cells: [
            <span key="name">
              {products.get(move.product_id)?.name ?? '…'}
              <span className={UNDER}>
                <bdi>{kind(move.kind)}</bdi> · <bdi>{format.date(move.business_date)}</bdi>
              </span>
            </span>,
            kind(move.kind),
            format.date(move.business_date),
            <span key="quantity">
              <bdi>{signed(move.quantity, format)}</bdi>
              {valued && <span className={UNDER}>{format.money(move.value, currency)}</span>}
            </span>,
            ...(valued ? [format.money(move.value, currency)] : []),
          ],
        }))}
      />
    </Section>
  );
}
