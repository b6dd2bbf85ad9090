import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveEvent, onLive, stream } from '@/api/live';
import { listen, split } from '@/api/live-stream';

interface Opened {
  last: string | null;
  over: () => boolean;
  say: (id: string, type: string, subject: string) => void;
}

let opened: Opened[] = [];
let hidden = false;
let stops: (() => void)[] = [];

/** A server whose streams are said into by hand. */
function serve() {
  vi.stubGlobal(
    'fetch',
    async (_: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
      let out: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          out = controller;
        },
      });
      signal.addEventListener('abort', () => out?.error(new DOMException('', 'AbortError')));
      opened.push({
        last: headers['Last-Event-ID'] ?? null,
        over: () => signal.aborted,
        say: (id, type, subject) =>
          out?.enqueue(new TextEncoder().encode(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ subject })}\n\n`)),
      });
      return new Response(body);
    },
  );
}

/** Locks as the browser has them, for the tabs of one test; null for plain http, where there are none. */
function locks(there: boolean) {
  const lines = new Map<string, Promise<unknown>>();
  const request = (name: string, { signal }: { signal: AbortSignal }, run: () => Promise<unknown>) => {
    const before = lines.get(name) ?? Promise.resolve();
    const mine = before.then(() => (signal.aborted ? Promise.reject(new Error('gone')) : run()));
    lines.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: there ? { request } : undefined });
}

function show(is: boolean) {
  hidden = !is;
  document.dispatchEvent(new Event('visibilitychange'));
}

function page(type: 'pagehide' | 'pageshow', persisted: boolean) {
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));
}

function tab(who = 'c1/u1') {
  const client = new QueryClient();
  const asked = vi.spyOn(client, 'invalidateQueries');
  const stop = listen(client, who);
  stops.push(stop);
  return { asked, stop };
}

const until = (wanted: () => boolean) => vi.waitFor(() => expect(wanted()).toBe(true));

beforeEach(() => {
  opened = [];
  hidden = false;
  stream.set('connecting');
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  serve();
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.unstubAllGlobals();
});

describe('what comes over the wire', () => {
  it('is cut into whole events; the rest waits', () => {
    const { events, rest } = split('id: 1\nevent: a\ndata: {}\n\n: beat\n\nid: 2\nda');
    expect(events).toEqual([{ id: '1', type: 'a', data: '{}' }]);
    expect(rest).toBe('id: 2\nda');
  });
});

describe('where there are no locks', () => {
  beforeEach(() => locks(false));

  it('a hidden tab holds no connection, and reads on where it was when it is shown', async () => {
    const { asked } = tab();
    await until(() => stream.get() === 'open');
    const heard: LiveEvent[] = [];
    stops.push(onLive((event) => heard.push(event)));
    opened[0]?.say('e7', 'order.confirmed', 'order/o1');
    await until(() => heard.length === 1);
    expect(heard[0]).toEqual({ type: 'order.confirmed', kind: 'order', id: 'o1' });
    expect(asked).toHaveBeenCalledWith({ queryKey: ['records', 'order'] });
    show(false);
    expect(opened[0]?.over()).toBe(true);
    await new Promise((done) => setTimeout(done, 20));
    expect(opened).toHaveLength(1);
    show(true);
    await until(() => opened.length === 2);
    expect(opened[1]?.last).toBe('e7');
    expect(opened[1]?.over()).toBe(false);
  });

  it('what was made by something that recurs refreshes that as well', async () => {
    const { asked } = tab();
    await until(() => stream.get() === 'open');
    opened[0]?.say('e1', 'recurring_invoice.invoiced', 'invoice/i1');
    opened[0]?.say('e2', 'order.recurred', 'order/o1');
    await until(() => asked.mock.calls.length >= 4);
    const kinds = asked.mock.calls.map(([filters]) => filters?.queryKey?.[1]);
    expect(kinds.toSorted()).toEqual(['invoice', 'order', 'order_template', 'recurring_invoice']);
  });

  it('each tab that is shown has its own', async () => {
    tab();
    tab();
    await until(() => opened.length === 2);
  });

  it('a tab that was opened in the background waits until somebody looks', async () => {
    hidden = true;
    tab();
    await new Promise((done) => setTimeout(done, 20));
    expect(opened).toHaveLength(0);
    show(true);
    await until(() => opened.length === 1);
  });
});

describe.each([
  ['with locks', true],
  ['without locks', false],
])('a page that is left and come back to, %s', (_, there) => {
  beforeEach(() => locks(there));

  it('lets go at once, and reads everything anew when the browser has kept it', async () => {
    const { asked } = tab();
    await until(() => stream.get() === 'open');
    page('pagehide', true);
    expect(opened[0]?.over()).toBe(true);
    page('pageshow', true);
    await until(() => opened.length === 2);
    expect(opened[1]?.over()).toBe(false);
    expect(asked).toHaveBeenCalledWith();
  });

  it('has nothing to do on a first load, nor when it comes twice', async () => {
    const { asked } = tab();
    await until(() => stream.get() === 'open');
    page('pageshow', false);
    page('pageshow', true);
    await new Promise((done) => setTimeout(done, 20));
    expect(opened).toHaveLength(1);
    expect(asked).not.toHaveBeenCalledWith();
  });
});

describe('with locks', () => {
  beforeEach(() => locks(true));

  it('one tab reads for all, and the next reads on when it goes', async () => {
    const first = tab();
    await until(() => opened.length === 1);
    const second = tab();
    opened[0]?.say('e1', 'invoice.posted', 'invoice/i1');
    await until(() => second.asked.mock.calls.some(([what]) => JSON.stringify(what).includes('invoice')));
    expect(opened).toHaveLength(1);
    first.stop();
    await until(() => opened.length === 2);
    expect(opened[1]?.last).toBe('e1');
  });
});
