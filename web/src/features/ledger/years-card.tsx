/** The fiscal years and how far their months are locked. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { type Stage, Status } from '@/ui/status';

const STAGES: Record<string, Stage> = { open: 'none', soft: 'part', hard: 'done' };
const SHOWN = 3;
const PATH = '/finance/fiscal-years';

export function YearsCard() {
  const t = useText();
  const may = useMay();
  const { data } = useQuery({
    queryKey: [...keys.lists('fiscal_year'), 'latest'],
    queryFn: async ({ signal }) =>
      (await list<RowOf<'fiscal_year'>>(PATH, { sort: '-starts_on' }, { limit: SHOWN }, { signal })).items,
  });
  return (
    <Card
      title={t('ledger-years')}
      flush
      aside={
        may('finance.year.edit') && (
          <Link
            to={'/records/fiscal_year' as string}
            className="inline-flex min-h-6 items-center text-13 text-accent-text hover:underline"
          >
            {t('ledger-years-all')}
          </Link>
        )
      }
    >
      {data?.length === 0 && <p className="px-5 pb-5 text-13 text-text-2">{t('ledger-years-none')}</p>}
      {data?.map((year) => (
        <Year key={year.id} year={year} />
      ))}
    </Card>
  );
}

function Year({ year }: { year: RowOf<'fiscal_year'> }) {
  const t = useText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...keys.one('fiscal_year', year.id), 'periods'],
    queryFn: ({ signal }) => call<Schemas['PeriodsView']>('GET', `${PATH}/${year.id}/periods`, { signal }),
  });
  return (
    <section aria-label={year.name} className="border-t border-line px-5 py-3">
      <h3 className="text-13 font-medium">{year.name}</h3>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1 text-12 sm:grid-cols-4">
        {data?.items.map((period) => (
          <li key={period.first_day} className="flex items-center gap-2">
            <Status stage={STAGES[period.state] ?? 'none'}>
              <span className="text-text-2">{format.month(period.first_day)}</span>
              <span className="sr-only"> {t(`ledger-month-${period.state}`)}</span>
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
