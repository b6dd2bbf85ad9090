/** A new key: its name, until when, and which of one's own rights it has. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';
import type { Permission } from './reach';
import { matches } from './tree';

const DAYS = [30, 90, 365] as const;

export function NewKeyDialog({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (key: { name: string; secret: string }) => void;
}) {
  const t = useText();
  const may = useMay();
  const [wanted, setWanted] = useState('');
  const { data } = useQuery({
    queryKey: ['identity', 'permissions'],
    queryFn: async ({ signal }): Promise<Permission[]> =>
      (await api.GET('/identity/permissions', { signal })).data?.permissions ?? [],
  });
  const form = useForm(
    { name: '', days: '90', permissions: [] as string[] },
    async (_, { name, days, permissions }) => {
      const expires_at = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
      onMade(await call('POST', '/identity/api-keys', { body: { name, permissions, expires_at } }));
    },
  );
  const chosen = form.values.permissions;
  // Nobody gives a program what they do not hold themselves.
  const offered = (data ?? []).filter((one) => may(one.name) && matches(wanted, one.text, one.name));
  const toggle = (name: string) =>
    form.set('permissions', chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const send = () => {
    const faults: Record<string, string> = {};
    if (form.values.name.trim() === '') faults.name = t('keys-name-missing');
    if (chosen.length === 0) faults.permissions = t('keys-permission-missing');
    if (Object.keys(faults).length > 0) form.refuse(faults);
    else void form.submit();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('keys-new')}
      description={t('keys-new-body')}
      onSubmit={send}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('keys-make')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('settings-name')} error={form.fault('name')}>
          {(ids) => <Input {...ids} autoFocus maxLength={80} {...form.text('name')} />}
        </Field>
        <Field label={t('keys-days')} error={form.fault('expires_at')}>
          {(ids) => (
            <NativeSelect {...ids} {...form.text('days')}>
              {DAYS.map((one) => (
                <option key={one} value={one}>
                  {t('keys-days-of', { count: one })}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      </div>
      <fieldset className="mt-4">
        <legend className="mb-1 text-12 font-medium text-text-2">{t('keys-may', { count: chosen.length })}</legend>
        <Input
          type="search"
          aria-label={t('roles-search')}
          placeholder={t('roles-search')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {form.fault('permissions') && <p className="mt-1 text-12 text-danger">{form.fault('permissions')}</p>}
        <div className="scroll-soft mt-2 flex h-56 flex-col overflow-y-auto rounded-control border border-line px-3 py-1">
          {offered.map((one) => (
            <Checkbox
              key={one.name}
              label={one.text}
              checked={chosen.includes(one.name)}
              onChange={() => toggle(one.name)}
            />
          ))}
        </div>
      </fieldset>
    </Dialog>
  );
}
