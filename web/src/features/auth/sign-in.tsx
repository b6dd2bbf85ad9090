import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Fingerprint } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { isProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import { hasPasskeys } from '@/lib/webauthn';
import { FaultSummary, useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Field, Input } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { useEnter } from './enter';
import { Entry } from './entry';
import { type Asked, Factor } from './factor';
import { LockoutText, useLockout } from './lockout';
import { usePasskeys } from './passkey';
import { Providers } from './providers';
import { setupQuery } from './setup-state';

export default function SignIn() {
  const t = useText();
  const wanted = useSearch({ strict: false }).return;
  const navigate = useNavigate();
  const enter = useEnter();
  const { data: me } = useQuery(meQuery);
  const { data: setup } = useQuery(setupQuery);
  const [factor, setFactor] = useState<Asked | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const arrived = useRef(false);

  useEffect(() => {
    if (setup && !setup.founded) void navigate({ to: '/welcome', replace: true });
  }, [setup, navigate]);
  useEffect(() => {
    // Whoever is signed in already, in another tab for instance, has nothing to do here.
    if (!me || arrived.current) return;
    arrived.current = true;
    void enter(wanted);
  }, [me, enter, wanted]);

  const go = () => {
    arrived.current = true;
    return enter(wanted);
  };
  if (factor) {
    return (
      <Entry title={t('auth-factor-title')} body={t('auth-factor-body')}>
        <Factor
          asked={factor}
          onEntered={() => void go()}
          onBack={(why) => {
            setMessage(why ?? null);
            setFactor(null);
          }}
        />
      </Entry>
    );
  }
  return (
    <Entry title={t('auth-title')} body={t('auth-body')}>
      <Password wanted={wanted} message={message} onEntered={() => void go()} onFactor={setFactor} />
    </Entry>
  );
}

function Password({
  wanted,
  message,
  onEntered,
  onFactor,
}: {
  wanted: unknown;
  message: string | null;
  onEntered: () => void;
  onFactor: (asked: Asked) => void;
}) {
  const t = useText();
  const say = useSay();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const lockout = useLockout(problem);
  const passwordBox = useRef<HTMLInputElement>(null);
  const loginBox = useRef<HTMLInputElement>(null);
  const { use, stop } = usePasskeys(onEntered, setProblem);

  const submit = async () => {
    if (login.trim() === '') return loginBox.current?.focus();
    if (password === '') return passwordBox.current?.focus();
    setBusy(true);
    setProblem(null);
    stop();
    try {
      const { data } = await api.POST('/identity/login', { body: { login: login.trim(), password, cookie: true } });
      if (data && 'challenge' in data) onFactor(data);
      else onEntered();
    } catch (failure) {
      setProblem(failure);
      if (isProblem(failure, 'identity.login_failed')) requestAnimationFrame(() => passwordBox.current?.select());
    } finally {
      setBusy(false);
    }
  };
  const passkey = async () => {
    setProblem(null);
    try {
      if (await use()) onEntered();
    } catch (failure) {
      setProblem(failure);
    }
  };
  const wrong = isProblem(problem, 'identity.login_failed');
  const faults =
    problem === null || wrong
      ? message && !wrong
        ? [message]
        : []
      : isProblem(problem, 'identity.too_many_attempts')
        ? lockout
          ? [<LockoutText key="lockout" lockout={lockout} />]
          : []
        : [say(problem)];
  return (
    <>
      <FaultSummary faults={faults} request={isProblem(problem) && problem.status >= 500 ? problem.request : null} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={t('email')}>
          {(ids) => (
            <Input
              {...ids}
              ref={loginBox}
              type="text"
              inputMode="email"
              autoFocus
              autoComplete="username webauthn"
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              className="h-10"
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('password')} error={wrong ? say(problem) : undefined}>
          {(ids) => (
            <PasswordField
              {...ids}
              ref={passwordBox}
              autoComplete="current-password"
              className="h-10"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button look="primary" size="large" type="submit" className="h-10" busy={busy} disabled={lockout !== null}>
          {t('continue')}
        </Button>
      </form>
      <p className="mt-3 text-13">
        <Link to="/forgot" className="inline-flex min-h-6 items-center text-accent-text hover:underline">
          {t('auth-forgot')}
        </Link>
      </p>
      <Or />
      <div className="flex flex-col gap-2">
        {hasPasskeys() && (
          <Button
            size="large"
            className="h-10"
            icon={<Fingerprint size={16} aria-hidden="true" />}
            onClick={() => void passkey()}
          >
            {t('auth-passkey')}
          </Button>
        )}
        <Providers wanted={wanted} before={stop} onFailed={setProblem} />
      </div>
    </>
  );
}

function Or() {
  const t = useText();
  return (
    <div className="my-4 flex items-center gap-3 text-12 text-text-3">
      <span className="h-px flex-1 bg-line" />
      {t('auth-or')}
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}
