/** Writes what recurs: an invoice or an order, and when it is made again. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { changed, keys, type Row } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { PartyCard } from '@/kit/document/party';
import { useSaveOnce } from '@/kit/document/save-once';
import { Beside } from '@/kit/document/side';
import { Trouble } from '@/kit/document/trouble';
import { type Column, firstTooFine } from '@/kit/editor/columns';
import { toWrong } from '@/kit/editor/grid-keys';
import { useInvoiceColumns } from '@/kit/editor/invoice-columns';
import { isWhole } from '@/kit/editor/invoice-lines';
import { LineGrid } from '@/kit/editor/line-grid';
import { useUnits } from '@/kit/editor/products';
import { emptyRow, isBlank, Sheet, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { faultsOf } from '@/kit/editor/use-confirmed';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import {
  bodyOf,
  type Discount,
  type Draft,
  draftOf,
  type Kept,
  type Makes,
  recurringInput,
  rowsOf,
  templateInput,
} from './schedule-draft';
import { ScheduleTotals } from './schedule-totals';

const Between = late(() => import('./schedule-between').then((part) => part.Between));
// The fields with their picker come beside the sheet, not before it.
const WhoFields = late(
  () => import('./schedule-fields').then((part) => part.WhoFields),
  () => <div className="h-102 rounded-card border border-line bg-surface" />,
);
const WhenFields = late(() => import('./schedule-fields').then((part) => part.WhenFields));

export const SCHEDULES = {
  invoice: {
    kind: 'recurring_invoice',
    path: '/billing/recurring',
    list: '/recurring-invoices',
    input: recurringInput,
  },
  order: { kind: 'order_template', path: '/sales/order-templates', list: '/recurring-orders', input: templateInput },
} as const;

export interface Begin {
  /** What is edited; null for a new one. */
  kept: Kept | null;
  customerName: string;
  products: ReadonlyMap<string, SheetProduct>;
  /** What a new one takes over from a document. */
  from?: {
    customer: Draft['customer'];
    lines: Parameters<typeof rowsOf>[0];
    name: string;
    currency: string;
    discount: Discount;
  };
}

/** Orders take no tax class of their own, and prices only from who may set them. */
function useScheduleColumns(sheet: Sheet, currency: string, makes: Makes): Column[] {
  const may = useMay();
  const all = useInvoiceColumns(sheet, currency);
  const prices = may('orders.order.price');
  const discounts = may('orders.order.discount');
  return useMemo(() => {
    if (makes === 'invoice') return all;
    const kept = all.filter((column) => column.id !== 'tax' && (column.id !== 'discount' || discounts));
    return prices
      ? kept
      : kept.map((column) => (column.id === 'price' ? ({ ...column, editable: () => false } as Column) : column));
  }, [all, makes, prices, discounts]);
}

function useSaving(makes: Makes, kept: Kept | null, sheet: Sheet, discount: Discount) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { kind, path, list, input } = SCHEDULES[makes];
  const saving = useSaveOnce<Row>(path, kept as Row | null);
  const save = (draft: Draft) => {
    const rows = sheet.rows().filter((row) => !isBlank(row));
    void saving.save(
      // What is not edited here stays as it was last: theirs, where mine is written over it.
      input(draft, rows, saving.kept() as Kept | null, discount),
      (made) => {
        client.setQueryData(keys.one(kind, made.id), made);
        changed(client, kind);
        tell(t('billing-schedule-saved', { name: draft.name.trim() }));
        void navigate({ to: `${list}/${made.id}`, ignoreBlocker: true, replace: true });
      },
      (problem) => {
        const errors = problem.errors.map((one) => ({ ...one, path: one.path.replace(/^(invoice|order)\./, '') }));
        sheet.told(new Map(faultsOf({ errors }, rows)));
      },
    );
  };
  return { ...saving, save };
}

function areWhole(rows: readonly SheetRow[], makes: Makes): boolean {
  const filled = rows.filter((row) => !isBlank(row));
  return filled.length > 0 && filled.every((row) => isWhole(row) && (makes === 'invoice' || row.product !== null));
}

interface Props {
  makes: Makes;
  begin: Begin;
  today: string;
  /** Somebody else has saved meanwhile, and theirs is what is gone on from. */
  onTheirs: (theirs: Kept) => void;
}

export function ScheduleEditor({ makes, begin, today, onTheirs }: Props) {
  const t = useText();
  const { company } = useMe();
  const { kept, from } = begin;
  const [sheet] = useState(() => {
    const lines = kept ? bodyOf(kept).lines : from?.lines;
    return new Sheet(lines ? rowsOf(lines, begin.products) : [emptyRow()]);
  });
  const [first] = useState<Draft>(() => ({
    ...draftOf(kept, begin.customerName, makes, today, company.currency),
    ...(from ? { name: from.name, customer: from.customer, currency: from.currency } : {}),
  }));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  // A moment behind the keys: what is sent is looked at as it stands.
  const rows = useRowsLater(sheet);
  const columns = useScheduleColumns(sheet, draft.currency, makes);
  const may = useMay();
  const mayDiscount = may('orders.order.discount') || may('orders.order.price');
  // What the order had that it is made of, where this person may give it.
  const begun = (mayDiscount && from?.discount) || null;
  const saving = useSaving(makes, kept, sheet, begun);
  const theirs = saving.theirs as Kept | null;
  const units = useUnits();
  const whole = areWhole(rows, makes);
  const named = draft.name.trim() !== '' && draft.customer !== null && (draft.every === '' || draft.start !== '');
  useUnsaved(!saving.saved && (draft !== first || sheet.edits > 0));
  const submit = async () => {
    setTried(true);
    if (!(await sheet.settled())) return;
    const now = sheet.filled();
    if (firstTooFine(now, units)) return toWrong();
    if (named && areWhole(now, makes)) saving.save(draft);
  };
  useHotkeys([{ keys: 'mod+s', label: 'save', inFields: true, run: () => void submit() }]);
  const fields = {
    draft,
    makes,
    tried,
    onChange: (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change })),
  };
  return (
    <Page
      title={t(`billing-${makes === 'invoice' ? 'recurring' : 'template'}-${kept ? 'edit' : 'new'}`)}
      width="record"
      actions={
        <Button look="primary" busy={saving.busy} onClick={() => void submit()}>
          {t('save')} <Keys keys="mod+s" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <Beside
        aside={
          draft.customer && (
            <PartyCard
              customerId={draft.customer.id}
              name={draft.customer.label || t('billing-customer')}
              address={null}
            />
          )
        }
      >
        {saving.problem && !theirs && <Trouble problem={saving.problem} />}
        <WhoFields {...fields} />
        <WhenFields {...fields} />
        {tried && !whole && (
          <p role="alert" className="text-13 text-danger">
            {t('billing-lines-needed')}
          </p>
        )}
        <LineGrid
          sheet={sheet}
          currency={draft.currency}
          columns={columns}
          label={t('billing-lines')}
          freeText={makes === 'invoice'}
          describes
          takesPrices={columns.some((column) => column.id === 'price' && !('editable' in column && !column.editable))}
        >
          <ScheduleTotals
            sheet={sheet}
            draft={draft}
            makes={makes}
            discount={kept && 'order' in kept ? kept.order.discount : begun}
          />
        </LineGrid>
      </Beside>
      {theirs && (
        <Between
          draft={draft}
          makes={makes}
          rows={rows}
          theirs={theirs}
          today={today}
          onTheirs={() => onTheirs(theirs)}
          onMine={() => {
            saving.goOn();
            void submit();
          }}
          onClose={saving.letBe}
        />
      )}
    </Page>
  );
}
