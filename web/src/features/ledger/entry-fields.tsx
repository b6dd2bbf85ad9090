/** What an entry is about, its day and its journal. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';
import { useMe } from '@/api/session';
import { useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, Input, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import type { Header } from './entry-draft';

export function useJournals() {
  return (
    useQuery({
      queryKey: [...keys.lists('journal'), 'names'],
      staleTime: 300_000,
      queryFn: async ({ signal }) =>
        (await list<RowOf<'journal'>>('/ledger/journals', { sort: 'code' }, { limit: 100 }, { signal })).items,
    }).data ?? []
  );
}

export function EntryFields({
  header,
  onChange,
  tried,
}: {
  header: Header;
  onChange: (header: Header) => void;
  tried: boolean;
}) {
  const t = useText();
  const { currency: home } = useMe().company;
  const journals = useJournals();
  const set = (change: Partial<Header>) => onChange({ ...header, ...change });
  const general = journals.filter((one) => one.kind === 'general' || one.id === header.journalId);
  return (
    <section
      aria-label={t('ledger-entry')}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4"
    >
      <div data-needed="" className="sm:col-span-2">
        <Field
          label={t('ledger-description')}
          error={tried && header.description.trim() === '' ? t('ledger-description-needed') : null}
        >
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              maxLength={200}
              value={header.description}
              onChange={(event) => set({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('ledger-date')} optional help={t('ledger-date-help')}>
        {(ids) => <DateField {...ids} value={header.day} onValue={(day) => set({ day: day })} />}
      </Field>
      <Field label={t('ledger-journal')}>
        {(ids) => (
          <NativeSelect {...ids} value={header.journalId} onChange={(event) => set({ journalId: event.target.value })}>
            <option value="">{t('ledger-journal-usual')}</option>
            {general.map((one) => (
              <option key={one.id} value={one.id}>
                {one.code} {one.name}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('ledger-kind')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={header.kind}
            onChange={(event) => set({ kind: event.target.value as Header['kind'] })}
          >
            <option value="manual">{t('ledger-entry-manual')}</option>
            <option value="opening">{t('ledger-entry-opening')}</option>
          </NativeSelect>
        )}
      </Field>
      <Field label={t('ledger-currency')}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={3}
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            value={header.currency}
            onChange={(event) => set({ currency: event.target.value.toUpperCase().replace(/[^A-Z]/g, '') })}
            onBlur={() => header.currency.length !== 3 && set({ currency: home })}
          />
        )}
      </Field>
      {header.currency.length === 3 && header.currency !== home && (
        <Field
          label={t('ledger-exchange-rate', { currency: home })}
          optional
          help={t('ledger-exchange-rate-help')}
          error={header.rate === null ? t('ledger-no-number') : null}
        >
          {(ids) => <NumberField {...ids} value={header.rate ?? ''} onValue={(rate) => set({ rate })} />}
        </Field>
      )}
    </section>
  );
}
