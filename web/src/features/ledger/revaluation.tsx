/** What is owed and held in other currencies at a day's rate: looked at first, then posted. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, create } from '@/api/records';
import { useMay } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { Notice, Trouble } from '@/kit/document/trouble';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Keys } from '@/ui/kbd';
import { Back } from './back';
import { isNothing, reportKey, useToday } from './data';
import { monthOf, plusDays } from './days';
import { DayField, ReportPage } from './report';
import { AccountName, cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

type Revaluation = Schemas['Revaluation'];
const PATH = '/ledger/revaluations';

export default function RevaluationPage() {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const today = useToday();
  const { to, set } = useDays();
  const day = to ?? plusDays(monthOf(today).from, -1);
  const [asking, setAsking] = useState(false);
  const [posted, setPosted] = useState<Revaluation | null>(null);
  const { data, error } = useQuery({
    queryKey: reportKey(PATH, day),
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => create<Revaluation>(PATH, { as_of: day }, { dryRun: true, signal }),
  });
  const changes = data?.rows.filter((row) => !isNothing(row.difference)) ?? [];
  const posts = may('ledger.revaluation.post') && changes.length > 0 && !error;
  const ask = () => setAsking(true);
  useHotkeys(posts ? [{ keys: 'mod+enter', label: 'ledger-revalue', run: ask }] : []);
  return (
    <ReportPage
      title={t('ledger-revaluation')}
      days={t('ledger-on', { day: format.date(day) })}
      currency={data?.currency}
      before={<Back to="/ledger/closing" />}
      error={null}
      ready={data !== undefined || error !== null}
      controls={
        <>
          <DayField label={t('ledger-at-end-of')} value={day} onDay={(next) => set({ to: next })} />
          {posts && (
            <Button look="primary" className="ms-auto" onClick={ask}>
              {t('ledger-revalue')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
            </Button>
          )}
        </>
      }
    >
      <div className="px-4 pt-4 md:px-6">
        {isProblem(error) && (
          <Trouble
            problem={error}
            actions={
              error.code.startsWith('finance.') &&
              may('finance.rate.view') && (
                <Link to={'/records/exchange_rate' as string} className="font-medium whitespace-nowrap hover:underline">
                  {t('ledger-rates')}
                </Link>
              )
            }
          />
        )}
        {posted && <Done revaluation={posted} />}
        {data && data.events_waiting > 0 && (
          <Notice tone="warning">{t('ledger-waiting', { count: data.events_waiting })}</Notice>
        )}
      </div>
      {data && !error && data.rows.length === 0 && (
        <Empty title={t('ledger-revaluation-none')} body={t('ledger-revaluation-none-body')} />
      )}
      {data && !error && data.rows.length > 0 && <Shown revaluation={data} />}
      {asking && data && <PostDialog revaluation={data} onClose={() => setAsking(false)} onDone={setPosted} />}
    </ReportPage>
  );
}

function Shown({ revaluation }: { revaluation: Revaluation }) {
  const t = useText();
  const format = useFormat();
  const { currency } = revaluation;
  return (
    <ReportTable
      heads={[
        { id: 'account', label: t('ledger-account') },
        { id: 'balance', label: t('ledger-balance'), end: true },
        { id: 'rate', label: t('ledger-rate'), end: true, wide: true },
        { id: 'booked', label: t('ledger-booked'), end: true, wide: true },
        { id: 'worth', label: t('ledger-worth'), end: true, wide: true },
        { id: 'difference', label: t('ledger-difference'), end: true },
      ]}
      foot={
        <tr className="h-10">
          <th scope="row" className={`${cellClass()} text-start font-medium`}>
            {t('ledger-sum')}
          </th>
          <td className={cellClass(true)} />
          <td className={cellClass(true, true)} />
          <td className={cellClass(true, true)} />
          <td className={cellClass(true, true)} />
          <td className={cellClass(true)}>
            <Figure value={revaluation.difference} currency={currency} strong />
          </td>
        </tr>
      }
    >
      {revaluation.rows.map((row) => (
        <tr key={`${row.account_id} ${row.balance_currency}`} className={rowClass}>
          <td className={cellClass()}>
            <RowLink to={`/ledger/accounts/${row.account_id}`} search={{ to: revaluation.as_of }}>
              <AccountName code={row.account_code} name={row.account_name} />
            </RowLink>
          </td>
          <td className={cellClass(true)}>{format.money(row.balance, row.balance_currency)}</td>
          <td className={cellClass(true, true)}>
            {format.number(row.exchange_rate)}
            <span className="block text-12 text-text-3">{format.date(row.rate_day)}</span>
          </td>
          <td className={cellClass(true, true)}>
            <Figure value={row.booked} currency={currency} />
          </td>
          <td className={cellClass(true, true)}>
            <Figure value={row.worth} currency={currency} />
          </td>
          <td className={cellClass(true)}>
            <Figure value={row.difference} currency={currency} strong />
          </td>
        </tr>
      ))}
    </ReportTable>
  );
}

function Done({ revaluation }: { revaluation: Revaluation }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t('ledger-revaluation-entries')} className="mb-4" flush>
      <ul className="text-13">
        {revaluation.entries.map((one) => (
          <li key={one.id} className="flex min-h-10 items-center gap-3 border-t border-line px-5">
            <Link to={`/ledger/entries/${one.id}` as string} className="text-accent-text hover:underline">
              {one.number}
            </Link>
            <span className="text-text-2">{format.date(one.business_date)}</span>
            {one.reverses_id && <span className="text-text-3">{t('ledger-taken-back')}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PostDialog({
  revaluation,
  onClose,
  onDone,
}: {
  revaluation: Revaluation;
  onClose: () => void;
  onDone: (revaluation: Revaluation) => void;
}) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [key] = useState(newId);
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-revalue-ask', {
        amount: format.money(revaluation.difference, revaluation.currency),
        day: format.date(revaluation.as_of),
      })}
      description={t('ledger-revalue-body')}
      action={t('ledger-revalue')}
      run={async () => {
        const made = await create<Revaluation>(
          PATH,
          { as_of: revaluation.as_of },
          { headers: { 'Idempotency-Key': key } },
        );
        onDone(made);
        changed(client, 'journal_entry');
        return t('ledger-did-revalue', { count: made.entries.length });
      }}
    />
  );
}
