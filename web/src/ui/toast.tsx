/**
 * Toasts: what has happened, with an offer to take it back. They may come from anywhere (a mutation's end knows no
 * component), wait while they are looked at, and are read out. Small on purpose: the shell carries it on every page.
 */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { store, useStore } from '@/lib/store';

/** How long an undo is offered. */
const UNDO_MS = 8_000;
const ERROR_MS = 12_000;
const SAID_MS = 4_000;
const SHOWN_MAX = 3;
/** How long, and how many acts back, Ctrl+Z reaches. */
const UNDOABLE_MS = 300_000;
const UNDOABLE_MAX = 20;

export interface Offer {
  label: string;
  run: () => unknown;
  /** It takes back what was done: Ctrl+Z does the same, also when the toast has gone. */
  undoes?: true;
}

export interface Toast {
  id: number;
  title: string;
  description?: string | undefined;
  error: boolean;
  offer?: Offer | undefined;
  stays: number;
}

const shown = store<Toast[]>([]);
let last = 0;
let undoable: { id: number; run: () => unknown; until: number }[] = [];
/** What is being taken back is not done anew: it joins no acts. */
let undoing = 0;

async function takeBack(id: number, run: () => unknown) {
  undoable = undoable.filter((one) => one.id !== id);
  drop(id);
  undoing += 1;
  try {
    await run();
  } finally {
    undoing -= 1;
  }
}

/** Takes back the last act that offers it. */
export function undoLast() {
  const one = undoable.at(-1);
  if (one && one.until > Date.now()) void takeBack(one.id, one.run);
  else undoable = [];
}

function put(toast: Omit<Toast, 'id'>): () => void {
  last += 1;
  const id = last;
  const { offer } = toast;
  if (offer?.undoes && undoing === 0) {
    const act = { id, run: offer.run, until: Date.now() + UNDOABLE_MS };
    undoable = [...undoable, act].slice(-UNDOABLE_MAX);
  }
  shown.set((now) => [...now, { ...toast, id }].slice(-SHOWN_MAX));
  return () => drop(id);
}

function drop(id: number) {
  shown.set((now) => now.filter((one) => one.id !== id));
}

/** Says what has happened; with an offer to take it back. Answers a function that takes the toast away. */
export function tell(title: string, offer?: Offer): () => void {
  return put({ title, offer, error: false, stays: offer ? UNDO_MS : SAID_MS });
}

/** Says that something failed, with what to try and the request's id. */
export function warn(title: string, description?: string, offer?: Offer): () => void {
  return put({ title, description, offer, error: true, stays: ERROR_MS });
}

export function ToastRoom({ children }: { children: ReactNode }) {
  const toasts = useStore(shown);
  const t = useText();
  return (
    <>
      {children}
      <section
        aria-label={t('notifications')}
        // On a phone below the title bar: what is to be done next stands there.
        className="no-print pointer-events-none fixed inset-x-4 top-26 z-60 flex flex-col gap-2 sm:start-auto sm:end-4 sm:top-auto sm:bottom-4 sm:w-[360px]"
      >
        <div aria-live="polite" className="contents">
          {toasts
            .filter((one) => !one.error)
            .map((toast) => (
              <Shown key={toast.id} toast={toast} />
            ))}
        </div>
        <div aria-live="assertive" className="contents">
          {toasts
            .filter((one) => one.error)
            .map((toast) => (
              <Shown key={toast.id} toast={toast} />
            ))}
        </div>
      </section>
    </>
  );
}

function Shown({ toast }: { toast: Toast }) {
  const t = useText();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id, stays } = toast;
  useEffect(() => {
    timer.current = setTimeout(() => drop(id), stays);
    return () => clearTimeout(timer.current);
  }, [id, stays]);
  const wait = () => clearTimeout(timer.current);
  const goOn = () => {
    wait();
    timer.current = setTimeout(() => drop(id), stays);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it waits while it is looked at; nothing is done by hovering
    <div
      role={toast.error ? 'alert' : 'status'}
      onPointerEnter={wait}
      onPointerLeave={goOn}
      onFocus={wait}
      onBlur={goOn}
      className={cx(
        'pointer-events-auto flex items-center gap-3 rounded-popover border bg-surface px-3 py-2 text-text shadow-float',
        toast.error ? 'border-danger' : 'border-line',
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="text-13 font-medium">{toast.title}</p>
        {toast.description && <p className="mt-0.5 text-12 break-words text-text-2 select-text">{toast.description}</p>}
      </div>
      {toast.offer && (
        <button
          type="button"
          onClick={() => toast.offer && void takeBack(id, toast.offer.run)}
          className="min-h-8 rounded-control px-2 text-13 font-medium text-accent-text hover:bg-hover pointer-coarse:min-h-11"
        >
          {toast.offer.label}
        </button>
      )}
      <button
        type="button"
        aria-label={t('close')}
        onClick={() => drop(id)}
        className="inline-flex size-6 items-center justify-center rounded-control text-text-3 hover:bg-hover pointer-coarse:size-11"
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
