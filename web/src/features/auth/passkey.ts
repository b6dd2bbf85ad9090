/**
 * Passkeys at the door. A request waits in the e-mail field's list from the start; whatever else the person does ends it
 * first, because a browser answers one request at a time.
 */
import { useCallback, useEffect, useRef } from 'react';
import { api } from '@/api/client';
import { isProblem } from '@/api/problem';
import { calledOff, offersPasskeys, showPasskey } from '@/lib/webauthn';

/** Before a challenge is too old, the field gets another one. */
const RENEW_MS = 4 * 60_000;

async function ask(inField: boolean, signal: AbortSignal): Promise<void> {
  const { data: asked } = await api.POST('/identity/passkeys/challenge', { body: {}, signal });
  if (!asked) throw new DOMException('no challenge', 'AbortError');
  const credential = await showPasskey(asked.options, { inField, signal });
  await api.POST('/identity/passkeys/sign-in', { body: { challenge: asked.challenge, credential, cookie: true } });
}

export interface Passkeys {
  /** Asks now, in a dialog of the browser. Resolves to whether somebody is signed in. */
  use: () => Promise<boolean>;
  /** Ends the waiting request before another way is taken. */
  stop: () => void;
}

export function usePasskeys(entered: () => void, failed: (error: unknown) => void): Passkeys {
  const waiting = useRef<AbortController | null>(null);
  const told = useRef({ entered, failed });
  told.current = { entered, failed };
  const stop = useCallback(() => {
    waiting.current?.abort();
    waiting.current = null;
  }, []);

  const wait = useCallback(async () => {
    if (!(await offersPasskeys())) return;
    stop();
    const now = new AbortController();
    waiting.current = now;
    const renew = setTimeout(() => {
      if (waiting.current === now) void wait();
    }, RENEW_MS);
    try {
      await ask(true, now.signal);
      told.current.entered();
    } catch (error) {
      // Where there are no passkeys the field is simply a field; only a passkey that was shown and refused is told.
      if (isProblem(error, 'identity.passkey_refused')) told.current.failed(error);
    } finally {
      clearTimeout(renew);
    }
  }, [stop]);

  useEffect(() => {
    void wait();
    return stop;
  }, [wait, stop]);

  const use = async () => {
    stop();
    const now = new AbortController();
    waiting.current = now;
    try {
      await ask(false, now.signal);
      return true;
    } catch (error) {
      if (!calledOff(error)) throw error;
      void wait();
      return false;
    }
  };
  return { use, stop };
}
