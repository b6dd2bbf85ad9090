/**
 * A session that has ended, or an action that wants proof, asks here, over the page: what was being done goes on, and
 * what was typed stays.
 */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, asked, call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { meQuery, useMe } from '@/api/session';
import { useText } from '@/lib/i18n';
import { useStore } from '@/lib/store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';

export function AskedAgain() {
  const question = useStore(asked);
  return question ? <Question key={question.what} what={question.what} answer={question.answer} /> : null;
}

function Question({ what, answer }: { what: 'sign_in' | 'step_up'; answer: (done: boolean) => void }) {
  const t = useText();
  const me = useMe();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [challenge, setChallenge] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const prove = async () => {
    if (what === 'step_up') {
      await call('POST', '/identity/step-up', { body: password ? { password } : { code } });
      return true;
    }
    if (challenge) {
      await api.POST('/identity/login/factor', { body: { challenge, code } });
      return true;
    }
    const { data } = await api.POST('/identity/login', {
      body: { login: me.email, password, company: me.company.code, cookie: true },
    });
    if (data && 'challenge' in data) {
      setChallenge(data.challenge);
      return false;
    }
    return true;
  };
  const submit = async (_: FormEvent) => {
    setBusy(true);
    setError(null);
    try {
      if (await prove()) {
        const before = me.id;
        const now = await client.fetchQuery({ ...meQuery, staleTime: 0 });
        if (now && now.id !== before) location.reload();
        answer(true);
      }
    } catch (failure) {
      setError(isProblem(failure) ? failure.message : t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      title={what === 'sign_in' ? t('asked-sign-in') : t('asked-step-up')}
      description={what === 'sign_in' ? t('asked-sign-in-body') : t('asked-step-up-body')}
      width="small"
      onSubmit={(event) => void submit(event)}
      footer={
        <>
          <Button onClick={() => answer(false)}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('continue')}
          </Button>
        </>
      }
    >
      <input type="text" autoComplete="username" value={me.email} readOnly hidden />
      {challenge ? (
        <Field label={t('factor-code')} error={error}>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              autoComplete="one-time-code"
              inputMode="numeric"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <Field label={t('password')} error={error}>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      )}
    </Dialog>
  );
}
