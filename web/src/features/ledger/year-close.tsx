/** Carries the result of a fiscal year over to retained earnings: the entry is looked at first, then posted. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { changed, create } from '@/api/records';
import { useMe } from '@/api/session';
import { Ask } from '@/kit/document/ask';
import { Trouble } from '@/kit/document/trouble';
import * as decimal from '@/lib/decimal';
import { useHotkeys } from '@/lib/hotkeys';
import { useFormat, useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Field, NativeSelect } from '@/ui/field';
import { Keys } from '@/ui/kbd';
import { Back } from './back';
import { BEHIND, BooksBehind } from './behind';
import { type EntryView, reportKey, useToday, useYears } from './data';
import { endsBefore } from './days';
import { EntryLines } from './entry-lines';
import { useDays } from './use-days';

const PATH = '/ledger/year-close';
/** Years that are over, to choose from. */
const SHOWN = 6;

export default function YearClose() {
  const t = useText();
  const format = useFormat();
  const today = useToday();
  const years = useYears();
  const { to, set } = useDays();
  const over = endsBefore(today, years, SHOWN);
  const day = to ?? over[0] ?? today;
  const ends = over.includes(day) ? over : [day, ...over];
  const [asking, setAsking] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: reportKey(PATH, day),
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => create<EntryView>(PATH, { last_day: day }, { dryRun: true, signal }),
  });
  const entry = error ? undefined : data;
  const ask = () => setAsking(true);
  useHotkeys(entry ? [{ keys: 'mod+enter', label: 'ledger-year-close', run: ask }] : []);
  return (
    <Page
      title={t('ledger-year-close')}
      width="record"
      before={<Back to="/ledger/closing" />}
      actions={
        entry && (
          <Button look="primary" onClick={ask}>
            {t('ledger-year-close')} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
          </Button>
        )
      }
    >
      <div className="space-y-4">
        <Card>
          <p className="mb-3 text-13 text-text-2">{t('ledger-year-close-what')}</p>
          <Field label={t('ledger-last-day')} className="max-w-56">
            {(ids) => (
              <NativeSelect {...ids} value={day} onChange={(event) => set({ to: event.target.value })}>
                {ends.map((one) => (
                  <option key={one} value={one}>
                    {format.date(one)}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        </Card>
        {isProblem(error, BEHIND) ? (
          <BooksBehind problem={error} busy={isFetching} onAgain={() => void refetch()} />
        ) : (
          isProblem(error) && <Trouble problem={error} />
        )}
        {!data && !error && <Skeleton />}
        {entry && <EntryLines entry={entry} />}
      </div>
      {asking && entry && <CloseDialog entry={entry} day={day} onClose={() => setAsking(false)} />}
    </Page>
  );
}

/** What is carried over: the last line of the entry, on retained earnings. */
function resultOf(entry: EntryView): string {
  const line = entry.lines.at(-1);
  return line ? decimal.sum([line.credit, `-${line.debit}`]) : '0';
}

function CloseDialog({ entry, day, onClose }: { entry: EntryView; day: string; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { currency } = useMe().company;
  const [key] = useState(newId);
  return (
    <Ask
      onClose={onClose}
      title={t('ledger-year-close-ask', { day: format.date(day), amount: format.money(resultOf(entry), currency) })}
      description={t('ledger-year-close-body')}
      action={t('ledger-year-close')}
      explain={(problem, again) => (problem.code === BEHIND ? <BooksBehind problem={problem} onAgain={again} /> : null)}
      run={async () => {
        const made = await create<EntryView>(PATH, { last_day: day }, { headers: { 'Idempotency-Key': key } });
        changed(client, 'journal_entry');
        void navigate({ to: `/ledger/entries/${made.id}` as string });
        return t('ledger-did-post', { number: made.number ?? '' });
      }}
    />
  );
}
