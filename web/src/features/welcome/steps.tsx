import type { ReactNode } from 'react';
import { NewPassword } from '@/features/auth';
import { useFormat, useText } from '@/lib/i18n';
import { countries, zones } from '@/lib/places';
import type { Form } from '@/shell/form';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import type { Answers } from './welcome';

type Step = { form: Form<Answers> };

export function Where({ form, onCountry }: Step & { onCountry: (country: string) => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <p className="text-14 text-text-2 sm:col-span-2">{t('welcome-country-body')}</p>
      <Field label={t('company-country')} className="sm:col-span-2" error={form.fault('country')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            autoComplete="country"
            className="h-10"
            value={form.values.country}
            onChange={(event) => onCountry(event.target.value)}
          >
            {countries(format.tag).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('welcome-currency')} help={t('welcome-currency-help')} error={form.fault('currency')}>
        {(ids) => (
          <NativeSelect {...ids} className="h-10" {...form.text('currency')}>
            {Intl.supportedValuesOf('currency').map((code) => (
              <option key={code} value={code}>
                {`${code} · ${format.currencyName(code)}`}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('welcome-zone')} error={form.fault('zone')}>
        {(ids) => (
          <NativeSelect {...ids} className="h-10" {...form.text('zone')}>
            {zones(form.values.zone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Checkbox
        label={t('company-prices-include-tax')}
        checked={form.values.prices_include_tax}
        onChange={(event) => form.set('prices_include_tax', event.target.checked)}
        className="sm:col-span-2"
      />
    </div>
  );
}

export function Goods({ form }: Step) {
  const t = useText();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('welcome-sell')}</legend>
      {['goods', 'services', 'both'].map((one) => (
        <Tile key={one} title={t(`welcome-sell-${one}`)} body={t(`welcome-sell-${one}-body`)}>
          <input
            type="radio"
            name="sells"
            className="mt-0.5 shrink-0"
            checked={form.values.sells === one}
            onChange={() => form.set('sells', one)}
          />
        </Tile>
      ))}
    </fieldset>
  );
}

export function Channels({ form }: Step) {
  const t = useText();
  const picked = form.values.channels;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-14 text-text-2">{t('welcome-channels-body')}</legend>
      {['shop', 'orders', 'online', 'projects'].map((one) => (
        <Tile key={one} title={t(`welcome-channel-${one}`)}>
          <input
            type="checkbox"
            className="mt-0.5 shrink-0"
            checked={picked.includes(one)}
            onChange={(event) =>
              form.set('channels', event.target.checked ? [...picked, one] : picked.filter((other) => other !== one))
            }
          />
        </Tile>
      ))}
    </fieldset>
  );
}

function Tile({ title, body, children }: { title: string; body?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-control border border-line bg-surface px-4 py-3 has-checked:border-accent has-checked:bg-accent-tint">
      {children}
      <span>
        <span className="block text-14 font-medium">{title}</span>
        {body && <span className="block text-12 text-text-2">{body}</span>}
      </span>
    </label>
  );
}

export function You({ form, tokenNeeded }: Step & { tokenNeeded: boolean }) {
  const t = useText();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <p className="text-14 text-text-2 sm:col-span-2">{t('welcome-you-body')}</p>
      <Field label={t('welcome-company')} className="sm:col-span-2" error={form.fault('company') ?? form.fault('name')}>
        {(ids) => <Input {...ids} autoComplete="organization" className="h-10" {...form.text('company')} />}
      </Field>
      <Field label={t('auth-first-name')} error={form.fault('first_name')}>
        {(ids) => <Input {...ids} autoComplete="given-name" className="h-10" {...form.text('first_name')} />}
      </Field>
      <Field label={t('auth-last-name')} optional error={form.fault('last_name')}>
        {(ids) => <Input {...ids} autoComplete="family-name" className="h-10" {...form.text('last_name')} />}
      </Field>
      <Field label={t('email')} className="sm:col-span-2" error={form.fault('email')}>
        {(ids) => <Input {...ids} type="email" autoComplete="username" className="h-10" {...form.text('email')} />}
      </Field>
      <div className="sm:col-span-2">
        <NewPassword
          label={t('password')}
          value={form.values.password}
          onValue={(value) => form.set('password', value)}
          error={form.fault('password')}
        />
      </div>
      {tokenNeeded && (
        <Field
          label={t('welcome-setup-token')}
          help={t('welcome-setup-token-help')}
          className="sm:col-span-2"
          error={form.fault('setup_token')}
        >
          {(ids) => <Input {...ids} dir="ltr" autoComplete="off" className="h-10" {...form.text('setup_token')} />}
        </Field>
      )}
    </div>
  );
}
