/** The totals under the lines: they follow every key, and only they. */
import { useMemo, useSyncExternalStore } from 'react';
import { call, type Schemas } from '@/api/client';
import { type Me, useMay, useMe } from '@/api/session';
import { useTaxNames } from '@/kit/document/names';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import type { Terms } from '@/kit/editor/totals';
import { TotalsPanel } from '@/kit/editor/totals-panel';
import { useConfirmed } from '@/kit/editor/use-confirmed';
import { useFormat } from '@/lib/i18n';
import { confirmation, discountOf, type Header, lineInput } from './draft';
import { WholeDiscount } from './whole-discount';

/** Rates of tax classes as the server has told them of other rows. */
function ratesOf(rows: readonly SheetRow[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => (row.taxRate && row.taxClassId ? [[row.taxClassId, row.taxRate]] : [])));
}

export function termsOf(company: Me['company'], digits: number, header: Header, rows: readonly SheetRow[]): Terms {
  return {
    digits,
    pricesIncludeTax: company.prices_include_tax,
    taxRounding: company.tax_rounding,
    discount: discountOf(header),
    rates: ratesOf(rows),
  };
}

interface Props {
  sheet: Sheet;
  header: Header;
  currency: string;
  onHeader: (header: Header) => void;
}

export function LiveTotals({ sheet, header, currency, onHeader }: Props) {
  const format = useFormat();
  const may = useMay();
  const { company } = useMe();
  const taxNames = useTaxNames();
  const rows = useSyncExternalStore(sheet.subscribe, sheet.rows);
  const discount = useMemo(() => discountOf(header), [header]);
  const terms = termsOf(company, format.digits(currency), header, rows);
  const confirmed = useConfirmed({
    sheet,
    enabled: may('pricing.price.calculate'),
    terms,
    of: JSON.stringify([header.customer?.id, currency, discount]),
    ask: async (asked, signal) => {
      const lines = asked.map((row) => {
        const { description: _, ...line } = lineInput(row);
        return line;
      });
      const body = { customer_id: header.customer?.id ?? null, currency, discount, lines };
      return confirmation(await call<Schemas['Calculated']>('POST', '/sales/pricing/calculate', { body, signal }));
    },
  });
  return (
    <TotalsPanel
      totals={confirmed.totals}
      currency={currency}
      pricesIncludeTax={company.prices_include_tax}
      pending={confirmed.pending}
      margin={confirmed.margin}
      taxName={(id) => taxNames.get(id)}
      discount={
        may('orders.order.discount') ? (
          <WholeDiscount header={header} onChange={onHeader} currency={currency} />
        ) : undefined
      }
    >
      {confirmed.problem && <p className="mt-2 text-12 text-danger">{confirmed.problem.message}</p>}
    </TotalsPanel>
  );
}
