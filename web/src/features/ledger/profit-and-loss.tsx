/** What was earned in some days, beside other days. Each figure opens the account's ledger, and from there the document. */
import type { Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { Empty } from '@/ui/empty';
import { useReport } from './data';
import { against } from './days';
import { AgainstField, RangeFields, ReportPage } from './report';
import { groupsOf } from './statement';
import { GroupRows, StatementTable, SumRow } from './statement-table';
import { useDays } from './use-days';

type Report = Schemas['ProfitAndLoss'];
const PATH = '/ledger/reports/profit-and-loss';

export default function ProfitAndLoss() {
  const t = useText();
  const format = useFormat();
  const days = useDays();
  const query = { from: days.from, to: days.to };
  const { data, error } = useReport<Report>(PATH, query);
  const range = data ? { from: data.from, to: data.to } : null;
  const other = range && days.against ? against(range, days.against) : null;
  const beside = useReport<Report>(PATH, { ...other }, other !== null);
  const before = other && beside.data?.from === other.from && beside.data.to === other.to ? beside.data : null;
  const words = (of: { from: string; to: string } | null) =>
    of ? t('ledger-from-to', { from: format.date(of.from), to: format.date(of.to) }) : '';
  return (
    <ReportPage
      tabs
      title={t('ledger-profit-and-loss')}
      days={words(range)}
      currency={data?.currency}
      file={{ path: PATH, query }}
      error={error}
      ready={data !== undefined}
      controls={
        <>
          <RangeFields shown={data} />
          <AgainstField />
        </>
      }
    >
      {data && <Shown report={data} before={before} heads={{ now: words(range), before: before && words(other) }} />}
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
  const { currency } = report;
  const groups = groupsOf(['income', 'cost_of_sales', 'expense'], report.rows, before?.rows ?? null);
  if (groups.length === 0) return <Empty title={t('ledger-nothing-booked')} body={t('ledger-nothing-booked-body')} />;
  const days = {
    now: { from: report.from, to: report.to, closing: false },
    before: before ? { from: before.from, to: before.to, closing: false } : {},
  };
  const sum = (name: 'gross_profit' | 'result') => ({ amount: report[name], before: before ? before[name] : null });
  const group = (id: string) => {
    const found = groups.find((one) => one.id === id);
    const name = id.replaceAll('_', '-');
    return (
      found && (
        <GroupRows
          group={found}
          title={t(`ledger-group-${name}`)}
          total={t(`ledger-total-${name}`)}
          currency={currency}
          days={days}
        />
      )
    );
  };
  return (
    <StatementTable heads={heads}>
      {group('income')}
      {group('cost_of_sales')}
      {groups.some((one) => one.id === 'cost_of_sales') && (
        <SumRow title={t('ledger-gross-profit')} of={sum('gross_profit')} currency={currency} result />
      )}
      {group('expense')}
      <SumRow
        title={t(report.result.startsWith('-') ? 'ledger-loss' : 'ledger-profit')}
        of={sum('result')}
        currency={currency}
        result
      />
    </StatementTable>
  );
}
