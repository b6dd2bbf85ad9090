/** What closes a period: how far the books are, up to which day they are locked, and who may still pass. */
import { Link } from '@tanstack/react-router';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { Card } from '@/ui/card';
import { BooksCard } from './books-card';
import { ExceptionsCard } from './exceptions';
import { LocksCard } from './locks';
import { YearsCard } from './years-card';

export default function Closing() {
  const t = useText();
  const may = useMay();
  const steps = [
    ...(may('ledger.revaluation.post') ? [['revaluation', '/ledger/closing/revaluation']] : []),
    ...(may('ledger.year.close') ? [['year-close', '/ledger/closing/year']] : []),
  ];
  return (
    <Page title={t('ledger-closing-page')} width="record">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="min-w-0 space-y-4">
          {may('finance.lock.view') && (
            <>
              <LocksCard />
              <ExceptionsCard />
            </>
          )}
          {may('finance.year.view') && <YearsCard />}
        </div>
        <aside className="space-y-4">
          {may('ledger.report.view') && <BooksCard />}
          {steps.length > 0 && (
            <Card title={t('ledger-end-of-period')} flush>
              <ul className="text-13">
                {steps.map(([id, path]) => (
                  <li key={id} className="border-t border-line">
                    <Link to={path} className="flex flex-col px-5 py-3 hover:bg-hover">
                      <span className="font-medium text-accent-text">{t(`ledger-${id}`)}</span>
                      <span className="text-12 text-text-2">{t(`ledger-${id}-what`)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </aside>
      </div>
    </Page>
  );
}
