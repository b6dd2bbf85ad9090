/** Between the editor of an entry and what the server takes and tells. */
import type { Schemas } from '@/api/client';
import { emptyRow, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { creditOf, debitOf, isFilled } from './balance';
import type { Account, EntryView } from './data';

export interface Header {
  description: string;
  day: string;
  journalId: string;
  kind: 'manual' | 'opening';
  currency: string;
  /** Into the company's currency; empty for that of the day. */
  rate: string | null;
}

export const headerOf = (entry: EntryView | null, home: string): Header => ({
  description: entry?.description ?? '',
  day: entry?.business_date ?? '',
  journalId: entry?.journal_id ?? '',
  kind: entry?.kind === 'opening' ? 'opening' : 'manual',
  currency: entry?.currency ?? home,
  rate: entry && entry.rate_source === 'manual' ? (entry.exchange_rate ?? '') : '',
});

/** An account as the sheet's cells take it: found and shown by its code and name. */
export const sheetAccount = (account: Pick<Account, 'id' | 'code' | 'name'>, kind = ''): SheetProduct => ({
  id: account.id,
  sku: kind,
  name: `${account.code} ${account.name}`,
  unitId: '',
  price: '',
  taxClassId: '',
  tracked: false,
});

/** The lines in the entry's own currency: what is debited stands above zero. */
export const rowsOf = (entry: EntryView): SheetRow[] =>
  entry.lines.map((line) => {
    const credits = line.amount.startsWith('-');
    return emptyRow({
      product: sheetAccount({ id: line.account_id, code: line.account_code, name: line.account_name }),
      extra: {
        debit: credits ? '' : line.amount,
        credit: credits ? line.amount.slice(1) : '',
        memo: line.memo ?? '',
        partner: line.partner_id ?? '',
        store: line.store_id ?? '',
      },
    });
  });

export function entryInput(
  header: Header,
  rows: readonly SheetRow[],
  home: string,
  post: boolean,
): Schemas['NewEntry'] {
  return {
    business_date: header.day || null,
    journal_id: header.journalId || null,
    kind: header.kind,
    description: header.description.trim(),
    currency: header.currency as Schemas['Currency'],
    exchange_rate: header.currency !== home && header.rate ? header.rate : null,
    post,
    lines: rows.filter(isFilled).map((row) => ({
      account_id: row.product?.id ?? '',
      debit: debitOf(row) || null,
      credit: creditOf(row) || null,
      memo: row.extra.memo?.trim() || null,
      partner_id: row.extra.partner || null,
      store_id: row.extra.store || null,
    })),
  };
}
