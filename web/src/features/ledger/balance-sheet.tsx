/** What there is and whose it is, at the end of any day. */
import type { Schemas } from '@/api/client';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { Empty } from '@/ui/empty';
import { Pill, Status } from '@/ui/status';
import { isNothing, useReport, useYears } from './data';
import { dayAgainst, plusDays, yearOf } from './days';
import { AgainstField, DayField, ReportPage } from './report';
import { groupsOf } from './statement';
import { GroupRows, StatementTable, SumRow } from './statement-table';
import { useDays } from './use-days';

type Report = Schemas['BalanceSheet'];
const PATH = '/ledger/reports/balance-sheet';
/** No company's books are older than this. */
const BEGINNING = '1900-01-01';

export default function BalanceSheet() {
  const t = useText();
  const format = useFormat();
  const days = useDays();
  const query = { on: days.to };
  const { data, error } = useReport<Report>(PATH, query);
  const other = data && days.against ? dayAgainst(data.on, days.against) : null;
  const beside = useReport<Report>(PATH, { on: other }, other !== null);
  const before = other && beside.data?.on === other ? beside.data : null;
  const words = (day: string | null | undefined) => (day ? t('ledger-on', { day: format.date(day) }) : '');
  return (
    <ReportPage
      tabs
      title={t('ledger-balance-sheet')}
      days={words(data?.on)}
      currency={data?.currency}
      file={{ path: PATH, query }}
      error={error}
      ready={data !== undefined}
      controls={
        <>
          <DayField label={t('ledger-at-end-of')} value={days.to ?? data?.on ?? ''} onDay={(to) => days.set({ to })} />
          <AgainstField />
          {data && (
            <span className="ms-auto flex h-8 items-center text-13">
              {data.balanced ? (
                <Status stage="done">{t('ledger-balanced')}</Status>
              ) : (
                <Pill tone="danger">{t('ledger-not-balanced')}</Pill>
              )}
            </span>
          )}
        </>
      }
    >
      {data && <Shown report={data} before={before} heads={{ now: words(data.on), before: before && words(other) }} />}
    </ReportPage>
  );
}

function Shown({
  report,
  before,
  heads,
}: {
  report: Report;
  before: Report | null;
  heads: { now: string; before: string | null };
}) {
  const t = useText();
  const years = useYears();
  const { currency } = report;
  const groups = groupsOf(['asset', 'liability', 'equity'], report.rows, before?.rows ?? null);
  if (groups.length === 0) return <Empty title={t('ledger-nothing-booked')} body={t('ledger-nothing-booked-body')} />;
  const days = { now: { to: report.on }, before: before ? { to: before.on } : {} };
  const first = yearOf(report.on, years).from;
  const firstBefore = yearOf((before ?? report).on, years).from;
  const sum = (of: (report: Report) => string) => ({ amount: of(report), before: before ? of(before) : null });
  const whole = (one: Report) =>
    decimal.sum([one.liabilities, one.equity, one.result_of_the_year, one.result_of_earlier_years]);
  const some = (of: (report: Report) => string) =>
    !isNothing(of(report)) || (before !== null && !isNothing(of(before)));
  const group = (id: string) => {
    const found = groups.find((one) => one.id === id);
    return (
      found && (
        <GroupRows
          group={found}
          title={t(`ledger-group-${id}`)}
          total={t(`ledger-total-${id}`)}
          currency={currency}
          days={days}
        />
      )
    );
  };
  return (
    <StatementTable heads={heads}>
      {group('asset')}
      {group('liability')}
      {group('equity')}
      {some((one) => one.result_of_earlier_years) && (
        <SumRow
          weak
          title={t('ledger-earlier-result')}
          of={sum((one) => one.result_of_earlier_years)}
          currency={currency}
          to="/ledger/reports"
          search={{ from: BEGINNING, to: plusDays(first, -1) }}
          {...(before ? { searchBefore: { from: BEGINNING, to: plusDays(firstBefore, -1) } } : {})}
        />
      )}
      <SumRow
        weak
        title={t('ledger-year-result')}
        of={sum((one) => one.result_of_the_year)}
        currency={currency}
        to="/ledger/reports"
        search={{ from: first, to: report.on }}
        {...(before ? { searchBefore: { from: firstBefore, to: before.on } } : {})}
      />
      <SumRow title={t('ledger-total-whole')} of={sum(whole)} currency={currency} result />
    </StatementTable>
  );
}
