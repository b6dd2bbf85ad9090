/** The levels of reminders: after how many days, with which fee and which words in which language. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, keys, list, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { CreateSheet } from '@/kit/record/create-lazy';
import { RecordHead } from '@/kit/record/record-head';
import { useHotkeys } from '@/lib/hotkeys';
import { LANGUAGES, NAMES, useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty, Skeleton } from '@/ui/empty';
import { Keys } from '@/ui/kbd';

type Level = RowOf<'dunning_level'>;
type Words = RowOf<'dunning_text'>;
type New = { kind: 'dunning_level' | 'dunning_text'; preset: Record<string, unknown> };

function useLevels() {
  return useQuery({
    queryKey: [...keys.lists('dunning_level'), 'with-texts'],
    queryFn: async ({ signal }) => {
      const [levels, texts] = await Promise.all([
        list<Level>('/billing/dunning-levels', { sort: 'level' }, { limit: 50 }, { signal }),
        list<Words>('/billing/dunning-texts', { sort: 'language' }, { limit: 200 }, { signal }),
      ]);
      return { levels: levels.items, texts: texts.items };
    },
  });
}

export default function DunningLevels() {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const { data, error } = useLevels();
  const [make, setMake] = useState<New | null>(null);
  const edits = may('billing.settings.edit');
  const next = Math.max(0, ...(data?.levels.map((one) => one.level) ?? [])) + 1;
  const add = () => setMake({ kind: 'dunning_level', preset: { level: next } });
  useHotkeys(edits ? [{ keys: 'c', label: 'billing-level-new', run: add }] : []);
  const button = edits && (
    <Button look="primary" onClick={add}>
      {t('billing-level-new')} <Keys keys="c" inverse className="max-sm:hidden" />
    </Button>
  );
  return (
    <Page
      title={t('billing-levels-title')}
      width="record"
      before={<RecordHead.Before kind="dunning_run" id="" list="/billing/dunning" />}
      actions={button}
    >
      {error && !data && <Failure error={error} />}
      {!data && !error && <Skeleton />}
      {data?.levels.length === 0 && (
        <Empty ghost title={t('billing-levels-none')} body={t('billing-levels-none-body')} primary={button} />
      )}
      <div className="space-y-4">
        {data?.levels.map((level) => (
          <LevelCard
            key={level.id}
            level={level}
            texts={data.texts.filter((one) => one.dunning_level_id === level.id)}
            {...(edits
              ? {
                  onText: (language: string) =>
                    setMake({ kind: 'dunning_text', preset: { dunning_level_id: level.id, language } }),
                }
              : {})}
          />
        ))}
      </div>
      {make && (
        <CreateSheet
          kind={make.kind}
          open
          preset={make.preset}
          onClose={() => setMake(null)}
          onCreated={() => changed(client, 'dunning_level', 'dunning_text')}
        />
      )}
    </Page>
  );
}

function LevelCard({ level, texts, onText }: { level: Level; texts: Words[]; onText?: (language: string) => void }) {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  const missing = LANGUAGES.filter((one) => !texts.some((text) => text.language === one));
  return (
    <Card
      title={`${t('billing-level', { level: level.level })} · ${level.name}`}
      flush
      aside={
        <Link
          to={`/records/dunning_level/${level.id}` as string}
          className="inline-flex min-h-6 items-center text-13 text-accent-text hover:underline"
        >
          {t(onText ? 'edit' : 'open')}
          <span className="sr-only"> {level.name}</span>
        </Link>
      }
    >
      <p className="px-5 pb-3 text-13 text-text-2">
        {t('billing-level-after', { days: level.days_late })}
        {' · '}
        {level.fee ? t('billing-fee', { fee: format.money(level.fee, currency) }) : t('billing-level-no-fee')}
      </p>
      <ul className="text-13">
        {texts.map((text) => (
          <li key={text.id} className="flex min-h-10 items-center gap-4 border-t border-line px-5">
            <span className="w-28 shrink-0 text-text-2">
              {NAMES[text.language as keyof typeof NAMES] ?? text.language}
            </span>
            <Link
              to={`/records/dunning_text/${text.id}` as string}
              className="min-w-0 truncate py-1 font-medium hover:underline"
            >
              {text.subject}
            </Link>
          </li>
        ))}
      </ul>
      {onText && missing.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3 text-12 text-text-2">
          {t('billing-level-words')}
          {missing.map((one) => (
            <Button key={one} size="small" onClick={() => onText(one)}>
              {NAMES[one]}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}
