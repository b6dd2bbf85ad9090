/** Every account's balance and what moved on it; debits and credits are equal. */
import type { Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { Empty } from '@/ui/empty';
import { Pill, Status } from '@/ui/status';
import { useReport } from './data';
import { RangeFields, ReportPage } from './report';
import { AccountName, cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

type Report = Schemas['TrialBalance'];
const PATH = '/ledger/reports/trial-balance';
const FIGURES = ['opening', 'debit', 'credit', 'closing'] as const;

export default function TrialBalance() {
  const t = useText();
  const format = useFormat();
  const days = useDays();
  const query = { from: days.from, to: days.to };
  const { data, error } = useReport<Report>(PATH, query);
  const words = data
    ? data.from
      ? t('ledger-from-to', { from: format.date(data.from), to: format.date(data.to) })
      : t('ledger-until', { day: format.date(data.to) })
    : '';
  return (
    <ReportPage
      tabs
      title={t('ledger-trial-balance')}
      days={words}
      currency={data?.currency}
      file={{ path: PATH, query }}
      error={error}
      ready={data !== undefined}
      controls={
        <>
          <RangeFields shown={data ? { from: data.from ?? '', to: data.to } : undefined} />
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
      {data && data.rows.length === 0 && (
        <Empty title={t('ledger-nothing-booked')} body={t('ledger-nothing-booked-body')} />
      )}
      {data && data.rows.length > 0 && <Shown report={data} />}
    </ReportPage>
  );
}

function Shown({ report }: { report: Report }) {
  const t = useText();
  const { currency } = report;
  const search = { ...(report.from ? { from: report.from } : {}), to: report.to };
  const wide = (figure: (typeof FIGURES)[number]) => figure !== 'closing';
  return (
    <ReportTable
      heads={[
        { id: 'account', label: t('ledger-account') },
        ...FIGURES.map((one) => ({ id: one, label: t(`ledger-${one}`), end: true, wide: wide(one) })),
      ]}
      foot={
        <tr className="h-10">
          <th scope="row" className={`${cellClass()} text-start font-medium`}>
            {t('ledger-sum')}
          </th>
          {FIGURES.map((one) => (
            <td key={one} className={cellClass(true, wide(one))}>
              <Figure value={report.totals[one]} currency={currency} strong />
            </td>
          ))}
        </tr>
      }
    >
      {report.rows.map((row) => {
        const to = `/ledger/accounts/${row.account_id}`;
        return (
          <tr key={row.account_id} className={rowClass}>
            <td className={cellClass()}>
              <RowLink to={to} search={search}>
                <AccountName code={row.account_code} name={row.account_name} />
              </RowLink>
            </td>
            {FIGURES.map((one) => (
              <td key={one} className={cellClass(true, wide(one))}>
                <Figure value={row[one]} currency={currency} to={to} search={search} strong={one === 'closing'} />
              </td>
            ))}
          </tr>
        );
      })}
    </ReportTable>
  );
}
