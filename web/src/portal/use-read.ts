/** Reads something for as long as its key is the same; what came before stays until the next is there. */
import { useEffect, useRef, useState } from 'react';
import { isProblem, type Problem } from '@/api/problem';

export interface Answer<T> {
  data: T | null;
  problem: Problem | null;
  again: () => void;
}

export function useRead<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [data, setData] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is how somebody asks again
  useEffect(() => {
    if (key === null) return;
    const ending = new AbortController();
    setProblem(null);
    latest.current(ending.signal).then(
      (told) => {
        if (!ending.signal.aborted) setData(told);
      },
      (failure) => {
        if (ending.signal.aborted) return;
        setData(null);
        if (isProblem(failure)) setProblem(failure);
        else throw failure;
      },
    );
    return () => ending.abort();
  }, [key, tries]);
  return { data, problem, again: () => setTries((now) => now + 1) };
}
