import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { act, patch } from '@/api/records';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { FaultSummary, Merging, useForm, useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Confirm, Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect, TextArea } from '@/ui/field';
import { tell, warn } from '@/ui/toast';
import { peopleChanged, type Role, rolesQuery } from './people';

/** A code from a name: `Shop manager` becomes `shop_manager`. */
export const codeOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);

const valuesOf = (role: Role | null) => ({
  name: role?.name ?? '',
  text: role?.text ?? '',
  factor_required: role?.factor_required ?? false,
  like: '',
});
const LABELS = { name: 'settings-name', text: 'roles-text', factor_required: 'roles-factor', like: 'roles-like' };

/** What a role is called and asks for; what it may do is set in the matrix. */
export function RoleDialog({ role, roles, onClose }: { role: Role | null; roles: Role[]; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const may = useMay();
  const client = useQueryClient();
  const [archiving, setArchiving] = useState(false);
  const edits = may('identity.role.edit');
  const now = async () => {
    const all = await client.fetchQuery({ ...rolesQuery, staleTime: 0 });
    const found = all.find((one) => one.id === role?.id) ?? role;
    return { values: valuesOf(found), version: found?.version };
  };
  const form = useForm(
    valuesOf(role),
    async ({ like: _, ...changes }, values, version) => {
      if (role) {
        if (Object.keys(changes).length > 0) await patch('/identity/roles', role.id, changes, version);
      } else {
        const { like, ...rest } = values;
        const permissions = roles.find((one) => one.id === like)?.permissions ?? {};
        await api.POST('/identity/roles', { body: { ...rest, code: codeOf(values.name), permissions } });
      }
      await peopleChanged(client);
      tell(t('saved'));
      onClose();
    },
    { seen: { version: role?.version, now } },
  );
  const archive = async () => {
    if (!role) return;
    try {
      await act('/identity/roles', role.id, 'archive');
      await peopleChanged(client);
      onClose();
    } catch (failure) {
      warn(say(failure));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={role?.name ?? t('roles-new')}
      width="small"
      onSubmit={() => edits && void form.submit()}
      footer={
        <>
          {role && edits && !role.shipped && (
            <Button look="danger" className="me-auto" onClick={() => setArchiving(true)}>
              {t('archive')}
            </Button>
          )}
          <Button onClick={onClose}>{edits ? t('cancel') : t('close')}</Button>
          {edits && (
            <Button look="primary" type="submit" busy={form.busy}>
              {role ? t('save') : t('create')}
            </Button>
          )}
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <fieldset disabled={!edits} className="flex flex-col gap-4">
        <Field label={t('settings-name')} error={form.fault('name') ?? form.fault('code')}>
          {(ids) => <Input {...ids} autoFocus maxLength={80} {...form.text('name')} />}
        </Field>
        <Field label={t('roles-text')} optional error={form.fault('text')}>
          {(ids) => <TextArea {...ids} maxLength={400} {...form.text('text')} />}
        </Field>
        {!role && (
          <Field label={t('roles-like')} optional help={t('roles-like-help')}>
            {(ids) => (
              <NativeSelect {...ids} {...form.text('like')}>
                <option value="">{t('none')}</option>
                {roles.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        )}
        <Checkbox
          label={t('roles-factor')}
          checked={form.values.factor_required}
          onChange={(event) => form.set('factor_required', event.target.checked)}
        />
      </fieldset>
      <Merging
        form={form}
        label={(name) => t(LABELS[name])}
        shown={(_, value) => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value)}
      />
      {archiving && role && (
        <Confirm
          open
          onClose={() => setArchiving(false)}
          title={t('roles-archive', { name: role.name })}
          body={<p className="text-14 text-text-2">{t('roles-archive-body')}</p>}
          action={t('archive')}
          danger
          onConfirm={archive}
        />
      )}
    </Dialog>
  );
}
