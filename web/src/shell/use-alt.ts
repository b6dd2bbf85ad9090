/** Whether Alt is held alone for a moment. */
import { useCallback, useEffect, useState } from 'react';

/** Sooner it may be the beginning of another key. */
const HELD_MS = 250;

export function useAltHeld(): [held: boolean, over: () => void] {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(timer);
    const press = (event: KeyboardEvent) => {
      if (event.repeat) return;
      stop();
      if (event.key !== 'Alt' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      timer = setTimeout(() => setHeld(true), HELD_MS);
    };
    window.addEventListener('keydown', press);
    const release = () => {
      stop();
      setHeld(false);
    };
    window.addEventListener('keyup', release);
    window.addEventListener('blur', release);
    return () => {
      stop();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', release);
    };
  }, []);
  return [held, useCallback(() => setHeld(false), [])];
}
