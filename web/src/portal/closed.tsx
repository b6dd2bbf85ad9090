/** A link that opens nothing: too old, taken back, or cut short on its way. */
import { useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { freshLink } from './data';
import { Action, Deed, Sheet } from './parts';

export function Closed({ problem, token, again }: { problem: Problem | null; token: string; again: () => void }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const [early, setEarly] = useState(false);
  const what =
    token === '' || problem?.code === 'portal.link_invalid' || problem?.code === 'portal.link_required'
      ? 'invalid'
      : problem?.code === 'portal.link_expired'
        ? 'expired'
        : problem?.status === 0
          ? 'offline'
          : problem?.status === 429
            ? 'slow'
            : 'failed';
  const askFresh = async () => {
    setEarly(false);
    try {
      await freshLink(token);
      setAsked(true);
    } catch (failure) {
      if (!isProblem(failure) || failure.status !== 429) throw failure;
      setEarly(true);
    }
  };
  return (
    <Sheet>
      <h1 className="text-20 font-semibold">{t(`portal-closed-${what}`)}</h1>
      <p className="mt-2 text-14 text-text-2">{t(`portal-closed-${what}-body`)}</p>
      <div aria-live="polite" className="mt-5 flex flex-wrap gap-2">
        {what === 'expired' &&
          (asked ? (
            <p className="text-14 font-medium">{t('portal-fresh-asked')}</p>
          ) : (
            <Deed primary className="w-full sm:w-auto" run={askFresh}>
              {t('portal-fresh')}
            </Deed>
          ))}
        {early && <p className="self-center text-13 text-danger">{t('portal-closed-slow-body')}</p>}
        {(what === 'offline' || what === 'slow' || what === 'failed') && (
          <Action primary onClick={again}>
            {t('portal-again')}
          </Action>
        )}
      </div>
      {what === 'failed' && problem?.request && (
        <p className="mt-4 text-12 text-text-3 select-all">{t('portal-request', { id: problem.request })}</p>
      )}
    </Sheet>
  );
}
