/** The second step: a code of the app, a recovery code, or a passkey. */
import { Fingerprint } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { calledOff, hasPasskeys, showPasskey } from '@/lib/webauthn';
import { FaultSummary, useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Field, Input } from '@/ui/field';
import { LockoutText, useLockout } from './lockout';

export type Asked = Schemas['FactorAsked'];

const CODE_DIGITS = 6;

export function Factor({
  asked,
  onEntered,
  onBack,
}: {
  asked: Asked;
  onEntered: () => void;
  onBack: (why?: string) => void;
}) {
  const t = useText();
  const say = useSay();
  const can = (method: string) => asked.methods.includes(method);
  const [recovery, setRecovery] = useState(!can('totp') && can('recovery_code'));
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const lockout = useLockout(problem);

  const failed = (failure: unknown) => {
    if (isProblem(failure, 'identity.challenge_invalid')) return onBack(t('auth-factor-late'));
    setProblem(failure);
    setCode('');
    requestAnimationFrame(() => box.current?.focus());
  };
  const submit = async (typed: string) => {
    if (typed.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await api.POST('/identity/login/factor', { body: { challenge: asked.challenge, code: typed.trim() } });
      onEntered();
    } catch (failure) {
      failed(failure);
    } finally {
      setBusy(false);
    }
  };
  const passkey = async () => {
    setProblem(null);
    try {
      const { data } = await api.POST('/identity/passkeys/challenge', { body: {} });
      if (!data) return;
      const credential = await showPasskey(data.options);
      await api.POST('/identity/passkeys/sign-in', { body: { challenge: data.challenge, credential, cookie: true } });
      onEntered();
    } catch (failure) {
      if (!calledOff(failure)) failed(failure);
    }
  };
  const wrong = isProblem(problem, 'identity.wrong_code');
  const faults =
    problem === null || wrong ? [] : lockout ? [<LockoutText key="l" lockout={lockout} />] : [say(problem)];
  const typed = (text: string) => {
    if (recovery) return setCode(text);
    const digits = text.replaceAll(/\D/g, '').slice(0, CODE_DIGITS);
    setCode(digits);
    if (digits.length === CODE_DIGITS) void submit(digits);
  };
  return (
    <>
      <FaultSummary faults={faults} />
      {(can('totp') || can('recovery_code')) && (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(code);
          }}
        >
          <Field
            label={recovery ? t('auth-recovery-code') : t('auth-code')}
            help={recovery ? t('auth-recovery-help') : t('auth-code-help')}
            error={wrong ? say(problem) : undefined}
          >
            {(ids) => (
              <Input
                {...ids}
                key={recovery ? 'recovery' : 'code'}
                ref={box}
                autoFocus
                dir="ltr"
                autoComplete="one-time-code"
                inputMode={recovery ? 'text' : 'numeric'}
                autoCapitalize="off"
                spellCheck={false}
                className={
                  recovery
                    ? 'h-10'
                    : 'h-12 text-center text-20 font-semibold tracking-[0.5em] indent-[0.5em] tabular-nums'
                }
                value={code}
                onChange={(event) => typed(event.target.value)}
              />
            )}
          </Field>
          <Button look="primary" size="large" type="submit" className="h-10" busy={busy} disabled={lockout !== null}>
            {t('continue')}
          </Button>
        </form>
      )}
      <div className="mt-4 flex flex-col gap-2">
        {can('passkey') && hasPasskeys() && (
          <Button
            size="large"
            className="h-10"
            icon={<Fingerprint size={16} aria-hidden="true" />}
            onClick={() => void passkey()}
          >
            {t('auth-passkey')}
          </Button>
        )}
        {can('totp') && can('recovery_code') && (
          <Button
            look="quiet"
            onClick={() => {
              setRecovery(!recovery);
              setCode('');
              setProblem(null);
            }}
          >
            {recovery ? t('auth-use-code') : t('auth-use-recovery')}
          </Button>
        )}
        <Button look="quiet" onClick={() => onBack()}>
          {t('auth-other-account')}
        </Button>
      </div>
    </>
  );
}
