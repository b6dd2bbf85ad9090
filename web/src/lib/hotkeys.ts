/**
 * Keys. A page says which keys do what; the sheet (`?`) lists exactly what is registered. Single letters are off while
 * something is typed, and can be switched off altogether (WCAG 2.1.4).
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Hotkey {
  /** `mod+k`, `shift+arrowdown`, `g o` (one after the other), `?`. */
  keys: string;
  /** Message id of what it does. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while a field has the focus. */
  inFields?: boolean;
  /** Where the sheet lists it. */
  group?: 'global' | 'page';
  /** Works but is not listed (a second key for the same). */
  hidden?: boolean;
}

const registered = new Set<{ current: Hotkey[] }>();
const listeners = new Set<() => void>();
let snapshot: Hotkey[] = [];
let lettersOff = false;
let pending: { key: string; at: number } | null = null;
/** How long the second key of `g o` is waited for. */
const SEQUENCE_MS = 1_000;

function changed() {
  snapshot = [...registered].flatMap((one) => one.current);
  for (const listener of listeners) listener();
}

export function setLettersOff(off: boolean) {
  lettersOff = off;
}

function inField(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  if (!element) return false;
  const input = element.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]');
  return input !== null && !(input instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(input.type));
}

function name(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const printable = event.key.length === 1;
  return [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && (!printable || /[a-z]/i.test(event.key)) && 'shift',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether a dialog or menu that keeps the keys for itself is open. */
const covered = () => document.querySelector('[data-keys="own"]') !== null;

function handle(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = name(event);
  const typing = inField(event.target);
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (letter && (lettersOff || typing)) {
    if (!typing) pending = null;
    if (typing || lettersOff) return;
  }
  const sequence = pending && event.timeStamp - pending.at < SEQUENCE_MS ? `${pending.key} ${pressed}` : null;
  pending = null;
  // What was registered last stands in front, a panel over its page; and a page before what holds everywhere.
  const last = [...registered].reverse().flatMap((one) => one.current);
  const all = [...last.filter((one) => one.group !== 'global'), ...last.filter((one) => one.group === 'global')];
  const own = covered();
  const usable = all.filter((one) => (!typing || one.inFields) && (!own || one.inFields));
  const found = (sequence && usable.find((one) => one.keys === sequence)) || usable.find((one) => one.keys === pressed);
  if (found) {
    event.preventDefault();
    found.run(event);
  } else if (letter && usable.some((one) => one.keys.startsWith(`${pressed} `))) {
    pending = { key: pressed, at: event.timeStamp };
  }
}

/** What is typed for a field that is still on its way: its letters are no keys of the page behind. */
let ahead: { text: string; until: number; cancel: () => void } | null = null;
/** A field that has not come by then comes no more. */
const AHEAD_MS = 10_000;

export function typeAhead(cancel: () => void) {
  ahead = { text: '', until: performance.now() + AHEAD_MS, cancel };
}

/** What was typed for the field, which has the keys from now on. */
export function typedAhead(): string {
  const text = ahead?.text ?? '';
  ahead = null;
  return text;
}

function keep(event: KeyboardEvent) {
  if (!ahead || event.ctrlKey || event.metaKey || event.altKey) return;
  if (performance.now() > ahead.until) {
    ahead = null;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.key === 'Escape') {
    const { cancel } = ahead;
    ahead = null;
    cancel();
  } else if (event.key === 'Backspace') ahead.text = ahead.text.slice(0, -1);
  else if (event.key.length === 1) ahead.text += event.key;
}

if (typeof document !== 'undefined') {
  window.addEventListener('keydown', keep, true);
  document.addEventListener('keydown', handle);
}

/** Registers keys for as long as the component is there. */
export function useHotkeys(hotkeys: Hotkey[]) {
  const entry = useRef<{ current: Hotkey[] }>({ current: hotkeys });
  entry.current.current = hotkeys;
  const shown = hotkeys.map((one) => one.keys).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list on the sheet changes with the keys alone
  useEffect(() => {
    const mine = entry.current;
    registered.add(mine);
    changed();
    return () => {
      registered.delete(mine);
      changed();
    };
  }, [shown]);
}

/** All keys that work now, for the sheet. */
export function useRegistered(): Hotkey[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const SIGNS: Record<string, string> = {
  mod: APPLE ? '⌘' : 'Ctrl',
  shift: APPLE ? '⇧' : 'Shift',
  alt: APPLE ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  delete: 'Del',
};

/** The keys as they are written on the keyboard. */
export function keyCaps(keys: string): string[] {
  return keys.split(' ').flatMap((stroke, at) => {
    const caps = stroke.split('+').map((key) => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
    return at > 0 ? ['then', ...caps] : caps;
  });
}
