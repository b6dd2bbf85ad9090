/** What was taxed in some days and the tax on it, for a return. Each figure opens its documents. */
import type { Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { Empty } from '@/ui/empty';
import { useReport } from './data';
import { RangeFields, ReportPage } from './report';
import { cellClass, Figure, ReportTable, RowLink, rowClass } from './table';
import { useDays } from './use-days';

type Report = Schemas['TaxReport'];
const PATH = '/ledger/reports/tax';

export default function Tax() {
  const t = useText();
  const format = useFormat();
  const days = useDays();
  const query = { from: days.from, to: days.to };
  const { data, error } = useReport<Report>(PATH, query);
  return (
    <ReportPage
      tabs
      title={t('ledger-tax')}
      days={data ? t('ledger-from-to', { from: format.date(data.from), to: format.date(data.to) }) : ''}
      currency={data?.currency}
      file={{ path: PATH, query }}
      error={error}
      ready={data !== undefined}
      controls={<RangeFields shown={data} />}
    >
      {data && data.rows.length === 0 && <Empty title={t('ledger-tax-none')} />}
      {data && data.rows.length > 0 && <Shown report={data} />}
    </ReportPage>
  );
}

function Shown({ report }: { report: Report }) {
  const t = useText();
  const format = useFormat();
  const { currency } = report;
  return (
    <ReportTable
      heads={[
        { id: 'class', label: t('ledger-tax-class') },
        { id: 'kind', label: t('ledger-tax-of'), wide: true },
        { id: 'rate', label: t('ledger-rate'), end: true },
        { id: 'base', label: t('ledger-tax-base'), end: true },
        { id: 'tax', label: t('ledger-tax-amount'), end: true },
      ]}
      foot={
        <tr className="h-10">
          <th scope="row" className={`${cellClass()} text-start font-medium`}>
            {t('ledger-sum')}
          </th>
          <td className={cellClass(false, true)} />
          <td className={cellClass(true)} />
          <td className={cellClass(true)}>
            <Figure value={report.base} currency={currency} strong />
          </td>
          <td className={cellClass(true)}>
            <Figure value={report.tax} currency={currency} strong />
          </td>
        </tr>
      }
    >
      {report.rows.map((row) => {
        const search = {
          kind: row.kind,
          ...(row.tax_class_id ? { class: row.tax_class_id } : {}),
          rate: row.tax_rate,
          from: report.from,
          to: report.to,
        };
        const to = '/ledger/reports/tax/documents';
        return (
          <tr key={`${row.kind} ${row.tax_class_id} ${row.tax_rate}`} className={rowClass}>
            <td className={cellClass()}>
              <RowLink to={to} search={search}>
                {row.tax_class ?? t('ledger-tax-no-class')}
              </RowLink>
              <span className="block text-12 text-text-3 sm:hidden">{t(`ledger-tax-${row.kind}`)}</span>
            </td>
            <td className={cellClass(false, true)}>{t(`ledger-tax-${row.kind}`)}</td>
            <td className={cellClass(true)}>{format.percent(row.tax_rate)}</td>
            <td className={cellClass(true)}>
              <Figure value={row.base} currency={currency} to={to} search={search} />
            </td>
            <td className={cellClass(true)}>
              <Figure value={row.tax} currency={currency} to={to} search={search} strong />
            </td>
          </tr>
        );
      })}
    </ReportTable>
  );
}
