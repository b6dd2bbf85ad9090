/** What the books gained or lost when a payment settled something at another rate, each with its entry. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';
import type { PaymentView } from './data';
import { realisedOf } from './differences';

type Entry = Schemas['EntryView'];

/** Entries that are read at most. */
const ENTRIES_MAX = 20;
/** The books hear of a settlement a moment later: so often, and so long apart, they are asked again. */
const TRIES = 8;
const AGAIN_MS = 1_000;

/** Whether rates can make a difference to it. */
export const hasRates = (payment: PaymentView, home: string): boolean =>
  payment.allocations.length > 0 && (payment.currency !== home || payment.allocations.some((one) => one.converted));

function useSettlements(payment: PaymentView, enabled: boolean) {
  const wanted = Math.min(payment.allocations.length, ENTRIES_MAX);
  return useQuery<Entry[]>({
    queryKey: [...keys.lists('journal_entry'), 'settlements', payment.id, wanted],
    enabled,
    refetchInterval: ({ state }) =>
      (state.data?.length ?? 0) < wanted && state.dataUpdateCount < TRIES ? AGAIN_MS : false,
    queryFn: async ({ signal }): Promise<Entry[]> => {
      const page = await list<RowOf<'journal_entry'>>(
        '/ledger/entries',
        { filters: { source_id: payment.id, kind: 'settlement' }, sort: 'posted_at' },
        { limit: ENTRIES_MAX },
        { signal },
      );
      return Promise.all(page.items.map(({ id }) => call<Entry>('GET', `/ledger/entries/${id}`, { signal })));
    },
  });
}

export function Differences({ payment }: { payment: PaymentView }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const { currency: home } = useMe().company;
  const shown = may('ledger.entry.view') && hasRates(payment, home);
  const { data } = useSettlements(payment, shown);
  if (!shown || !data) return null;
  const rows = data
    .map((entry) => ({ entry, realised: realisedOf(entry.lines) }))
    .filter(({ realised }) => !decimal.isZero(decimal.parse(realised) ?? decimal.ZERO));
  const late = data.length < Math.min(payment.allocations.length, ENTRIES_MAX);
  if (rows.length === 0 && !late) return null;
  const words = (realised: string) =>
    t(realised.startsWith('-') ? 'billing-loss' : 'billing-gain', {
      amount: format.money(realised.replace(/^-/, ''), home),
    });
  const sum = decimal.sum(rows.map(({ realised }) => realised));
  return (
    <Card title={t('billing-differences')} flush>
      {late && <p className="px-5 pb-3 text-13 text-text-2">{t('billing-differences-late')}</p>}
      <ul className="text-13">
        {rows.map(({ entry, realised }) => (
          <li
            key={entry.id}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-5 py-1"
          >
            <Link
              to={places('journal_entry', entry.id) ?? '.'}
              className="inline-flex min-h-6 items-center font-medium text-accent-text hover:underline"
            >
              <bdi dir="ltr">{entry.number}</bdi>
            </Link>
            <span className="text-text-3">{format.date(entry.business_date)}</span>
            {entry.reverses_id && <span className="text-text-2">{t('invoices-taken-back')}</span>}
            <span className="num ms-auto font-medium">{words(realised)}</span>
          </li>
        ))}
        {rows.length > 1 && (
          <li className="flex min-h-11 items-center border-t border-line px-5 font-medium">
            {t('billing-sum')}
            <span className="num ms-auto">
              {decimal.isZero(decimal.parse(sum) ?? decimal.ZERO) ? format.money('0', home) : words(sum)}
            </span>
          </li>
        )}
      </ul>
    </Card>
  );
}
