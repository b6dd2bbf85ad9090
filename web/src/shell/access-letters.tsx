/**
 * While Alt is held, every button and link in sight shows a letter; the letter presses it. Over a dialog only what is in
 * the dialog. Rows of tables are left out: the list's own keys reach those.
 */
import { useEffect, useState } from 'react';

export interface Letter {
  letter: string;
  element: HTMLElement;
  top: number;
  left: number;
}

const PRESSED = 'button, a[href], [role="tab"], [role="menuitem"], summary';
const LEFT_OUT = 'td, [data-row], [aria-hidden="true"], [inert]';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

function inSight(element: HTMLElement): DOMRect | null {
  if (element.matches(':disabled, [aria-disabled="true"]') || element.closest(LEFT_OUT)) return null;
  const box = element.getBoundingClientRect();
  if (box.width < 8 || box.height < 8 || box.bottom < 0 || box.top > innerHeight) return null;
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return at && (element.contains(at) || at.contains(element)) ? box : null;
}

/** A letter of its name where one is free, else any that is; what comes first chooses first. */
export function lettersFor(names: readonly string[]): (string | null)[] {
  const free = new Set(ALPHABET);
  return names.map((name) => {
    const folded = name.normalize('NFD').toLowerCase();
    const own = [...folded].find((one) => free.has(one)) ?? [...free][0] ?? null;
    if (own) free.delete(own);
    return own;
  });
}

/** Everything that can be pressed now: of the page first, then what stands around it. */
function found(): Letter[] {
  const over = [...document.querySelectorAll<HTMLElement>('[data-keys="own"]')].at(-1);
  const rooms = over ? [over] : [document.querySelector('main'), document.body];
  const all = new Set(rooms.flatMap((room) => [...(room?.querySelectorAll<HTMLElement>(PRESSED) ?? [])]));
  const seen = [...all].flatMap((element) => {
    const box = inSight(element);
    return box ? [{ element, box }] : [];
  });
  const letters = lettersFor(seen.map(({ element }) => nameOf(element)));
  return seen.flatMap(({ element, box }, at) => {
    const letter = letters[at];
    return letter ? [{ letter, element, top: Math.max(box.top - 6, 0), left: Math.max(box.left - 6, 0) }] : [];
  });
}

/** Which key of the keyboard it is: with Alt some keyboards type another letter. */
const pressedOf = (event: KeyboardEvent) => /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key;

export function AccessLetters({ onOver }: { onOver: () => void }) {
  const [letters] = useState(found);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Alt') return event.preventDefault();
      const one = letters.find(({ letter }) => letter === pressedOf(event));
      onOver();
      if (!one) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      one.element.focus();
      one.element.click();
    };
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Alt') return;
      // Otherwise some browsers go to their menu bar.
      event.preventDefault();
      onOver();
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('keyup', release, true);
    window.addEventListener('blur', onOver);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', release, true);
      window.removeEventListener('blur', onOver);
    };
  }, [letters, onOver]);
  return (
    <div aria-hidden="true" data-access-letters className="no-print pointer-events-none fixed inset-0 z-60">
      {letters.map(({ letter, top, left }) => (
        <kbd
          key={letter}
          dir="ltr"
          style={{ top, left }}
          className="absolute flex size-5 items-center justify-center rounded-check border border-ink bg-ink text-11 font-semibold text-on-ink uppercase shadow-float"
        >
          {letter}
        </kbd>
      ))}
    </div>
  );
}
