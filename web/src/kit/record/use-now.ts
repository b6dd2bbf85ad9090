/** The time, for how long ago something was. */
import { useEffect, useState } from 'react';

/** How often "2 minutes ago" is said anew. */
const TICK_MS = 60_000;

export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
