/** Somebody else has written the draft meanwhile: what they have saved beside what is written here. */
import { useMe } from '@/api/session';
import { Conflict } from '@/kit/document/conflict';
import { lineDifferences } from '@/kit/document/differences';
import { useSaidRows } from '@/kit/document/said-rows';
import { type Supply, supplyInput } from '@/kit/document/supply';
import type { SheetProduct, SheetRow } from '@/kit/editor/sheet';
import { totalsOf } from '@/kit/editor/totals';
import { useFormat, useText } from '@/lib/i18n';
import { supplyText } from '@/lib/supply-text';
import type { InvoiceView } from './data';
import { type Header, headerOf, rowsOf, taxClassOf, termsOf } from './draft';

interface Props {
  header: Header;
  rows: readonly SheetRow[];
  currency: string;
  theirs: InvoiceView;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

/** The products that are known here; of the others what their lines tell. */
function productsOf(rows: readonly SheetRow[], theirs: InvoiceView): ReadonlyMap<string, SheetProduct> {
  const told = theirs.lines.flatMap((line): [string, SheetProduct][] => {
    if (!line.product_id) return [];
    const product: SheetProduct = {
      id: line.product_id,
      sku: line.sku ?? '',
      name: line.description,
      unitId: line.unit_id ?? '',
      price: line.unit_price,
      taxClassId: taxClassOf(theirs, line) ?? '',
      tracked: true,
    };
    return [[product.id, product]];
  });
  const known = rows.flatMap((row): [string, SheetProduct][] => (row.product ? [[row.product.id, row.product]] : []));
  return new Map([...told, ...known]);
}

export function Between({ header, rows, currency, theirs, onTheirs, onMine, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const said = useSaidRows();
  const other = headerOf(theirs, null);
  const supplied = (supply: Supply) => supplyText(supplyInput(supply), format) ?? '';
  const total = totalsOf(rows, termsOf(company, format.digits(currency), rows)).total;
  return (
    <Conflict
      name={theirs.number ?? t('invoices-draft')}
      differences={[
        { label: t('invoices-customer'), mine: header.customer?.label ?? '', theirs: other.customer?.label ?? '' },
        { label: t('invoices-reference'), mine: header.reference.trim(), theirs: other.reference },
        { label: t('invoices-days'), mine: header.days, theirs: other.days },
        { label: t('invoices-note'), mine: header.note.trim(), theirs: other.note },
        { label: t('invoices-supply'), mine: supplied(header.supply), theirs: supplied(other.supply) },
        ...lineDifferences(
          said(rows, currency),
          said(rowsOf(theirs, productsOf(rows, theirs)), theirs.currency),
          t('document-conflict-none'),
        ),
        {
          label: t('editor-total'),
          mine: format.money(total, currency),
          theirs: format.money(theirs.total, theirs.currency),
        },
      ]}
      onTheirs={onTheirs}
      onMine={theirs.status === 'draft' ? onMine : null}
      onClose={onClose}
    />
  );
}
