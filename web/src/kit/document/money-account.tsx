/** The bank account or till of the chart that money comes into or leaves. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Field, NativeSelect } from '@/ui/field';

export type MoneyAccount = Pick<RowOf<'account'>, 'id' | 'code' | 'name' | 'role' | 'archived_at'>;

/** The ways of paying, each of which has an account of its own. */
const WAYS = ['bank', 'mpesa', 'cash', 'card', 'cheque', 'other'];
const NONE: readonly MoneyAccount[] = [];
/** Accounts that are offered at most. */
const SHOWN = 100;

/** Accounts on which money is kept, those of the archive last; nothing for who may not see the chart. */
export function useMoneyAccounts(): readonly MoneyAccount[] {
  const may = useMay();
  return (
    useQuery({
      queryKey: [...keys.lists('account'), 'money'],
      enabled: may('ledger.account.view'),
      staleTime: 300_000,
      queryFn: async ({ signal }) => {
        const page = await list<RowOf<'account'>>(
          '/ledger/accounts',
          {
            where: {
              all: [
                { field: 'kind', op: 'eq', value: 'asset' },
                {
                  any: [
                    { field: 'holds_money', op: 'eq', value: true },
                    { field: 'role', op: 'in', value: WAYS },
                  ],
                },
              ],
            },
            sort: 'code',
            archived: 'all',
          },
          { limit: SHOWN },
          { signal },
        );
        return page.items;
      },
    }).data ?? NONE
  );
}

export const accountName = ({ code, name }: Pick<MoneyAccount, 'code' | 'name'>) => `${code} ${name}`;

/** Where money is that came by a method: on the account that was named, or on the method's own. */
export function accountOf(
  accounts: readonly MoneyAccount[],
  document: { account_id?: string | null; method: string },
): MoneyAccount | undefined {
  return accounts.find((one) => (document.account_id ? one.id === document.account_id : one.role === document.method));
}

/** The same as people read it; null where the person may not see the chart. */
export function nameOf(accounts: readonly MoneyAccount[], document: Parameters<typeof accountOf>[1]): string | null {
  const account = accountOf(accounts, document);
  return account ? accountName(account) : null;
}

/** What the lists pick when they are narrowed to one. */
export const MONEY_ACCOUNT = { kind: 'account', path: '/ledger/accounts' };

interface Props {
  label: string;
  /** Whose account is meant where nothing is chosen. */
  method: string;
  /** The account that is meant instead: a refund leaves the one that its payment came into. */
  usual?: string | null;
  value: string;
  onValue: (account: string) => void;
}

/** Empty stands for the usual one. */
export function MoneyAccountField({ label, method, usual = null, value, onValue }: Props) {
  const t = useText();
  const accounts = useMoneyAccounts();
  if (accounts.length === 0) return null;
  const own = accountOf(accounts, { account_id: usual, method });
  return (
    <Field label={label}>
      {(ids) => (
        <NativeSelect {...ids} value={value === own?.id ? '' : value} onChange={(event) => onValue(event.target.value)}>
          <option value="">
            {own
              ? t(usual ? 'document-account-same' : 'document-account-usual', { account: accountName(own) })
              : t('document-account-none')}
          </option>
          {accounts
            .filter((one) => one.id !== own?.id && !one.archived_at)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {accountName(one)}
              </option>
            ))}
        </NativeSelect>
      )}
    </Field>
  );
}
