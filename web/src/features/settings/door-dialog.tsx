/** A provider: what it is called, how it knows us, and whom it may bring. */
import { useQuery } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { FaultSummary, Merging, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { rolesQuery } from './people';

export type Door = Schemas['ProviderView'];

export const DOORS = '/identity/oidc-providers';
/** A provider wants to know it before it says by what id and secret we are known there. */
const HERE = `${location.origin}/sign-in/oidc`;

const valuesOf = (one: Door | undefined) => ({
  name: one?.name ?? '',
  button: one?.button ?? '',
  issuer: one?.issuer ?? '',
  client_id: one?.client_id ?? '',
  client_secret: '',
  domains: one?.domains.join(', ') ?? '',
  links_by_email: one?.links_by_email ?? false,
  provision_role_id: one?.provision_role_id ?? '',
  enabled: one?.enabled ?? true,
});
const LABELS: Record<keyof ReturnType<typeof valuesOf>, string> = {
  name: 'settings-name',
  button: 'doors-button',
  issuer: 'doors-issuer',
  client_id: 'doors-client',
  client_secret: 'doors-secret',
  domains: 'doors-domains',
  links_by_email: 'doors-by-email',
  provision_role_id: 'doors-role',
  enabled: 'doors-enabled',
};

export function DoorDialog({ one, onClose, onDone }: { one?: Door; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const may = useMay();
  const { data: roles } = useQuery({ ...rolesQuery, enabled: may('identity.role.view') });
  const now = async () => {
    const { items } = await call<{ items: Door[] }>('GET', DOORS);
    const found = items.find((other) => other.id === one?.id) ?? one;
    return { values: valuesOf(found), version: found?.version };
  };
  const form = useForm(
    valuesOf(one),
    async (changes, { issuer, enabled, ...values }, version: number | undefined) => {
      const body = {
        ...values,
        button: values.button.trim() || null,
        // None typed leaves the one that is kept.
        client_secret: values.client_secret || null,
        domains: values.domains.split(/[\s,]+/).filter(Boolean),
        provision_role_id: values.provision_role_id || null,
      };
      const same = one && Object.keys(changes).length === 0;
      if (one && !same)
        await call('PUT', `${DOORS}/${one.id}`, {
          body: { ...body, enabled },
          headers: { 'If-Match': `"${version}"` },
        });
      else if (!one) await call('POST', DOORS, { body: { ...body, issuer } });
      onDone();
    },
    { seen: { version: one?.version, now } },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={one?.name ?? t('doors-new')}
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t(one ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('settings-name')} error={form.fault('name')}>
          {(ids) => <Input {...ids} autoFocus maxLength={80} {...form.text('name')} />}
        </Field>
        <Field label={t('doors-button')} optional error={form.fault('button')}>
          {(ids) => <Input {...ids} maxLength={80} {...form.text('button')} />}
        </Field>
        <Field label={t('doors-issuer')} className="sm:col-span-2" error={form.fault('issuer')}>
          {(ids) => (
            <Input
              {...ids}
              type="url"
              dir="ltr"
              placeholder="https://"
              readOnly={one !== undefined}
              {...form.text('issuer')}
            />
          )}
        </Field>
        <Field label={t('doors-client')} error={form.fault('client_id')}>
          {(ids) => <Input {...ids} dir="ltr" autoComplete="off" {...form.text('client_id')} />}
        </Field>
        <Field
          label={t('doors-secret')}
          optional
          help={one?.confidential ? t('doors-secret-kept') : undefined}
          error={form.fault('client_secret')}
        >
          {(ids) => <PasswordField {...ids} autoComplete="off" {...form.text('client_secret')} />}
        </Field>
        <Field label={t('doors-domains')} optional help={t('doors-domains-help')} error={form.fault('domains')}>
          {(ids) => <Input {...ids} dir="ltr" {...form.text('domains')} />}
        </Field>
        <Field label={t('doors-role')} optional help={t('doors-role-help')} error={form.fault('provision_role_id')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('provision_role_id')}>
              <option value="">{t('doors-role-none')}</option>
              {(roles ?? []).map((role) => (
                <option key={role.id} value={role.id}>
                  {role.name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <div className="flex flex-col gap-1 sm:col-span-2">
          <Checkbox
            label={t('doors-by-email')}
            checked={form.values.links_by_email}
            onChange={(event) => form.set('links_by_email', event.target.checked)}
          />
          <p className="text-12 text-text-3">{t('doors-by-email-help')}</p>
          {one && (
            <Checkbox
              label={t('doors-enabled')}
              checked={form.values.enabled}
              onChange={(event) => form.set('enabled', event.target.checked)}
            />
          )}
        </div>
        <Field label={t('doors-redirect')} className="sm:col-span-2" help={t('doors-redirect-help')}>
          {(ids) => <Input {...ids} dir="ltr" readOnly value={one?.redirect_uri ?? HERE} />}
        </Field>
      </div>
      <Merging
        form={form}
        label={(name) => t(LABELS[name])}
        shown={(name, value) => {
          if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
          return name === 'provision_role_id' ? (roles ?? []).find((role) => role.id === value)?.name : value;
        }}
      />
    </Dialog>
  );
}
