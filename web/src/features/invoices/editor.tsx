/** An invoice by hand: products or plain words, priced and taxed by the server while it is written. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useHere } from '@/api/here';
import { changed, create } from '@/api/records';
import { useMe } from '@/api/session';
import { useTaxNames } from '@/kit/document/names';
import { PartyCard, useAddress, useCurrencyOf } from '@/kit/document/party';
import { useSaveOnce } from '@/kit/document/save-once';
import { Beside } from '@/kit/document/side';
import { supplyFault, supplyInput } from '@/kit/document/supply';
import { Trouble } from '@/kit/document/trouble';
import { firstTooFine } from '@/kit/editor/columns';
import { toWrong } from '@/kit/editor/grid-keys';
import { useInvoiceColumns } from '@/kit/editor/invoice-columns';
import { confirmation, isWhole } from '@/kit/editor/invoice-lines';
import { LineGrid } from '@/kit/editor/line-grid';
import { useUnits } from '@/kit/editor/products';
import { emptyRow, isBlank, Sheet, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { TotalsPanel } from '@/kit/editor/totals-panel';
import { useConfirmed } from '@/kit/editor/use-confirmed';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { tell } from '@/ui/toast';
import { type InvoiceView, PATH } from './data';
import { type Header, headerOf, invoiceInput, rowsOf, termsOf, withOwnDays } from './draft';

const Between = late(() => import('./between').then((part) => part.Between));
// The fields with their picker come beside the sheet, not before it.
const HeaderFields = late(
  () => import('./fields').then((part) => part.HeaderFields),
  () => <div className="h-68 rounded-card border border-line bg-surface max-sm:h-106" />,
);

interface Props {
  first: InvoiceView | null;
  products: ReadonlyMap<string, SheetProduct>;
  customerId: string | null;
  /** Somebody else has saved meanwhile, and theirs is what is gone on from. */
  onTheirs?: (theirs: InvoiceView) => void;
}

/** Keeps the draft once, however often it is pressed. */
function useSaving(first: InvoiceView | null) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const t = useText();
  const saving = useSaveOnce<InvoiceView>(PATH, first);
  const save = (input: unknown) =>
    saving.save(input, (kept) => {
      changed(client, 'invoice', 'customer');
      tell(t('invoices-saved'));
      void navigate({ to: '/invoices/$id', params: { id: kept.id }, ignoreBlocker: true, replace: true });
    });
  return { ...saving, save };
}

const areWhole = (rows: readonly SheetRow[]): boolean => rows.length > 0 && rows.every(isWhole);

export function InvoiceEditor({ first, products, customerId, onTheirs }: Props) {
  const t = useText();
  const here = useHere();
  const [sheet] = useState(() => new Sheet(first ? rowsOf(first, products) : [emptyRow()]));
  const [begin] = useState(() => headerOf(first, customerId, here));
  const [header, setHeader] = useState(begin);
  const usual = useCurrencyOf(header.customer?.id ?? null);
  const currency = first?.currency ?? usual;
  const [tried, setTried] = useState(false);
  // A moment behind the keys: what is sent is read as it stands.
  const rows = useRowsLater(sheet);
  const columns = useInvoiceColumns(sheet, currency);
  const saving = useSaving(first);
  const { theirs } = saving;
  const units = useUnits();
  const whole = areWhole(rows.filter((row) => !isBlank(row)));
  const address = useAddress(header.customer?.id ?? null, 'billing', true);
  useUnsaved(!saving.saved && (sheet.edits > 0 || header !== begin));
  const submit = async () => {
    setTried(true);
    if (!(await sheet.settled())) return;
    // What was scanned a moment ago counts.
    const now = sheet.filled();
    if (firstTooFine(now, units)) return toWrong();
    if (!header.customer || !areWhole(now) || supplyFault(header.supply)) return;
    void saving.save(invoiceInput(header, currency, now));
  };
  useHotkeys([{ keys: 'mod+s', label: 'save', inFields: true, run: () => void submit() }]);
  return (
    <Page
      title={t(first ? 'invoices-edit' : 'invoices-new')}
      width="record"
      actions={
        <Button look="primary" busy={saving.busy} onClick={() => void submit()}>
          {t('save')} <Keys keys="mod+s" inverse className="max-sm:hidden" />
        </Button>
      }
    >
      <Beside
        aside={
          header.customer && (
            <PartyCard
              customerId={header.customer.id}
              name={header.customer.label || t('invoices-customer')}
              address={address}
            />
          )
        }
      >
        {saving.problem && !theirs && <Trouble problem={saving.problem} />}
        <HeaderFields header={header} onChange={(next) => setHeader(withOwnDays(next, header, begin))} tried={tried} />
        {tried && !whole && <p className="text-13 text-danger">{t('invoices-lines-needed')}</p>}
        <LineGrid
          sheet={sheet}
          currency={currency}
          columns={columns}
          label={t('invoices-lines')}
          freeText
          describes
          takesPrices
        >
          <Totals sheet={sheet} header={header} currency={currency} />
        </LineGrid>
      </Beside>
      {theirs && (
        <Between
          header={header}
          rows={rows}
          currency={currency}
          theirs={theirs}
          onTheirs={() => onTheirs?.(theirs)}
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

/** The server says what the invoice would be, without keeping it. */
function Totals({ sheet, header, currency }: { sheet: Sheet; header: Header; currency: string }) {
  const format = useFormat();
  const { company } = useMe();
  const taxNames = useTaxNames();
  const rows = useSyncExternalStore(sheet.subscribe, sheet.rows);
  const customer = header.customer?.id ?? null;
  const confirmed = useConfirmed({
    sheet,
    enabled: customer !== null,
    askable: isWhole,
    terms: termsOf(company, format.digits(currency), rows),
    // The day of supply says which rates of tax hold.
    of: JSON.stringify([customer, currency, supplyInput(header.supply)]),
    ask: async (asked, signal) =>
      confirmation(await create<InvoiceView>(PATH, invoiceInput(header, currency, asked), { dryRun: true, signal })),
  });
  return (
    <TotalsPanel
      totals={confirmed.totals}
      currency={currency}
      pricesIncludeTax={company.prices_include_tax}
      pending={confirmed.pending && customer !== null}
      margin={confirmed.margin}
      taxName={(id) => taxNames.get(id)}
    >
      {confirmed.problem && <p className="mt-2 text-12 text-danger">{confirmed.problem.message}</p>}
    </TotalsPanel>
  );
}
