import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Entry, useFragment } from './entry';
import { TokenField } from './token-field';

/** The new address is confirmed by a press, not by opening the page: mail programs open links by themselves. */
export default function ConfirmEmail() {
  const t = useText();
  const secret = useFragment();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const form = useForm({ token: secret }, async (_, { token }) => {
    await api.POST('/identity/email/confirm', { body: { token } });
    await client.invalidateQueries({ queryKey: ['me'] });
    setDone(true);
  });
  if (done) {
    return (
      <Entry title={t('auth-confirm-done')} body={t('auth-confirm-done-body')}>
        <Button look="primary" size="large" className="h-10 w-full" onClick={() => void navigate({ to: '/' })}>
          {t('continue')}
        </Button>
      </Entry>
    );
  }
  return (
    <Entry title={t('auth-confirm-title')} body={t('auth-confirm-body')}>
      <FaultSummary faults={form.rest} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.values.token === '') form.refuse({ token: t('auth-token-missing') });
          else void form.submit();
        }}
      >
        {!secret && (
          <TokenField
            label={t('auth-confirm-token')}
            value={form.values.token}
            onValue={(value) => form.set('token', value)}
            error={form.fault('token')}
          />
        )}
        <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
          {t('auth-confirm-do')}
        </Button>
      </form>
    </Entry>
  );
}
