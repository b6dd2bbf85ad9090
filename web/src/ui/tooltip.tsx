/**
 * Tips for what has no words of its own. One tip serves the whole page: an element says `data-tip`, and the tip stands at
 * whatever is pointed at or focused by keyboard. It repeats the accessible name, so it is not read out again, takes no
 * key for itself and costs a row nothing.
 */
import { cloneElement, type ReactElement, useEffect, useState } from 'react';
import { Keys } from '@/ui/kbd';

/** How long one points before the tip comes. */
const WAIT_MS = 400;
const GAP = 6;

interface Shown {
  text: string;
  keys: string | undefined;
  left: number;
  top: number;
  above: boolean;
}

export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string | undefined;
  children: ReactElement<Record<string, unknown>>;
}) {
  return cloneElement(children, { 'data-tip': text, 'data-tip-keys': shortcut });
}

/** The one tip; stands at the end of the page. */
export function TipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const show = (element: HTMLElement) => {
      const { left, width, top, bottom } = element.getBoundingClientRect();
      const above = bottom + 40 > window.innerHeight;
      setShown({
        text: element.dataset.tip ?? '',
        keys: element.dataset.tipKeys,
        left: Math.min(Math.max(left + width / 2, 60), window.innerWidth - 60),
        top: above ? top - GAP : bottom + GAP,
        above,
      });
    };
    const tipped = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
    const point = (event: PointerEvent) => {
      hide();
      const element = tipped(event);
      if (element && event.pointerType === 'mouse') timer = setTimeout(() => show(element), WAIT_MS);
    };
    const focus = (event: FocusEvent) => {
      hide();
      const element = tipped(event);
      if (element?.matches(':focus-visible')) timer = setTimeout(() => show(element), WAIT_MS);
    };
    document.addEventListener('pointerover', point);
    document.addEventListener('focusin', focus);
    for (const name of ['pointerdown', 'keydown', 'focusout', 'scroll']) document.addEventListener(name, hide, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', point);
      document.removeEventListener('focusin', focus);
      for (const name of ['pointerdown', 'keydown', 'focusout', 'scroll'])
        document.removeEventListener(name, hide, true);
    };
  }, []);
  if (!shown) return null;
  return (
    <div
      aria-hidden="true"
      style={{ left: shown.left, top: shown.top }}
      className={`pointer-events-none fixed z-60 flex w-max max-w-80 -translate-x-1/2 items-center gap-2 rounded-control bg-ink px-2 py-1 text-12 text-on-ink shadow-float ${shown.above ? '-translate-y-full' : ''}`}
    >
      {shown.text}
      {shown.keys && <Keys keys={shown.keys} inverse />}
    </div>
  );
}
