import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Entry, useFragment } from './entry';
import { NewPassword } from './new-password';
import { TokenField } from './token-field';

/** A new password, for whoever shows the token that an administrator handed over. */
export default function Reset() {
  const t = useText();
  const secret = useFragment();
  const navigate = useNavigate();
  const [done, setDone] = useState(false);
  const form = useForm({ token: secret, password: '' }, async (_, { token, password }) => {
    await api.POST('/identity/password/reset', { body: { token, password } });
    setDone(true);
  });
  const submit = () => {
    if (form.values.password === '') return form.refuse({ password: t('auth-password-missing') });
    void form.submit();
  };
  if (done) {
    return (
      <Entry title={t('auth-reset-done')} body={t('auth-reset-done-body')}>
        <Button look="primary" size="large" className="h-10 w-full" onClick={() => void navigate({ to: '/sign-in' })}>
          {t('auth-to-sign-in')}
        </Button>
      </Entry>
    );
  }
  return (
    <Entry title={t('auth-reset-title')} body={t('auth-reset-body')}>
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
            label={t('auth-reset-token')}
            value={form.values.token}
            onValue={(value) => form.set('token', value)}
            error={form.fault('token')}
          />
        )}
        <NewPassword
          value={form.values.password}
          onValue={(value) => form.set('password', value)}
          error={form.fault('password')}
        />
        <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
          {t('auth-reset-set')}
        </Button>
      </form>
      <p className="mt-3 text-13">
        <Link to="/sign-in" className="inline-flex min-h-6 items-center text-accent-text hover:underline">
          {t('auth-to-sign-in')}
        </Link>
      </p>
    </Entry>
  );
}
