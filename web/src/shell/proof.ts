/**
 * Proofs that are given at another house, in a window of their own: the page that asked stays as it is. Windows of this
 * site and others hold no hands (`Cross-Origin-Opener-Policy`), so the one that comes back calls across a channel that
 * only this site hears. What is heard decides nothing: the server is asked again.
 */

const CHANNEL = 'kontor-proof';
const WAITING = 'kontor.proof';
const SIZE = 'popup,width=520,height=720';

/** The browser opens no window. */
export class NoWindow extends Error {}

/** Takes the person to the address that `begin` answers. */
export async function proveElsewhere(begin: () => Promise<string>): Promise<void> {
  // While the press still counts: browsers open nothing later.
  const other = window.open('', '_blank', SIZE);
  if (!other) throw new NoWindow();
  try {
    const url = await begin();
    localStorage.setItem(WAITING, new URL(url).searchParams.get('state') ?? '');
    other.location.href = url;
  } catch (failure) {
    other.close();
    throw failure;
  }
}

/** Calls when somebody has come back. */
export function onProved(run: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = run;
  return () => {
    channel.close();
    localStorage.removeItem(WAITING);
  };
}

/** Whether a page waits for what a provider sends back with this. */
export const isAwaited = (state: string | null): boolean => !!state && localStorage.getItem(WAITING) === state;

/** Tells the page that waits, and goes. */
export function tellProved() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('proved');
  channel.close();
  window.close();
}
