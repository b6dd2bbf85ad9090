import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Field, Input } from '@/ui/field';
import { Entry } from './entry';

/** A link by mail; where the server sends none, an administrator hands one over. Nobody learns here who has an account. */
export default function Forgot() {
  const t = useText();
  const [end, setEnd] = useState<'sent' | 'no-server' | null>(null);
  const form = useForm({ login: '' }, async (_, { login }) => {
    try {
      await api.POST('/identity/password/forgot', { body: { login: login.trim() } });
      setEnd('sent');
    } catch (failure) {
      if (!isProblem(failure, 'mail.not_configured')) throw failure;
      setEnd('no-server');
    }
  });
  if (end === 'sent') {
    return (
      <Entry title={t('auth-forgot-sent')} body={t('auth-forgot-sent-body')}>
        <Back />
      </Entry>
    );
  }
  if (end === 'no-server') return <ByHand />;
  return (
    <Entry title={t('auth-forgot-title')} body={t('auth-forgot-body')}>
      <FaultSummary faults={form.rest} request={form.request} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.values.login.trim() === '') form.refuse({ login: t('auth-email-missing') });
          else void form.submit();
        }}
      >
        <Field label={t('auth-forgot-login')} error={form.fault('login')}>
          {(ids) => (
            <Input
              {...ids}
              dir="ltr"
              autoFocus
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              className="h-10"
              {...form.text('login')}
            />
          )}
        </Field>
        <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
          {t('auth-forgot-send')}
        </Button>
      </form>
      <p className="mt-4 text-13">
        <Link to="/reset" className="inline-flex min-h-6 items-center text-accent-text hover:underline">
          {t('auth-forgot-have')}
        </Link>
      </p>
      <Back />
    </Entry>
  );
}

function ByHand() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Entry title={t('auth-forgot-title')} body={t('auth-forgot-no-server')}>
      <ol className="mb-6 flex list-decimal flex-col gap-2 ps-5 text-14 text-text-2">
        <li>{t('auth-forgot-1')}</li>
        <li>{t('auth-forgot-2')}</li>
        <li>{t('auth-forgot-3')}</li>
      </ol>
      <Button size="large" className="h-10 w-full" onClick={() => void navigate({ to: '/reset' })}>
        {t('auth-forgot-have')}
      </Button>
      <p className="mt-4 text-13 text-text-2">{t('auth-forgot-admin')}</p>
      <Back />
    </Entry>
  );
}

function Back() {
  const t = useText();
  return (
    <p className="mt-3 text-13">
      <Link to="/sign-in" className="inline-flex min-h-6 items-center text-accent-text hover:underline">
        {t('auth-to-sign-in')}
      </Link>
    </p>
  );
}
