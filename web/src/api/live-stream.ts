/**
 * The server's stream of events, read with `fetch` so that one reader hears every type. What changed is read anew;
 * nothing is taken from the event itself, which may show less than the person may see.
 *
 * A browser opens six connections to a host at most, for all its tabs together: one tab holds the stream and tells the
 * others. Whoever holds the lock leads; when that tab goes, the next in line reads on behind the last event that was told.
 * A page that is left (a full load, the back/forward cache) lets go at once.
 */
import type { QueryClient } from '@tanstack/react-query';
import { BASE, online } from '@/api/client';
import { type LiveEvent, type Stream, stream, tellLive, touched } from '@/api/live';
import { keys } from '@/api/records';
import { meQuery } from '@/api/session';

const TOUCHED_MS = 1_500;
/** Waits between attempts: the first, and at most; each is twice the one before. */
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 30_000;
/** Events that come at once are one refresh. */
const GATHER_MS = 250;

/** What is told of the document that was made, and changes what has made it as well. */
const ALSO: Record<string, string> = {
  'recurring_invoice.invoiced': 'recurring_invoice',
  'order.recurred': 'order_template',
};

interface Sent {
  id: string;
  type: string;
  data: string;
}

/** What tabs tell each other. */
type Told =
  /** A tab has come and asks how things stand. */
  | { is: 'hello' }
  | { is: 'event'; sent: Sent }
  /** How the stream is; `again`: it had ended and was opened anew. */
  | { is: 'stream'; now: Stream; again: boolean };

/** Splits what came into whole server-sent events and the rest. */
export function split(buffer: string): { events: Sent[]; rest: string } {
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

/** Events as they come, and what follows from them on this page. */
function hearing(client: QueryClient) {
  let pending: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const events = pending;
    pending = [];
    for (const kind of new Set(events.flatMap((one) => [one.kind, ALSO[one.type] ?? []].flat())))
      void client.invalidateQueries({ queryKey: keys.all(kind) });
    touched.set((now) => new Set([...now, ...events.map((one) => one.id)]));
    const ids = events.map((one) => one.id);
    setTimeout(() => touched.set((now) => new Set([...now].filter((id) => !ids.includes(id)))), TOUCHED_MS);
    for (const event of events) tellLive(event);
  };
  return {
    hear: ({ type, data }: Sent) => {
      const subject = (JSON.parse(data) as { subject?: string }).subject ?? '';
      const [kind = '', id = ''] = subject.split('/');
      pending.push({ type, kind, id });
      timer ??= setTimeout(flush, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Over when the time is, when the network is back, or when nobody waits any more. */
function pauseFor(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(waited);
      window.removeEventListener('online', done);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const waited = setTimeout(done, ms);
    window.addEventListener('online', done);
    stop.addEventListener('abort', done);
  });
}

/** Runs while the page is shown: where there are no locks (plain http), hidden tabs hold no connection. */
function whileShown(run: (stop: AbortSignal) => Promise<void>, stop: AbortSignal) {
  let own: AbortController | null = null;
  const look = () => {
    if (document.hidden || stop.aborted) {
      own?.abort();
      own = null;
    } else if (!own) {
      own = new AbortController();
      void run(own.signal);
    }
  };
  document.addEventListener('visibilitychange', look, { signal: stop });
  stop.addEventListener('abort', look);
  look();
}

export function listen(client: QueryClient, who: string): () => void {
  const { hear, stop: deaf } = hearing(client);
  let last = '';
  let opened = false;
  let pause = RETRY_MS;
  let own: AbortController | null = null;
  /** The other tabs; none where one tab cannot lead. */
  let others: BroadcastChannel | null = null;

  const take = (told: Told) => {
    if (told.is === 'event') {
      last = told.sent.id || last;
      hear(told.sent);
    } else if (told.is === 'stream') {
      // The server ends a stream whose listener's rights changed: what may one do now?
      if (told.again) void client.invalidateQueries({ queryKey: meQuery.queryKey });
      stream.set(told.now);
      if (told.now === 'open') {
        opened = true;
        online.set(true);
      }
    }
  };
  const tell = (told: Told) => {
    take(told);
    others?.postMessage(told);
  };

  const read = async (stop: AbortSignal) => {
    const response = await fetch(`${BASE}/events`, {
      headers: { 'Kontor-Client': 'web', ...(last ? { 'Last-Event-ID': last } : {}) },
      signal: stop,
    });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    tell({ is: 'stream', now: 'open', again: opened });
    pause = RETRY_MS;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let buffer = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const { events, rest } = split(buffer + value);
      buffer = rest;
      for (const sent of events) tell({ is: 'event', sent });
    }
  };
  const lead = async (stop: AbortSignal) => {
    while (!stop.aborted) {
      try {
        await read(stop);
      } catch {
        if (stop.aborted) return;
      }
      tell({ is: 'stream', now: 'away', again: false });
      await pauseFor(pause, stop);
      pause = Math.min(pause * 2, RETRY_MAX_MS);
    }
  };

  const join = () => {
    own = new AbortController();
    const { signal } = own;
    if (!navigator.locks) return whileShown(lead, signal);
    const name = `kontor-live/${who}`;
    const channel = new BroadcastChannel(name);
    others = channel;
    let leads = false;
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.is !== 'hello') take(data);
      else if (leads) channel.postMessage({ is: 'stream', now: stream.get(), again: false } satisfies Told);
    };
    channel.postMessage({ is: 'hello' } satisfies Told);
    navigator.locks
      .request(name, { signal }, () => {
        leads = true;
        return lead(signal);
      })
      // Given up while waiting in line.
      .catch(() => undefined);
  };
  const leave = () => {
    own?.abort();
    own = null;
    others?.close();
    others = null;
  };
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted || own) return;
    join();
    // Others heard what happened meanwhile.
    void client.invalidateQueries();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', back);
  join();
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', back);
    leave();
    deaf();
  };
}
