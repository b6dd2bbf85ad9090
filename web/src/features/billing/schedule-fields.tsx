/** Whom it is for, and when it runs: the next days stand beside the fields. */
import { RefPicker } from '@/kit/record/ref-picker';
import { useFormat, useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { type Draft, firstPeriod, INTERVALS, type Makes, upcoming } from './schedule-draft';

const CUSTOMER = { kind: 'customer', path: '/sales/customers' };
/** Days that are shown ahead. */
const AHEAD = 3;

interface Props {
  draft: Draft;
  makes: Makes;
  onChange: (change: Partial<Draft>) => void;
  tried: boolean;
}

export function WhoFields({ draft, makes, onChange, tried }: Props) {
  const t = useText();
  return (
    <section
      aria-label={t('billing-schedule-who')}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2"
    >
      <Field
        label={t('billing-schedule-name')}
        error={tried && draft.name.trim() === '' ? t('billing-schedule-name-needed') : null}
      >
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={120}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('billing-customer')} error={tried && !draft.customer ? t('billing-customer-needed') : null}>
        {(ids) => (
          <RefPicker
            {...ids}
            refers={CUSTOMER}
            value={draft.customer?.id ?? null}
            known={draft.customer?.label || undefined}
            onPick={(id, label) => onChange({ customer: id ? { id, label: label ?? '' } : null })}
          />
        )}
      </Field>
      <Field label={t('billing-reference')} optional>
        {(ids) => (
          <Input
            {...ids}
            maxLength={64}
            value={draft.reference}
            onChange={(event) => onChange({ reference: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('billing-note')}
        optional
        help={makes === 'invoice' ? t('billing-schedule-fills', { period: '{period}', day: '{day}' }) : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            maxLength={2000}
            value={draft.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </section>
  );
}

export function WhenFields({ draft, makes, onChange, tried }: Props) {
  const t = useText();
  const format = useFormat();
  const monthly = ['month', 'quarter', 'year'].includes(draft.every);
  const days = upcoming(draft, AHEAD);
  const period = firstPeriod(draft);
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    <section
      aria-label={t('billing-schedule')}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-3"
    >
      <Field label={t('billing-every')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={draft.every}
            onChange={(event) => onChange({ every: event.target.value as Draft['every'] })}
          >
            {makes === 'order' && <option value="">{t('billing-schedule-by-hand')}</option>}
            {INTERVALS.map((one) => (
              <option key={one} value={one}>
                {t(`billing-every-${one}`, { count: Number(draft.step) || 1 })}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      {draft.every !== '' && (
        <>
          <Field label={t('billing-step')} help={t('billing-step-help')}>
            {(ids) => (
              <Input
                {...ids}
                inputMode="numeric"
                maxLength={3}
                value={draft.step}
                onChange={(event) => onChange({ step: digits(event.target.value) })}
              />
            )}
          </Field>
          {monthly && (
            <Field label={t('billing-day-of-month')} optional help={t('billing-day-of-month-help')}>
              {(ids) => (
                <Input
                  {...ids}
                  inputMode="numeric"
                  maxLength={2}
                  value={draft.dayOfMonth}
                  onChange={(event) => onChange({ dayOfMonth: digits(event.target.value) })}
                />
              )}
            </Field>
          )}
          <Field
            label={t('billing-first-day')}
            error={tried && draft.start === '' ? t('billing-first-day-needed') : null}
          >
            {(ids) => <DateField {...ids} value={draft.start} onValue={(day) => onChange({ start: day })} />}
          </Field>
          <Field label={t('billing-until')} optional>
            {(ids) => <DateField {...ids} value={draft.end} onValue={(day) => onChange({ end: day })} />}
          </Field>
          <p className="self-end pb-2 text-12 text-text-2" aria-live="polite">
            {days.length > 0
              ? t('billing-schedule-ahead', { days: format.list(days.map((day) => format.date(day))) })
              : t('billing-schedule-never')}
          </p>
        </>
      )}
      {makes === 'invoice' && (
        <Field
          label={t('billing-service-period')}
          className="sm:col-span-3"
          help={
            period
              ? t('billing-service-first', { from: format.date(period.from), to: format.date(period.to) })
              : t('billing-service-help')
          }
        >
          {(ids) => (
            <NativeSelect
              {...ids}
              value={draft.servicePeriod}
              onChange={(event) => onChange({ servicePeriod: event.target.value as Draft['servicePeriod'] })}
            >
              {(['', 'ahead', 'behind'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`billing-service-${one || 'none'}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-1 sm:col-span-3">
        {makes === 'invoice' ? (
          <>
            <Checkbox
              label={t('billing-auto-post')}
              checked={draft.autoPost}
              onChange={(event) => onChange({ autoPost: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('billing-auto-send')}
              disabled={!draft.autoPost}
              checked={draft.autoPost && draft.autoSend}
              onChange={(event) => onChange({ autoSend: event.currentTarget.checked })}
            />
          </>
        ) : (
          draft.every !== '' && (
            <Checkbox
              label={t('billing-auto-confirm')}
              checked={draft.confirm}
              onChange={(event) => onChange({ confirm: event.currentTarget.checked })}
            />
          )
        )}
      </div>
    </section>
  );
}
