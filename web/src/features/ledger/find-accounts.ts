/** Accounts for the sheet's cells: by code, name or what they are for. */
import { list } from '@/api/records';
import type { SheetProduct } from '@/kit/editor/sheet';
import { ACCOUNTS, type Account } from './data';
import { sheetAccount } from './entry-draft';

const FOUND_MAX = 12;

export async function findAccounts(typed: string, signal?: AbortSignal): Promise<SheetProduct[]> {
  const found = await list<Account>(
    ACCOUNTS,
    { sort: 'code', ...(typed === '' ? {} : { q: typed }) },
    { limit: FOUND_MAX },
    signal ? { signal } : {},
  );
  // Who types a code means that account: it stands first.
  const exact = (one: Account) => (one.code === typed ? 0 : one.code.startsWith(typed) ? 1 : 2);
  return [...found.items].sort((a, b) => exact(a) - exact(b)).map((one) => sheetAccount(one));
}

export async function exactAccount(code: string): Promise<SheetProduct | null> {
  const found = await list<Account>(ACCOUNTS, { filters: { code } }, { limit: 1 });
  return found.items[0] ? sheetAccount(found.items[0]) : null;
}
