/** What all reports share: the way from one to another, their days, files and print. */
import { Link, useLocation } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { download, type Query } from '@/api/client';
import { isProblem } from '@/api/problem';
import { CSV, XLSX } from '@/api/records';
import { useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { IconButton } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Skeleton } from '@/ui/empty';
import { Field, NativeSelect } from '@/ui/field';
import { Menu } from '@/ui/menu';
import { warn } from '@/ui/toast';
import { useToday, useYears } from './data';
import { type Against, PRESETS, type Preset, presetOf, presetRange, type Range } from './days';
import { useDays } from './use-days';
import { useRowKeys } from './use-row-keys';

const REPORTS = [
  ['profit-and-loss', '/ledger/reports'],
  ['balance-sheet', '/ledger/reports/balance-sheet'],
  ['trial-balance', '/ledger/reports/trial-balance'],
  ['tax', '/ledger/reports/tax'],
] as const;

interface ReportPageProps {
  title: string;
  /** Stands on paper under the title, beside the company. */
  days: string;
  currency?: string | undefined;
  /** What the files are made of. */
  file?: { path: string; query: Query };
  controls?: ReactNode;
  before?: ReactNode;
  beside?: ReactNode;
  /** One of the reports that stand side by side. */
  tabs?: boolean;
  error: unknown;
  ready: boolean;
  children: ReactNode;
}

export function ReportPage(props: ReportPageProps) {
  const { title, days, currency, file, controls, before, beside, tabs, error, ready, children } = props;
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const body = useRef<HTMLElement>(null);
  useRowKeys(body);
  const save = (accept: string) => {
    if (file)
      download(file.path, { query: file.query, accept }).catch((failure: unknown) =>
        warn(isProblem(failure) ? failure.message : t('failed')),
      );
  };
  return (
    <Page
      title={title}
      before={before}
      beside={beside ?? currency}
      actions={
        <span className="no-print contents">
          <Menu
            trigger={<IconButton look="plain" label={t('ledger-files')} icon={<Download size={16} />} />}
            actions={[
              ...(file
                ? [
                    { label: t('list-export-csv'), run: () => save(CSV) },
                    { label: t('list-export-xlsx'), run: () => save(XLSX) },
                  ]
                : []),
              { label: t('list-print'), apart: file !== undefined, run: () => window.print() },
            ]}
          />
        </span>
      }
      bar={
        <div className="no-print shrink-0 border-b border-line">
          {tabs && <Tabs />}
          {controls && <div className="flex flex-wrap items-end gap-3 px-4 py-2 md:px-6">{controls}</div>}
        </div>
      }
    >
      <p className="hidden px-6 py-2 text-12 print:block">
        {[company.name, days, currency, format.dateTime(new Date().toISOString())].filter(Boolean).join(' · ')}
      </p>
      {Boolean(error) && !ready && <Failure error={error} />}
      {!ready && !error && <Skeleton />}
      {ready && (
        <section
          ref={body}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
          tabIndex={0}
          aria-label={title}
          className="scroll-soft min-h-0 flex-1 overflow-auto pb-6 print:overflow-visible"
        >
          {children}
        </section>
      )}
    </Page>
  );
}

/** From one report to the others, over the same days. */
function Tabs() {
  const t = useText();
  const at = useLocation().pathname.replace(/\/$/, '');
  const { from, to } = useDays();
  const row = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen: the report that is open is the one to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each report
  useEffect(() => {
    row.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [at]);
  return (
    <nav
      ref={row}
      aria-label={t('ledger-reports')}
      className="scroll-soft flex gap-1 overflow-x-auto px-3 pt-2 md:px-5"
    >
      {REPORTS.map(([id, path]) => (
        <Link
          key={id}
          to={path}
          search={{ ...(from ? { from } : {}), ...(to ? { to } : {}) } as never}
          aria-current={at === path ? 'page' : undefined}
          className={cx(
            'inline-flex h-8 shrink-0 items-center rounded-control px-3 text-13 font-medium pointer-coarse:h-11',
            at === path ? 'bg-sunken text-text' : 'text-text-2 hover:bg-hover hover:text-text',
          )}
        >
          {t(`ledger-${id}`)}
        </Link>
      ))}
    </nav>
  );
}

const CONTROL = 'h-8 !px-2 !text-13 pointer-coarse:h-11';

export function DayField({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  return (
    <Field label={label}>
      {(ids) => (
        <DateField
          {...ids}
          className={cx(CONTROL, '!w-36')}
          value={value}
          onValue={(day) => day !== '' && onDay(day)}
        />
      )}
    </Field>
  );
}

/** From one day to another; what is often wanted is one choice. */
export function RangeFields({ shown }: { shown: Partial<Range> | undefined }) {
  const t = useText();
  const today = useToday();
  const years = useYears();
  const days = useDays();
  const range = { from: days.from ?? shown?.from ?? '', to: days.to ?? shown?.to ?? '' };
  const preset = presetOf(range, today, years);
  return (
    <>
      <Field label={t('ledger-days')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            className={cx(CONTROL, '!w-48 max-sm:!w-full')}
            value={preset ?? ''}
            onChange={(event) => {
              const wanted = presetRange(event.target.value as Preset, today, years);
              days.set({ from: wanted.from, to: wanted.to });
            }}
          >
            {preset === null && <option value="">{t('ledger-days-own')}</option>}
            {PRESETS.map((one) => (
              <option key={one} value={one}>
                {t(`ledger-days-${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <DayField label={t('ledger-from')} value={range.from} onDay={(from) => days.set({ from })} />
      <DayField label={t('ledger-to')} value={range.to} onDay={(to) => days.set({ to })} />
    </>
  );
}

export function AgainstField() {
  const t = useText();
  const days = useDays();
  return (
    <Field label={t('ledger-against')}>
      {(ids) => (
        <NativeSelect
          {...ids}
          className={cx(CONTROL, '!w-48')}
          value={days.against ?? ''}
          onChange={(event) => days.set({ against: (event.target.value as Against) || undefined })}
        >
          <option value="">{t('ledger-against-nothing')}</option>
          <option value="before">{t('ledger-against-before')}</option>
          <option value="year">{t('ledger-against-year')}</option>
        </NativeSelect>
      )}
    </Field>
  );
}
