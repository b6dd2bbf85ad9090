/** Live updates as pages know them. The stream itself (live-stream.ts) is fetched when the first page stands. */
import type { QueryClient } from '@tanstack/react-query';
import { store } from '@/lib/store';

export interface LiveEvent {
  type: string;
  kind: string;
  id: string;
}

export type Stream = 'connecting' | 'open' | 'away';
export const stream = store<Stream>('connecting');

/** Ids of rows that have just changed, for the tint; each stays for a moment. */
export const touched = store<ReadonlySet<string>>(new Set());

const listeners = new Set<(event: LiveEvent) => void>();

/** Hears every event, for notifications and the like. */
export function onLive(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To everybody who listens. */
export function tellLive(event: LiveEvent) {
  for (const listener of listeners) listener(event);
}

/** Reads the stream for as long as the page stands; `who` is the company and the person whose events they are. */
export function live(client: QueryClient, who: string): () => void {
  let stop = () => {};
  let over = false;
  import('@/api/live-stream').then(
    ({ listen }) => {
      if (!over) stop = listen(client, who);
    },
    () => stream.set('away'),
  );
  return () => {
    over = true;
    stop();
  };
}
