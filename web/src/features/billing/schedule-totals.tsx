/** What each time comes to, as the server prices it today, without keeping anything. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { call, type Schemas } from '@/api/client';
import { create } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { useTaxNames } from '@/kit/document/names';
import { confirmation, isWhole, lineInput } from '@/kit/editor/invoice-lines';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { TotalsPanel } from '@/kit/editor/totals-panel';
import { type Confirmation, useConfirmed } from '@/kit/editor/use-confirmed';
import { useFormat } from '@/lib/i18n';
import type { Discount, Draft, Makes } from './schedule-draft';

async function priced(draft: Draft, discount: Discount, rows: SheetRow[], signal: AbortSignal): Promise<Confirmation> {
  const lines = rows.map((row) => {
    const { description: _, tax_class_id: __, ...line } = lineInput(row);
    return line;
  });
  const body = { customer_id: draft.customer?.id ?? null, currency: draft.currency, discount, lines };
  const answer = await call<Schemas['Calculated']>('POST', '/sales/pricing/calculate', { body, signal });
  return {
    totals: {
      gross: answer.gross,
      discount: answer.discount,
      net: answer.net,
      tax: answer.tax,
      total: answer.total,
      taxes: answer.taxes.map((one) => ({
        taxClassId: one.tax_class_id,
        rate: one.rate,
        base: one.base,
        tax: one.tax,
      })),
    },
    rows: answer.lines.map((line) => ({ unitId: line.unit_id, price: line.unit_price, taxRate: line.tax_rate })),
    margin: answer.margin,
  };
}

async function invoiced(draft: Draft, rows: SheetRow[], signal: AbortSignal): Promise<Confirmation> {
  const body = { customer_id: draft.customer?.id, currency: draft.currency, lines: rows.map(lineInput) };
  return confirmation(await create<Schemas['InvoiceView']>('/billing/invoices', body, { dryRun: true, signal }));
}

interface Props {
  sheet: Sheet;
  draft: Draft;
  makes: Makes;
  /** The one of the whole order, which is kept and not edited here. */
  discount: Discount;
}

export function ScheduleTotals({ sheet, draft, makes, discount }: Props): ReactNode {
  const format = useFormat();
  const may = useMay();
  const { company } = useMe();
  const taxNames = useTaxNames();
  const rows = useSyncExternalStore(sheet.subscribe, sheet.rows);
  const rates = new Map(
    rows.flatMap((row) => (row.taxRate && row.taxClassId ? [[row.taxClassId, row.taxRate] as const] : [])),
  );
  const invoice = makes === 'invoice';
  const customer = draft.customer?.id ?? null;
  const enabled = customer !== null && may(invoice ? 'billing.invoice.edit' : 'pricing.price.calculate');
  const confirmed = useConfirmed({
    sheet,
    enabled,
    ...(invoice ? { askable: isWhole } : {}),
    terms: {
      digits: format.digits(draft.currency),
      pricesIncludeTax: company.prices_include_tax,
      taxRounding: company.tax_rounding,
      rates,
    },
    of: JSON.stringify([customer, draft.currency]),
    ask: (asked, signal) => (invoice ? invoiced(draft, asked, signal) : priced(draft, discount, asked, signal)),
  });
  return (
    <TotalsPanel
      totals={confirmed.totals}
      currency={draft.currency}
      pricesIncludeTax={company.prices_include_tax}
      pending={confirmed.pending && enabled}
      margin={confirmed.margin}
      taxName={(id) => taxNames.get(id)}
    >
      {confirmed.problem && <p className="mt-2 text-12 text-danger">{confirmed.problem.message}</p>}
    </TotalsPanel>
  );
}
