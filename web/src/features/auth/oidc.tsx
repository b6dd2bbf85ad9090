/** Where another house's sign-in page sends the person back to. */
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/api/client';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import { returnTo } from '@/shell/app';
import { FaultSummary, useForm, useSay } from '@/shell/form';
import { isAwaited, tellProved } from '@/shell/proof';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { useEnter } from './enter';
import { Entry } from './entry';
import { type Asked, Factor } from './factor';

type Finished = { return_to?: string | null } & (
  | { user_id: string }
  | Asked
  /** The address is somebody's here: they show their password once. */
  | { confirm: string }
  | { linked: string }
  /** Somebody who is signed in has shown again who they are. */
  | { proved_until: string }
);

export default function Oidc() {
  const t = useText();
  const say = useSay();
  const enter = useEnter();
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const { data: me } = useQuery({ ...meQuery, enabled: fault !== null });
  const [step, setStep] = useState<Finished | null>(null);
  const begun = useRef(false);
  // Another page of this browser opened this window, and waits for what comes of it.
  const [awaited] = useState(() => isAwaited(new URLSearchParams(location.search).get('state')));
  const [proved, setProved] = useState(false);
  const prove = () => {
    setProved(true);
    tellProved();
  };

  const take = (done: Finished) => {
    if (awaited && ('user_id' in done || 'proved_until' in done)) prove();
    else if ('user_id' in done) void enter(done.return_to);
    else if ('linked' in done || 'proved_until' in done) router.history.push(returnTo(done.return_to));
    else setStep(done);
  };
  const taken = useRef(take);
  taken.current = take;
  const words = useRef({ t, say });

  useEffect(() => {
    // A code is good once: a second run of the effect must not spend it again.
    if (begun.current) return;
    begun.current = true;
    const { t, say } = words.current;
    const search = new URLSearchParams(location.search);
    const [code, state, iss] = [search.get('code'), search.get('state'), search.get('iss')];
    history.replaceState(history.state, '', location.pathname);
    if (!code || !state) {
      setFault(search.get('error') === 'access_denied' ? t('auth-oidc-denied') : t('auth-oidc-failed'));
      return;
    }
    call<Finished>('POST', '/identity/oidc/finish', {
      body: { code, state, cookie: true, ...(iss ? { iss } : {}) },
    }).then(
      (done) => taken.current(done),
      (failure) => setFault(say(failure)),
    );
  }, []);

  if (proved || (awaited && fault !== null)) {
    return (
      <Entry title={t(proved ? 'auth-proved' : 'auth-not-proved')} body={proved ? t('auth-proved-body') : undefined}>
        {fault !== null && <FaultSummary faults={[fault]} />}
        <Button onClick={() => window.close()}>{t('auth-close-window')}</Button>
      </Entry>
    );
  }
  if (step && 'challenge' in step) {
    return (
      <Entry title={t('auth-factor-title')} body={t('auth-oidc-factor')}>
        <Factor
          asked={step}
          onEntered={() => (awaited ? prove() : void enter(step.return_to))}
          onBack={(why) => {
            setStep(null);
            setFault(why ?? t('auth-oidc-failed'));
          }}
        />
      </Entry>
    );
  }
  if (step && 'confirm' in step) {
    return (
      <Entry title={t('auth-oidc-confirm')} body={t('auth-oidc-confirm-body')}>
        <Confirm challenge={step.confirm} onDone={(done) => take({ return_to: step.return_to, ...done })} />
      </Entry>
    );
  }
  if (fault === null) return <Entry title={t('auth-oidc-wait')} />;
  // Whoever is signed in wanted one more way in; they still have the others.
  return (
    <Entry title={t(me ? 'auth-oidc-not-linked' : 'auth-oidc-not')}>
      <FaultSummary faults={[fault]} />
      <Link
        to={me ? '/settings/security' : '/sign-in'}
        className="inline-flex min-h-6 items-center text-13 text-accent-text hover:underline"
      >
        {t(me ? 'auth-to-security' : 'auth-to-sign-in')}
      </Link>
    </Entry>
  );
}

/** Who comes by a provider for the first time shows once that the account here is theirs. */
function Confirm({ challenge, onDone }: { challenge: string; onDone: (done: Finished) => void }) {
  const t = useText();
  const form = useForm({ password: '' }, async (_, { password }) => {
    onDone(await call<Finished>('POST', '/identity/oidc/confirm', { body: { challenge, password, cookie: true } }));
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.values.password === '') form.refuse({ password: t('auth-password-missing') });
        else void form.submit();
      }}
    >
      <FaultSummary faults={form.rest} />
      <Field label={t('password')} error={form.fault('password')}>
        {(ids) => (
          <PasswordField
            {...ids}
            autoFocus
            autoComplete="current-password"
            className="h-10"
            {...form.text('password')}
          />
        )}
      </Field>
      <Button look="primary" size="large" type="submit" className="h-10" busy={form.busy}>
        {t('continue')}
      </Button>
    </form>
  );
}
