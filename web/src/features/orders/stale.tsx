/** Somebody else has written the draft meanwhile: theirs, or mine over it. */
import { Conflict } from '@/kit/document/conflict';
import { lineDifferences } from '@/kit/document/differences';
import { useLocations } from '@/kit/document/names';
import { unitPrice } from '@/kit/editor/columns';
import { useUnitNames } from '@/kit/editor/products';
import { isBlank, type SheetRow } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import type { OrderView } from './data';
import { type Header, headerOf } from './draft';

interface Props {
  header: Header;
  rows: readonly SheetRow[];
  total: string;
  /** As it was when it was last read. */
  order: OrderView;
  theirs: OrderView;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

export function Stale({ header, rows, total, order, theirs, onTheirs, onMine, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const places = new Map((useLocations() ?? []).map((place) => [place.id, place.name]));
  const other = headerOf(theirs);
  const place = (id: string) => places.get(id || order.location_id) ?? '';
  const said = (quantity: string | null, unit: string | null, price: string | null) =>
    `${format.number(quantity)} ${units.get(unit ?? '') ?? ''} × ${unitPrice(price ?? '', theirs.currency, format)}`;
  const mine = rows.filter((row) => !isBlank(row));
  return (
    <Conflict
      name={theirs.number}
      differences={[
        { label: t('orders-customer'), mine: header.customer?.label ?? '', theirs: other.customer?.label ?? '' },
        { label: t('orders-reference'), mine: header.reference, theirs: other.reference },
        { label: t('orders-location'), mine: place(header.locationId), theirs: place(other.locationId) },
        { label: t('orders-note'), mine: header.note, theirs: other.note },
        ...lineDifferences(
          mine.map((row) => ({
            key: row.product?.id ?? '',
            name: row.description ?? row.product?.name ?? '',
            text: said(row.quantity, row.unitId, row.price),
          })),
          theirs.lines
            .filter((line) => !line.charge)
            .map((line) => ({
              key: line.product_id,
              name: line.description,
              text: said(line.quantity, line.unit_id, line.unit_price),
            })),
          t('document-conflict-none'),
        ),
        {
          label: t('editor-total'),
          mine: format.money(total, theirs.currency),
          theirs: format.money(theirs.total, theirs.currency),
        },
      ]}
      onTheirs={onTheirs}
      onMine={theirs.status === 'draft' ? onMine : null}
      onClose={onClose}
    />
  );
}
