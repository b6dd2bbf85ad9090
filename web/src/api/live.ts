/**
 * Live updates: the server's stream of events, read with `fetch` so that one reader hears every type. What changed is
 * read anew; nothing is taken from the event itself, which may show less than the person may see.
 */
import type { QueryClient } from '@tanstack/react-query';
import { BASE, online } from '@/api/client';
import { keys } from '@/api/records';
import { meQuery } from '@/api/session';
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
const TOUCHED_MS = 1_500;
/** Waits between attempts: each twice the one before, at most this. */
const RETRY_MAX_MS = 30_000;
/** Events that come at once are one refresh. */
const GATHER_MS = 250;

const listeners = new Set<(event: LiveEvent) => void>();

/** Hears every event, for notifications and the like. */
export function onLive(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Splits what came into whole server-sent events and the rest. */
export function split(buffer: string): { events: { id: string; type: string; data: string }[]; rest: string } {
  const parts = buffer.split(/\r?\n\r?\n/);
  const rest = parts.pop() ?? '';
  const events = parts.map((part) => {
    const event = { id: '', type: 'message', data: '' };
    for (const line of part.split(/\r?\n/)) {
      const at = line.indexOf(':');
      if (at <= 0) continue;
      const value = line.slice(at + 1).replace(/^ /, '');
      if (line.startsWith('id')) event.id = value;
      else if (line.startsWith('event')) event.type = value;
      else if (line.startsWith('data')) event.data += value;
    }
    return event;
  });
  return { events: events.filter((one) => one.data !== ''), rest };
}

export function listen(client: QueryClient): () => void {
  const stop = new AbortController();
  let last = '';
  let pause = 1_000;
  let pending: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened = false;

  // The server ends a stream whose listener's rights changed: what may one do now?
  const whoAmI = () => void client.invalidateQueries({ queryKey: meQuery.queryKey });

  const flush = () => {
    timer = undefined;
    const events = pending;
    pending = [];
    for (const kind of new Set(events.map((one) => one.kind)))
      void client.invalidateQueries({ queryKey: keys.all(kind) });
    touched.set((now) => new Set([...now, ...events.map((one) => one.id)]));
    const ids = events.map((one) => one.id);
    setTimeout(() => touched.set((now) => new Set([...now].filter((id) => !ids.includes(id)))), TOUCHED_MS);
    for (const event of events) for (const listener of listeners) listener(event);
  };

  const hear = (type: string, data: string) => {
    const subject = (JSON.parse(data) as { subject?: string }).subject ?? '';
    const [kind = '', id = ''] = subject.split('/');
    pending.push({ type, kind, id });
    timer ??= setTimeout(flush, GATHER_MS);
  };

  const read = async () => {
    const response = await fetch(`${BASE}/events`, {
      headers: { 'Kontor-Client': 'web', ...(last ? { 'Last-Event-ID': last } : {}) },
      signal: stop.signal,
    });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    if (opened) whoAmI();
    opened = true;
    stream.set('open');
    online.set(true);
    pause = 1_000;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let buffer = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const { events, rest } = split(buffer + value);
      buffer = rest;
      for (const event of events) {
        last = event.id || last;
        hear(event.type, event.data);
      }
    }
  };

  const again = async () => {
    while (!stop.signal.aborted) {
      try {
        await read();
      } catch {
        if (stop.signal.aborted) return;
      }
      stream.set('away');
      await new Promise((resolve) => {
        const waited = setTimeout(resolve, pause);
        window.addEventListener(
          'online',
          () => {
            clearTimeout(waited);
            resolve(null);
          },
          { once: true },
        );
      });
      pause = Math.min(pause * 2, RETRY_MAX_MS);
    }
  };
  void again();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
