/** Where another house's sign-in page sends the person back to. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/api/client';
import { useText } from '@/lib/i18n';
import { FaultSummary, useSay } from '@/shell/form';
import { useEnter } from './enter';
import { Entry } from './entry';
import { type Asked, Factor } from './factor';

type Finished = { return_to?: string | null } & (Asked | { user_id: string });

export default function Oidc() {
  const t = useText();
  const say = useSay();
  const enter = useEnter();
  const [fault, setFault] = useState<string | null>(null);
  const [factor, setFactor] = useState<Asked | null>(null);
  const back = useRef<unknown>(undefined);
  const begun = useRef(false);

  useEffect(() => {
    // A code is good once: a second run of the effect must not spend it again.
    if (begun.current) return;
    begun.current = true;
    const search = new URLSearchParams(location.search);
    const [code, state] = [search.get('code'), search.get('state')];
    history.replaceState(history.state, '', location.pathname);
    if (!code || !state) {
      setFault(search.get('error') === 'access_denied' ? t('auth-oidc-denied') : t('auth-oidc-failed'));
      return;
    }
    call<Finished>('POST', '/identity/oidc/finish', { body: { code, state, cookie: true } }).then(
      (done) => {
        back.current = done.return_to;
        if ('challenge' in done) setFactor(done);
        else void enter(done.return_to);
      },
      (failure) => setFault(say(failure)),
    );
  }, [enter, say, t]);

  if (factor) {
    return (
      <Entry title={t('auth-factor-title')} body={t('auth-factor-body')}>
        <Factor
          asked={factor}
          onEntered={() => void enter(back.current)}
          onBack={(why) => {
            setFactor(null);
            setFault(why ?? t('auth-oidc-failed'));
          }}
        />
      </Entry>
    );
  }
  return (
    <Entry title={fault ? t('auth-oidc-not') : t('auth-oidc-wait')}>
      <FaultSummary faults={fault ? [fault] : []} />
      {fault && (
        <Link to="/sign-in" className="inline-flex min-h-6 items-center text-13 text-accent-text hover:underline">
          {t('auth-to-sign-in')}
        </Link>
      )}
    </Entry>
  );
}
