/**
 * Nothing is saved silently and nothing typed is lost: a page with changes shows a bar, and leaving it asks.
 */
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useId } from 'react';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { store, useStore } from '@/lib/store';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Keys } from '@/ui/kbd';

const unsaved = store<ReadonlySet<string>>(new Set());

/** Whether any part of the page holds what is not saved. */
export const useAnythingUnsaved = (): boolean => useStore(unsaved).size > 0;

/** Says that a part of the page holds what is not saved. */
export function useUnsaved(dirty: boolean) {
  const id = useId();
  useEffect(() => {
    if (!dirty) return;
    unsaved.set((now) => new Set([...now, id]));
    return () => unsaved.set((now) => new Set([...now].filter((one) => one !== id)));
  }, [dirty, id]);
}

export interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

export function SaveBar({ dirty, busy, onSave, onDiscard }: SaveBarProps) {
  const t = useText();
  useUnsaved(dirty);
  useHotkeys([{ keys: 'mod+s', label: 'save', inFields: true, run: () => dirty && !busy && onSave() }]);
  useSelectionCommands(
    dirty && !busy
      ? [
          { id: 'save', title: t('save'), keys: 'mod+s', run: onSave },
          { id: 'discard', title: t('discard'), run: onDiscard },
        ]
      : [],
  );
  if (!dirty) return null;
  return (
    <section
      aria-label={t('save-bar')}
      className="no-print sticky bottom-16 z-30 mx-auto mt-4 flex w-fit max-w-full items-center gap-3 rounded-card border border-line bg-surface px-4 py-2 shadow-float md:bottom-3"
    >
      <span className="text-13 text-text-2">{t('save-unsaved')}</span>
      <Button onClick={onDiscard} disabled={busy}>
        {t('discard')}
      </Button>
      <Button look="primary" onClick={onSave} busy={busy}>
        {t('save')} <Keys keys="mod+s" inverse className="max-sm:hidden" />
      </Button>
    </section>
  );
}

/** Asks before a page with changes is left, within the app and out of it. */
export function SaveGuard() {
  const t = useText();
  const dirty = useAnythingUnsaved();
  const { proceed, reset, status } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <Dialog
      open={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('leave-title')}
      width="small"
      footer={
        <>
          <Button onClick={() => reset?.()}>{t('leave-stay')}</Button>
          <Button
            look="danger"
            onClick={() => {
              unsaved.set(new Set());
              proceed?.();
            }}
          >
            {t('leave-discard')}
          </Button>
        </>
      }
    >
      <p className="text-14 text-text-2">{t('leave-body')}</p>
    </Dialog>
  );
}
