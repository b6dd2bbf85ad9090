/** Why signing in has to wait, and until when. */
import { useEffect, useState } from 'react';
import { isProblem } from '@/api/problem';
import { useLocale } from '@/lib/i18n';

export interface Lockout {
  /** Seconds that are left; null when only an administrator can open the account again. */
  left: number | null;
}

/** Counts down what the server said; null when there is nothing to wait for. */
export function useLockout(problem: unknown): Lockout | null {
  const locked = isProblem(problem, 'identity.too_many_attempts');
  const said = locked ? problem.details.retry_after_seconds : undefined;
  const seconds = typeof said === 'number' ? said : null;
  const [left, setLeft] = useState<number | null>(seconds);
  // Each answer begins its own countdown, also when it names the same number of seconds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the problem is the answer's identity
  useEffect(() => {
    setLeft(seconds);
    if (seconds === null) return;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [problem, seconds]);
  if (!locked) return null;
  return seconds === null ? { left: null } : left === 0 ? null : { left };
}

/** "in 2 minutes", as a countdown that is not read out every second. */
export function LockoutText({ lockout }: { lockout: Lockout }) {
  const { t, tag } = useLocale();
  if (lockout.left === null) return <>{t('auth-locked-closed')}</>;
  const unit = lockout.left >= 90 ? 'minute' : 'second';
  const count = unit === 'minute' ? Math.ceil(lockout.left / 60) : lockout.left;
  const time = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return <>{t('auth-locked', { time })}</>;
}
