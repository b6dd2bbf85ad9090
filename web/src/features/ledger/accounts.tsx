/** The chart of accounts as a tree, with what is on each. */
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Fragment, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay, useMe } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Field, Input } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { Pill } from '@/ui/status';
import { type ChartGroup, chartOf } from './chart';
import { useAccounts, useReport } from './data';
import { DayField, ReportPage } from './report';
import { AccountName, cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

export default function Accounts() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const { currency } = useMe().company;
  const { search, to, set } = useDays();
  const reports = may('ledger.report.view');
  const { data: accounts, error } = useAccounts();
  const { data: balances } = useReport<Schemas['TrialBalance']>('/ledger/reports/trial-balance', { to }, reports);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(typeof search.q === 'string' ? search.q : '');
  const groups = useMemo(
    () => chartOf(accounts ?? [], balances?.rows ?? null, typed),
    [accounts, balances?.rows, typed],
  );
  const create = () => void navigate({ to: '/records/account/new' as string });
  const edits = may('ledger.account.edit');
  useHotkeys([
    { keys: '/', label: 'ledger-find-account', run: () => field.current?.focus() },
    ...(edits ? [{ keys: 'c', label: 'ledger-account-new', run: create }] : []),
  ]);
  return (
    <ReportPage
      title={t('ledger-accounts')}
      days={balances ? t('ledger-on', { day: format.date(balances.to) }) : ''}
      currency={reports ? currency : undefined}
      file={{ path: '/ledger/accounts', query: { sort: 'code' } }}
      error={error}
      ready={accounts !== undefined}
      controls={
        <>
          <Field label={t('ledger-find-account')} className="w-56 max-sm:w-full">
            {(ids) => (
              <Input
                {...ids}
                ref={field}
                type="search"
                className="h-8 !text-13 pointer-coarse:h-11"
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  set({ q: event.target.value || undefined });
                }}
              />
            )}
          </Field>
          {reports && (
            <DayField
              label={t('ledger-at-end-of')}
              value={to ?? balances?.to ?? ''}
              onDay={(day) => set({ to: day })}
            />
          )}
          {edits && (
            <Button className="ms-auto" icon={<Plus size={16} aria-hidden="true" />} onClick={create}>
              {t('ledger-account-new')} <Keys keys="c" className="max-sm:hidden" />
            </Button>
          )}
        </>
      }
    >
      {groups.length === 0 ? (
        <Empty
          title={t('ledger-no-account', { typed })}
          primary={
            <Button
              onClick={() => {
                setTyped('');
                set({ q: undefined });
              }}
            >
              {t('list-filter-clear')}
            </Button>
          }
        />
      ) : (
        <ReportTable
          heads={[
            { id: 'account', label: t('ledger-account') },
            { id: 'role', label: t('ledger-role'), wide: true },
            ...(reports ? [{ id: 'balance', label: t('ledger-balance'), end: true }] : []),
          ]}
        >
          {groups.map((group) => (
            <GroupOf key={group.kind} group={group} currency={currency} reports={reports} to={to} />
          ))}
        </ReportTable>
      )}
    </ReportPage>
  );
}

function GroupOf({
  group,
  currency,
  reports,
  to,
}: {
  group: ChartGroup;
  currency: string;
  reports: boolean;
  to: string | undefined;
}) {
  const t = useText();
  const label = useLabel();
  const search = to ? { to } : {};
  const sum = (title: ReactNode, value: string | null, className: string) => (
    <tr className={className}>
      <th scope="rowgroup" className={`${cellClass()} text-start`}>
        {title}
      </th>
      <td className={cellClass(false, true)} />
      {reports && (
        <td className={cellClass(true)}>
          <Figure value={value} currency={currency} strong />
        </td>
      )}
    </tr>
  );
  return (
    <>
      {sum(t(`ledger-kind-${group.kind}`), group.balance, 'h-11 border-b border-line text-14 font-semibold')}
      {group.sections.map((section) => (
        <Fragment key={section.name ?? ''}>
          {section.name !== null &&
            sum(section.name, section.balance, 'h-9 border-b border-line text-12 font-medium text-text-2')}
          {section.accounts.map(({ account, balance }) => (
            <tr key={account.id} className={rowClass}>
              <td className={cellClass()}>
                <span className="flex min-w-0 items-center gap-2 ps-4">
                  <RowLink
                    to={reports ? `/ledger/accounts/${account.id}` : `/records/account/${account.id}`}
                    search={search}
                  >
                    <AccountName code={account.code} name={account.name} />
                  </RowLink>
                  {account.archived_at && <Pill tone="neutral">{t('record-archived')}</Pill>}
                </span>
              </td>
              <td className={`${cellClass(false, true)} text-text-2`}>
                {account.holds_money && !account.role && t('ledger-holds-money')}
                {account.role && label(account.role.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase()))}
              </td>
              {reports && (
                <td className={cellClass(true)}>
                  <Figure value={balance} currency={currency} to={`/ledger/accounts/${account.id}`} search={search} />
                </td>
              )}
            </tr>
          ))}
        </Fragment>
      ))}
    </>
  );
}
