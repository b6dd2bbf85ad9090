import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/api/client';
import { type Me, meQuery, useMe } from '@/api/session';
import { LANGUAGES, NAMES, useLocale } from '@/lib/i18n';
import { look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';
import { FaultSummary, Merging, useForm } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Card } from '@/ui/card';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { tell } from '@/ui/toast';
import { AddressCard } from './address-card';
import { SettingsPage } from './page';

const valuesOf = (me: Me) => ({ first_name: me.first_name, last_name: me.last_name, phone: me.phone ?? '' });

export default function Profile() {
  const { t } = useLocale();
  const me = useMe();
  const client = useQueryClient();
  const now = async () => {
    const me = (await client.fetchQuery({ ...meQuery, staleTime: 0 })) as Me;
    return { values: valuesOf(me), version: me.profile_version };
  };
  const form = useForm(
    valuesOf(me),
    async ({ phone, ...changes }, _, version) => {
      const body = { ...changes, ...(phone === undefined ? {} : { phone: phone || null }) };
      if (Object.keys(body).length > 0)
        await call('PATCH', '/identity/me', { body, headers: { 'If-Match': `"${version}"` } });
      await now();
      tell(t('saved'));
    },
    { seen: { version: me.profile_version, now } },
  );
  return (
    <SettingsPage title={t('settings-profile')}>
      <FaultSummary faults={form.rest} request={form.request} />
      <Card title={t('profile-you')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('settings-first-name')} error={form.fault('first_name')}>
            {(ids) => <Input {...ids} autoComplete="given-name" {...form.text('first_name')} />}
          </Field>
          <Field label={t('settings-last-name')} optional error={form.fault('last_name')}>
            {(ids) => <Input {...ids} autoComplete="family-name" {...form.text('last_name')} />}
          </Field>
          <Field label={t('settings-phone')} optional help={t('settings-phone-help')} error={form.fault('phone')}>
            {(ids) => <Input {...ids} type="tel" autoComplete="tel" dir="ltr" {...form.text('phone')} />}
          </Field>
        </div>
      </Card>
      <Address />
      <Looks />
      <SaveBar dirty={form.dirty} busy={form.busy} onSave={() => void form.submit()} onDiscard={form.reset} />
      <Merging
        form={form}
        label={(name) => t(`settings-${name.replaceAll('_', '-')}`)}
        shown={(name, value) => (name === 'phone' ? <bdi dir="ltr">{value}</bdi> : value)}
      />
    </SettingsPage>
  );
}

/** The address changes when whoever reads the mail that goes to the new one confirms it. */
function Address() {
  const { t, format } = useLocale();
  const me = useMe();
  const [until, setUntil] = useState<string | null>(null);
  const ask = async (email: string) => {
    const { data } = await api.POST('/identity/me/email', { body: { email } });
    setUntil(data?.expires_at ?? null);
  };
  return (
    <AddressCard email={me.email} body={t('profile-address-body')} onAsk={ask} mine>
      {until && (
        <p role="status" className="mt-3 rounded-control bg-info-tint px-3 py-2 text-13 text-info">
          {t('profile-address-asked', { time: format.time(until) })}
        </p>
      )}
    </AddressCard>
  );
}

/** What this browser looks like: it holds at once, and here only. */
function Looks() {
  const { t, language } = useLocale();
  const now = useStore(look);
  const client = useQueryClient();
  const setLanguage = async (locale: string) => {
    await api.PATCH('/identity/me', { body: { locale } });
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    setLook({ locale });
    location.reload();
  };
  return (
    <Card title={t('profile-look')}>
      <p className="mb-4 text-12 text-text-3">{t('profile-look-body')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('profile-language')}>
          {(ids) => (
            <NativeSelect {...ids} value={language} onChange={(event) => void setLanguage(event.target.value)}>
              {LANGUAGES.map((one) => (
                <option key={one} value={one} lang={one}>
                  {NAMES[one]}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t('profile-theme')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={now.theme}
              onChange={(event) => setLook({ theme: event.target.value as typeof now.theme })}
            >
              <option value="system">{t('profile-theme-system')}</option>
              <option value="light">{t('profile-theme-light')}</option>
              <option value="dark">{t('profile-theme-dark')}</option>
            </NativeSelect>
          )}
        </Field>
        <Field label={t('profile-density')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={now.density}
              onChange={(event) => setLook({ density: event.target.value as typeof now.density })}
            >
              <option value="comfortable">{t('profile-density-comfortable')}</option>
              <option value="compact">{t('profile-density-compact')}</option>
            </NativeSelect>
          )}
        </Field>
        <Checkbox
          label={t('keys-letters')}
          checked={now.letters}
          onChange={(event) => setLook({ letters: event.target.checked })}
          className="sm:col-span-2"
        />
      </div>
    </Card>
  );
}
