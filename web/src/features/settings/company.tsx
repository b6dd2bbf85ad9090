import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { BASE, type Schemas } from '@/api/client';
import { patch, upload } from '@/api/records';
import { type Me, meQuery, useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { countries, locales, zones } from '@/lib/places';
import { FaultSummary, type Form, Merging, useForm, useSay } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button } from '@/ui/button';
import { Card, Facts } from '@/ui/card';
import { Checkbox, Field, Input, NativeSelect, TextArea } from '@/ui/field';
import { MoneyField, NumberField } from '@/ui/number-field';
import { tell, warn } from '@/ui/toast';
import { SettingsPage } from './page';

type Company = Schemas['CompanyView'];
/** What a company's name, address and settings are while they are typed: texts are never absent. */
type Values = Record<(typeof TEXTS)[number], string> & {
  country: string;
  zone: string;
  cutover: string;
  prices_include_tax: boolean;
  tax_rounding: string;
  discount_limit: string;
  refund_step_up_limit: string;
  factor_required: boolean;
};

const TEXTS = [
  'name',
  'legal_name',
  'tax_id',
  'address',
  'email',
  'phone',
  'website',
  'payment_text',
  'iban',
  'bic',
  'locale',
] as const;
/** A business day begins at noon at the latest. */
const CUTOVERS = Array.from({ length: 25 }, (_, half) => half * 30);

const valuesOf = (company: Company): Values => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, company[name] ?? ''])) as Record<(typeof TEXTS)[number], string>),
  country: company.country,
  zone: company.zone,
  cutover: String(company.cutover_minutes),
  prices_include_tax: company.prices_include_tax,
  tax_rounding: company.tax_rounding,
  discount_limit: company.discount_limit,
  refund_step_up_limit: company.refund_step_up_limit ?? '',
  factor_required: company.factor_required,
});

/** What is sent: an emptied text is taken away, and a cut-over is a number. */
function bodyOf({ cutover, ...changes }: Partial<Values>): Record<string, unknown> {
  const emptied = (name: string, value: unknown) =>
    value === '' && (name === 'refund_step_up_limit' || (TEXTS as readonly string[]).includes(name)) ? null : value;
  return {
    ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, emptied(name, value)])),
    ...(cutover === undefined ? {} : { cutover_minutes: Number(cutover) }),
  };
}

export default function CompanySettings() {
  const t = useText();
  const { company } = useMe();
  const client = useQueryClient();
  const now = async () => {
    const { company } = (await client.fetchQuery({ ...meQuery, staleTime: 0 })) as Me;
    return { values: valuesOf(company), version: company.version };
  };
  const form = useForm(
    valuesOf(company),
    async (changes, _, version) => {
      const body = bodyOf(changes);
      if (Object.keys(body).length > 0) await patch('/identity/companies', company.id, body, version);
      await now();
      tell(t('saved'));
    },
    { seen: { version: company.version, now } },
  );
  return (
    <SettingsPage title={t('settings-company')}>
      <FaultSummary faults={form.rest} request={form.request} />
      <Identity form={form} company={company} />
      <Documents form={form} />
      <Time form={form} company={company} />
      <Rules form={form} company={company} />
      <SaveBar dirty={form.dirty} busy={form.busy} onSave={() => void form.submit()} onDiscard={form.reset} />
      <Choosing form={form} company={company} />
    </SettingsPage>
  );
}

/** What somebody else saved of the same. */
function Choosing({ form, company }: Part & { company: Company }) {
  const t = useText();
  const format = useFormat();
  const clock = useClock();
  const label = (name: keyof Values) =>
    name === 'refund_step_up_limit'
      ? t('company-refund-limit', { currency: company.currency })
      : t(`company-${name.replaceAll('_', '-')}`);
  const shown = (name: keyof Values, value: Values[keyof Values]) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (name === 'country') return countries(format.tag).find(([code]) => code === value)?.[1] ?? value;
    if (name === 'locale') return locales(value).find(([tag]) => tag === value)?.[1] ?? value;
    if (name === 'cutover') return clock(Number(value));
    if (name === 'tax_rounding') return t(`company-rounding-${value}`);
    if (name === 'discount_limit') return format.percent(value);
    return name === 'refund_step_up_limit' ? format.money(value, company.currency) : value;
  };
  return <Merging form={form} label={label} shown={shown} />;
}

/** So many minutes after midnight. */
function useClock() {
  const format = useFormat();
  return (minutes: number) => format.time(new Date(2026, 0, 1, 0, minutes).toISOString());
}

type Part = { form: Form<Values> };

function Line({ form, name, wide, ...rest }: Part & { name: (typeof TEXTS)[number]; wide?: boolean; type?: string }) {
  const t = useText();
  return (
    <Field
      label={t(`company-${name.replaceAll('_', '-')}`)}
      error={form.fault(name)}
      optional={name !== 'name'}
      className={wide ? 'sm:col-span-2' : ''}
    >
      {(ids) => <Input {...ids} {...rest} {...form.text(name)} />}
    </Field>
  );
}

function Identity({ form, company }: Part & { company: Company }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t('company-card')}>
      <Logo company={company} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line form={form} name="name" />
        <Line form={form} name="legal_name" />
        <Field label={t('company-country')} error={form.fault('country')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('country')}>
              {countries(format.tag).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Line form={form} name="tax_id" />
        <Field label={t('company-address')} optional className="sm:col-span-2" error={form.fault('address')}>
          {(ids) => <TextArea {...ids} autoComplete="street-address" {...form.text('address')} />}
        </Field>
        <Line form={form} name="email" type="email" />
        <Line form={form} name="phone" type="tel" />
        <Line form={form} name="website" type="url" wide />
      </div>
    </Card>
  );
}

function Logo({ company }: { company: Company }) {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const box = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const put = async (logo: File | null) => {
    setBusy(true);
    try {
      const id = logo ? (await upload(logo)).id : null;
      await patch('/identity/companies', company.id, { logo_file_id: id });
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      tell(logo ? t('company-logo-set') : t('company-logo-gone'));
    } catch (failure) {
      warn(say(failure));
    } finally {
      setBusy(false);
    }
  };
  useSelectionCommands([
    { id: 'logo', title: `${t('company-logo')}: ${t('company-logo-choose')}`, run: () => box.current?.click() },
    ...(company.logo_file_id
      ? [{ id: 'logo-gone', title: `${t('company-logo')}: ${t('remove')}`, run: () => void put(null) }]
      : []),
  ]);
  return (
    <div className="mb-5 flex flex-wrap items-center gap-4">
      <div className="flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-control border border-line bg-[#fff]">
        {company.logo_file_id ? (
          <img
            src={`${BASE}/files/${company.logo_file_id}`}
            alt={t('company-logo')}
            className="max-h-full max-w-full object-contain"
          />
        ) : (
          <span aria-hidden="true" className="text-20 font-semibold text-[#6f6862]">
            {company.name.charAt(0)}
          </span>
        )}
      </div>
      <div>
        <div className="flex gap-2">
          <Button busy={busy} onClick={() => box.current?.click()}>
            {t('company-logo-choose')}
          </Button>
          {company.logo_file_id && (
            <Button look="quiet" onClick={() => void put(null)}>
              {t('remove')}
            </Button>
          )}
        </div>
        <p className="mt-1 text-12 text-text-3">{t('company-logo-help')}</p>
        <input
          ref={box}
          type="file"
          accept="image/png,image/jpeg"
          aria-label={t('company-logo')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void put(file);
          }}
        />
      </div>
    </div>
  );
}

function Documents({ form }: Part) {
  const t = useText();
  return (
    <Card title={t('company-documents')}>
      <div className="flex flex-col gap-4">
        <Field
          label={t('company-payment-text')}
          help={t('company-payment-text-help')}
          optional
          error={form.fault('payment_text')}
        >
          {(ids) => <TextArea {...ids} {...form.text('payment_text')} />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('company-iban')} help={t('company-iban-help')} optional error={form.fault('iban')}>
            {(ids) => <Input {...ids} {...form.text('iban')} />}
          </Field>
          <Field label={t('company-bic')} optional error={form.fault('bic')}>
            {(ids) => <Input {...ids} {...form.text('bic')} />}
          </Field>
        </div>
        <Field label={t('company-locale')} help={t('company-locale-help')} error={form.fault('locale')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('locale')}>
              {locales(form.values.locale).map(([tag, name]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      </div>
    </Card>
  );
}

function Time({ form, company }: Part & { company: Company }) {
  const t = useText();
  const format = useFormat();
  const clock = useClock();
  return (
    <Card title={t('company-time')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('company-zone')} error={form.fault('zone')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('zone')}>
              {zones(form.values.zone).map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('company-cutover')} help={t('company-cutover-help')} error={form.fault('cutover_minutes')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('cutover')}>
              {[...new Set([...CUTOVERS, company.cutover_minutes])].map((minutes) => (
                <option key={minutes} value={minutes}>
                  {clock(minutes)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      </div>
      <div className="mt-4">
        <Facts rows={[[t('company-currency'), `${company.currency} · ${format.currencyName(company.currency)}`]]} />
        <p className="mt-1 text-12 text-text-3">{t('company-currency-help')}</p>
      </div>
    </Card>
  );
}

function Rules({ form, company }: Part & { company: Company }) {
  const t = useText();
  const format = useFormat();
  const set = form.set;
  return (
    <Card title={t('company-rules')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Checkbox
          label={t('company-prices-include-tax')}
          checked={form.values.prices_include_tax}
          onChange={(event) => set('prices_include_tax', event.target.checked)}
          className="sm:col-span-2"
        />
        <Field label={t('company-tax-rounding')} error={form.fault('tax_rounding')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('tax_rounding')}>
              <option value="line">{t('company-rounding-line')}</option>
              <option value="document">{t('company-rounding-document')}</option>
            </NativeSelect>
          )}
        </Field>
        <Field
          label={t('company-discount-limit')}
          help={t('company-discount-limit-help')}
          error={form.fault('discount_limit')}
        >
          {(ids) => (
            <NumberField
              {...ids}
              show={format.percent}
              value={form.values.discount_limit}
              onValue={(value) => value !== null && set('discount_limit', value || '0')}
            />
          )}
        </Field>
        <Field
          label={t('company-refund-limit', { currency: company.currency })}
          help={t('company-refund-limit-help')}
          optional
          error={form.fault('refund_step_up_limit')}
        >
          {(ids) => (
            <MoneyField
              {...ids}
              currency={company.currency}
              value={form.values.refund_step_up_limit}
              onValue={(value) => value !== null && set('refund_step_up_limit', value)}
            />
          )}
        </Field>
        <div className="sm:col-span-2">
          <Checkbox
            label={t('company-factor-required')}
            checked={form.values.factor_required}
            onChange={(event) => set('factor_required', event.target.checked)}
          />
          {form.values.factor_required && !company.factor_required && (
            <p role="status" className="mt-1 rounded-control bg-warning-tint px-3 py-2 text-12 text-warning">
              {t('company-factor-impact')}
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}
