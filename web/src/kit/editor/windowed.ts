/** Which rows of one height are on the screen: only these are there. Whatever scrolls around them, also the page itself. */
import { type RefObject, useEffect, useState } from 'react';

/** So many rows are simply all there. */
const ALL_MAX = 60;
/** Rows before and after what is seen; the window moves in steps of this, not with every pixel. */
const SPARE = 12;

export interface Window {
  from: number;
  to: number;
}

export function useWindowed(body: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const all = count <= ALL_MAX;
  const [seen, setSeen] = useState<Window>({ from: 0, to: ALL_MAX });
  useEffect(() => {
    if (all) return;
    const look = () => {
      const box = body.current?.getBoundingClientRect();
      if (!box) return;
      const step = (at: number) => Math.floor(at / SPARE) * SPARE;
      const from = Math.max(0, step(Math.floor(-box.top / height)) - SPARE);
      const to = Math.min(count, step(Math.ceil((window.innerHeight - box.top) / height)) + 2 * SPARE);
      setSeen((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [all, body, count, height]);
  return all ? { from: 0, to: count } : { from: seen.from, to: Math.min(count, Math.max(seen.to, seen.from + SPARE)) };
}

/** The width of an element as a yes or no, so that a change of pixels renders nothing. */
export function useWide(element: RefObject<HTMLElement | null>, from: number): boolean {
  const [wide, setWide] = useState(() => window.innerWidth >= from);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const watch = new ResizeObserver(([entry]) => entry && setWide(entry.contentRect.width >= from));
    watch.observe(box);
    return () => watch.disconnect();
  }, [element, from]);
  return wide;
}
