import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Checkbox, Field, Input } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { useEnter } from './enter';
import { Entry, useFragment } from './entry';
import { type Asked, Factor } from './factor';
import { NewPassword } from './new-password';
import { TokenField } from './token-field';

/** Joining by an invitation: a name and a password, or the password that one has already. */
export default function Invitation() {
  const t = useText();
  const secret = useFragment();
  const enter = useEnter();
  const [factor, setFactor] = useState<Asked | null>(null);
  const [known, setKnown] = useState(false);
  const form = useForm(
    { token: secret, first_name: '', last_name: '', password: '' },
    async (_, { token, first_name, last_name, password }) => {
      const { data } = await api.POST('/identity/register', {
        body: { token, first_name, last_name, password, cookie: true },
      });
      if (data && 'challenge' in data) setFactor(data);
      else await enter();
    },
  );
  const submit = () => {
    const missing = {
      ...(form.values.token === '' ? { token: t('auth-token-missing') } : {}),
      ...(form.values.first_name.trim() === '' ? { first_name: t('auth-name-missing') } : {}),
      ...(form.values.password === '' ? { password: t('auth-password-missing') } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    void form.submit();
  };
  if (factor) {
    return (
      <Entry title={t('auth-factor-title')} body={t('auth-factor-body')}>
        <Factor asked={factor} onEntered={() => void enter()} onBack={() => setFactor(null)} />
      </Entry>
    );
  }
  return (
    <Entry title={t('auth-invited-title')} body={t('auth-invited-body')}>
      <FaultSummary faults={form.rest} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {!secret && (
          <TokenField
            label={t('auth-invited-token')}
            value={form.values.token}
            onValue={(value) => form.set('token', value)}
            error={form.fault('token')}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('auth-first-name')} error={form.fault('first_name')}>
            {(ids) => <Input {...ids} autoComplete="given-name" className="h-10" {...form.text('first_name')} />}
          </Field>
          <Field label={t('auth-last-name')} optional error={form.fault('last_name')}>
            {(ids) => <Input {...ids} autoComplete="family-name" className="h-10" {...form.text('last_name')} />}
          </Field>
        </div>
        {known ? (
          <Field label={t('password')} help={t('auth-invited-known-help')} error={form.fault('password')}>
            {(ids) => (
              <PasswordField {...ids} autoComplete="current-password" className="h-10" {...form.text('password')} />
            )}
          </Field>
        ) : (
          <NewPassword
            value={form.values.password}
            onValue={(value) => form.set('password', value)}
            error={form.fault('password')}
          />
        )}
        <Checkbox
          label={t('auth-invited-known')}
          checked={known}
          onChange={(event) => setKnown(event.target.checked)}
        />
        <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
          {t('auth-invited-join')}
        </Button>
      </form>
    </Entry>
  );
}
