/** Back and forward come to the very row that one left: the scroll and the cursor of each entry of the history. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Cursor } from '@/kit/list/use-cursor';

const places = new Map<string, { top: number; at: number }>();
const PLACES_MAX = 60;

const entry = (): string => (window.history.state as { __TSR_key?: string } | null)?.__TSR_key ?? location.pathname;

export function useScrollMemory(
  scroll: RefObject<HTMLElement | null>,
  cursor: Pick<Cursor, 'at' | 'move'>,
  ready: boolean,
) {
  const done = useRef(false);
  const at = useRef(cursor.at);
  at.current = cursor.at;
  const { move } = cursor;
  useLayoutEffect(() => {
    if (!ready || done.current || !scroll.current) return;
    done.current = true;
    const place = places.get(entry());
    if (!place) return;
    scroll.current.scrollTop = place.top;
    if (place.at >= 0) move(place.at, { follow: false });
  }, [ready, scroll, move]);
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const keep = () => {
      const key = entry();
      places.delete(key);
      places.set(key, { top: element.scrollTop, at: at.current });
      const oldest = places.keys().next().value;
      if (places.size > PLACES_MAX && oldest !== undefined) places.delete(oldest);
    };
    element.addEventListener('scroll', keep, { passive: true });
    window.addEventListener('pointerdown', keep, { capture: true });
    window.addEventListener('keydown', keep, { capture: true });
    return () => {
      element.removeEventListener('scroll', keep);
      window.removeEventListener('pointerdown', keep, { capture: true });
      window.removeEventListener('keydown', keep, { capture: true });
    };
  }, [scroll]);
}
