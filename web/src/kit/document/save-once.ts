/**
 * Sends what was written once, however often it is pressed: the same content goes under the same key, also when it is
 * tried again after silence; a new key only where something was changed. What the server refuses is shown, and kept is
 * what it answers: a second save writes that anew.
 */
import { useRef, useState } from 'react';
import { call } from '@/api/client';
import { documentOf, isProblem, type Problem } from '@/api/problem';
import { newId } from '@/lib/ids';

interface Kept {
  id: string;
  version?: number;
}

export interface SaveOnce<T> {
  busy: boolean;
  /** The server has it: nothing is unsaved any more. */
  saved: boolean;
  problem: Problem | null;
  /** Writes it and goes on with `then`; a refusal becomes `problem`, and is handed to `refused`. */
  save: (input: unknown, then: (answer: T) => void, refused?: (problem: Problem) => void) => Promise<void>;
  /** Writes it for a dialog that shows itself what went wrong. */
  write: (input: unknown) => Promise<T>;
  /** What the server keeps of it by now. */
  kept: () => T | null;
  /** Somebody else has saved meanwhile: what there is now, as the refusal shows it. */
  theirs: T | null;
  /** Goes on from theirs: what is saved next is written over it. */
  goOn: () => void;
  /** Goes on writing; saving is refused again. */
  letBe: () => void;
}

/** `first`: what is written anew; null for what is made. */
export function useSaveOnce<T extends Kept>(path: string, first: T | null): SaveOnce<T> {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [theirs, setTheirs] = useState<T | null>(null);
  const kept = useRef(first);
  const sent = useRef<{ content: string; key: string } | null>(null);
  const running = useRef(false);
  const done = useRef<string | null>(null);

  const sendOver = (before: T | null, input: unknown, key: Record<string, string>) =>
    before
      ? call<T>('PUT', `${path}/${before.id}`, {
          body: input,
          headers: { ...key, ...(before.version === undefined ? {} : { 'If-Match': `"${before.version}"` }) },
        })
      : call<T>('POST', path, { body: input, headers: key });

  const write = async (input: unknown): Promise<T> => {
    const before = kept.current;
    const content = JSON.stringify([before?.id, before?.version, input]);
    if (sent.current?.content !== content) sent.current = { content, key: newId() };
    const key = { 'Idempotency-Key': sent.current.key };
    try {
      kept.current = await sendOver(before, input, key);
    } catch (error) {
      setTheirs(documentOf<T>(error));
      throw error;
    }
    return kept.current;
  };

  const save: SaveOnce<T>['save'] = async (input, then, refused) => {
    // State comes a moment later than a second press, and the next page a moment later than the answer.
    const content = JSON.stringify(input);
    if (running.current || done.current === content) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await write(input);
      done.current = content;
      setSaved(true);
      then(answer);
    } catch (error) {
      if (!isProblem(error)) throw error;
      refused?.(error);
      setProblem(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const goOn = () => {
    kept.current = theirs ?? kept.current;
    setTheirs(null);
    setProblem(null);
  };

  return { busy, saved, problem, save, write, kept: () => kept.current, theirs, goOn, letBe: () => setTheirs(null) };
}
