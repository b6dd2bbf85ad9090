/** Somebody else has written what recurs meanwhile: what they have saved beside what is written here. */
import { useMe } from '@/api/session';
import { Conflict } from '@/kit/document/conflict';
import { type Difference, lineDifferences } from '@/kit/document/differences';
import { useSaidRows } from '@/kit/document/said-rows';
import type { SheetProduct, SheetRow } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import { useCustomerNames } from './names';
import { useProductNames } from './product-names';
import { bodyOf, type Draft, draftOf, type Kept, type Makes, rowsOf } from './schedule-draft';

interface Props {
  draft: Draft;
  makes: Makes;
  rows: readonly SheetRow[];
  theirs: Kept;
  today: string;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

/** What each field says, in the order of the form; the same of both sides. */
function useSaid(makes: Makes): (draft: Draft) => [label: string, text: string][] {
  const t = useText();
  const format = useFormat();
  const yes = (is: boolean) => t(is ? 'yes' : 'no');
  const day = (of: string) => of && format.date(of);
  return (draft) => [
    [t('billing-schedule-name'), draft.name.trim()],
    [t('billing-customer'), draft.customer?.label ?? ''],
    [t('billing-reference'), draft.reference.trim()],
    [t('billing-note'), draft.note.trim()],
    [
      t('billing-every'),
      draft.every
        ? t(`billing-every-${draft.every}`, { count: Number(draft.step) || 1 })
        : t('billing-schedule-by-hand'),
    ],
    [t('billing-day-of-month'), draft.dayOfMonth],
    [t('billing-first-day'), day(draft.start)],
    [t('billing-until'), day(draft.end)],
    ...(makes === 'invoice'
      ? ([
          [t('billing-service-period'), t(`billing-service-${draft.servicePeriod || 'none'}`)],
          [t('billing-auto-post'), yes(draft.autoPost)],
          [t('billing-auto-send'), yes(draft.autoPost && draft.autoSend)],
        ] as [string, string][])
      : ([[t('billing-auto-confirm'), yes(draft.confirm)]] as [string, string][])),
  ];
}

/** Their lines with the products that are known here; of the others what they are called. */
function useTheirRows(theirs: Kept, mine: readonly SheetRow[]): SheetRow[] {
  const { lines } = bodyOf(theirs);
  const names = useProductNames(lines.flatMap((line) => line.product_id ?? []));
  const products = new Map<string, SheetProduct>();
  for (const { product_id: id, unit_id: unit, tax_class_id: tax } of lines as Line[])
    if (id)
      products.set(id, {
        id,
        sku: '',
        name: names.get(id) ?? '…',
        unitId: unit ?? '',
        price: '',
        taxClassId: tax ?? '',
        tracked: true,
      });
  for (const { product } of mine) if (product) products.set(product.id, product);
  return rowsOf(lines, products);
}

interface Line {
  product_id?: string | null;
  unit_id?: string | null;
  tax_class_id?: string | null;
}

export function Between({ draft, makes, rows, theirs, today, onTheirs, onMine, onClose }: Props) {
  const t = useText();
  const { currency: home } = useMe().company;
  const names = useCustomerNames([theirs.customer_id]);
  const other = draftOf(theirs, names.get(theirs.customer_id) ?? '…', makes, today, home);
  const said = useSaid(makes);
  const saidRows = useSaidRows(t('billing-list-price'));
  const theirRows = useTheirRows(theirs, rows);
  const others = said(other);
  const heads = said(draft).map(([label, mine], at): Difference => ({ label, mine, theirs: others[at]?.[1] ?? '' }));
  return (
    <Conflict
      name={theirs.name}
      differences={[
        ...heads,
        ...lineDifferences(
          saidRows(rows, draft.currency),
          saidRows(theirRows, other.currency),
          t('document-conflict-none'),
        ),
      ]}
      onTheirs={onTheirs}
      onMine={onMine}
      onClose={onClose}
    />
  );
}
