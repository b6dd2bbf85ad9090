/** Accounts as a tree: kinds, sections, accounts, each with the balance that is usual for its side. Pure. */
import * as decimal from '@/lib/decimal';

interface Account {
  id: string;
  code: string;
  name: string;
  kind: string;
  section: string | null;
  role: string | null;
  holds_money?: boolean;
  archived_at: string | null;
}

export interface ChartAccount {
  account: Account;
  /** Above zero on the account's usual side; null when balances may not be seen. */
  balance: string | null;
}

export interface ChartGroup {
  kind: string;
  balance: string | null;
  sections: { name: string | null; balance: string | null; accounts: ChartAccount[] }[];
}

const ORDER = ['asset', 'liability', 'equity', 'income', 'expense'];
/** Their balance is a debit. */
const DEBIT = ['asset', 'expense'];

function usual(kind: string, closing: string): string {
  const read = decimal.parse(closing) ?? decimal.ZERO;
  return decimal.text(DEBIT.includes(kind) ? read : decimal.negate(read));
}

const sum = (of: { balance: string | null }[]) =>
  of.some((one) => one.balance === null) ? null : decimal.sum(of.map((one) => one.balance ?? '0'));

const isZero = (text: string) => decimal.isZero(decimal.parse(text) ?? decimal.ZERO);

/** What is in the archive shows only with something on it. */
export function chartOf(
  accounts: readonly Account[],
  rows: readonly { account_id: string; closing: string }[] | null,
  typed: string,
): ChartGroup[] {
  const words = typed.trim().toLowerCase();
  const closings = new Map(rows?.map((row) => [row.account_id, row.closing]));
  const shown = accounts
    .map((account) => ({ account, balance: rows && usual(account.kind, closings.get(account.id) ?? '0') }))
    .filter(({ account, balance }) => !account.archived_at || (balance !== null && !isZero(balance)))
    .filter(({ account }) => `${account.code} ${account.name} ${account.section ?? ''}`.toLowerCase().includes(words))
    .sort((a, b) => (a.account.code < b.account.code ? -1 : 1));
  return ORDER.flatMap((kind) => {
    const own = shown.filter(({ account }) => account.kind === kind);
    if (own.length === 0) return [];
    const names = [...new Set(own.map(({ account }) => account.section))];
    const sections = names.map((name) => {
      const inside = own.filter(({ account }) => account.section === name);
      return { name, balance: sum(inside), accounts: inside };
    });
    return [{ kind, balance: sum(sections), sections }];
  });
}
