/** Where the draft stands: saved a moment ago, being saved, or what it lacks. */
import { useEffect, useState } from 'react';
import { tooFineText } from '@/kit/editor/columns';
import { type Text, useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import type { DraftState } from './use-draft';

/** How often "2 s ago" is told anew. */
const TICK_MS = 5_000;

export function SavedSign({ draft, onCompare }: { draft: DraftState; onCompare: () => void }) {
  const t = useText();
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each saving begins the seconds anew
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [draft.savedAt]);
  if (draft.stale)
    return (
      <span className="flex flex-wrap items-center gap-2 text-warning" role="alert">
        {t('document-stale')}
        {draft.theirs ? (
          <Button size="small" onClick={onCompare}>
            {t('document-conflict-compare')}
          </Button>
        ) : (
          <Button size="small" onClick={() => location.reload()}>
            {t('document-stale-theirs')}
          </Button>
        )}
      </span>
    );
  return (
    <span className="inline-flex items-center gap-3">
      <span className="inline-flex items-center gap-1.5 rounded-full bg-sunken px-2 py-0.5 text-12 font-medium text-text-2">
        {t('orders-status-draft')}
      </span>
      <span role="status">
        {draft.saving
          ? t('document-saving')
          : draft.dirty
            ? unsaved(draft, t)
            : draft.savedAt
              ? t('document-saved', { when: ago(draft.savedAt, now, format.relative, t) })
              : ''}
      </span>
    </span>
  );
}

/** What keeps the draft from being saved; of a quantity that is too fine, how many places its unit takes. */
function unsaved({ missing, tooFine }: DraftState, t: Text): string {
  if (missing === 'whole' && tooFine) {
    const line = t('editor-line', { number: tooFine.at + 1 });
    return t('orders-missing-whole', { why: t('editor-wrong', { line, why: tooFineText(t, tooFine.unit) }) });
  }
  return t(missing ? `orders-missing-${missing}` : 'document-unsaved');
}

function ago(at: string, now: number, relative: (instant: string, now: number) => string, t: Text): string {
  const seconds = Math.max(0, Math.round((now - new Date(at).getTime()) / 1000));
  return seconds < 60 ? t('orders-seconds-ago', { seconds: Math.max(1, seconds) }) : relative(at, now);
}
