/**
 * The one way to the server. Answers of success come back as data; everything else is thrown as a `Problem`. A session
 * that has ended, and an action that asks to prove oneself anew, are met here: the call waits for the person and goes on,
 * so that nothing typed is lost.
 */
import createClient from 'openapi-fetch';
import { offline, type Problem, problemOf } from '@/api/problem';
import type { components, paths } from '@/api/schema';
import { newId } from '@/lib/ids';
import { store } from '@/lib/store';

export type Schemas = components['schemas'];
export type Kinds = Schemas['Kinds'];

export const BASE = '/api/v1';

/** Somebody who is asked to sign in again or to prove who they are; resolves to whether they did. */
export interface Asked {
  what: 'sign_in' | 'step_up';
  answer: (done: boolean) => void;
}

export const asked = store<Asked | null>(null);
/** Whether the last call reached the server. */
export const online = store<boolean>(true);
if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => online.set(false));
  window.addEventListener('online', () => online.set(true));
}

/** The version of the app that the server brings; another one than ours means that there is an update. */
export const serverBuild = store<string | null>(null);

/** Counts what the person turned out not to be allowed: their rights may have changed since they were read. */
export const refusals = store(0);

let waiting: Promise<boolean> | null = null;

function ask(what: Asked['what']): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    asked.set({
      what,
      answer: (done) => {
        waiting = null;
        asked.set(null);
        resolve(done);
      },
    });
  });
  return waiting;
}

/** Calls that are about signing in themselves say what went wrong instead of asking. */
const ENTRY =
  /\/identity\/(login|register|password|invitations\/accept|passkeys\/(challenge|sign-in)|step-up|oidc|email\/confirm|providers)|\/setup\/countries|\/portal\/(view|fresh)/;

async function once(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    online.set(true);
    const build = response.headers.get('kontor-build');
    if (build) serverBuild.set(build);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    online.set(false);
    throw offline();
  }
}

/** `fetch` with the headers of our own pages and the two questions. */
export async function send(input: Request): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin' });
  request.headers.set('Kontor-Client', 'web');
  // Not the browser's: the person may read the app in another language.
  request.headers.set('Accept-Language', document.documentElement.lang);
  if (request.method !== 'GET' && !request.headers.has('Idempotency-Key') && !ENTRY.test(request.url)) {
    request.headers.set('Idempotency-Key', newId());
  }
  const again = request.clone();
  const response = await once(request);
  if (response.ok || response.status === 304) return response;
  const problem = await problemOf(response);
  if (problem.code === 'auth.forbidden') refusals.set((now) => now + 1);
  const what = response.status === 401 ? 'sign_in' : problem.code === 'identity.step_up_required' ? 'step_up' : null;
  if (!what || ENTRY.test(request.url)) throw problem;
  if (what === 'sign_in' && !signedIn.get()) throw problem;
  if (!(await ask(what))) throw problem;
  // A key answers with what it was first answered with: the question, not the deed.
  if (again.headers.has('Idempotency-Key')) again.headers.set('Idempotency-Key', newId());
  const second = await once(again);
  if (second.ok) return second;
  throw await problemOf(second);
}

/** Whether somebody is signed in here; only then a 401 is a session that has ended. */
export const signedIn = store<boolean>(false);

/**
 * Typed calls: `const { data } = await api.GET('/identity/me')`. What is no success is thrown by `send`, so that of what
 * the client answers there is only `data`.
 */
export const api = createClient<paths>({ baseUrl: BASE, fetch: send });

/** A call whose path is data (kinds of records). */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await raw(method, path, options);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export interface CallOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

export function raw(
  method: string,
  path: string,
  { query, body, headers, signal }: CallOptions = {},
): Promise<Response> {
  const form = body instanceof FormData || body instanceof Blob;
  return send(
    new Request(new URL(address(path, query), location.href), {
      method,
      headers: { ...(body !== undefined && !form ? { 'Content-Type': 'application/json' } : {}), ...headers },
      body: body === undefined ? null : form ? (body as BodyInit) : JSON.stringify(body),
      signal: signal ?? null,
    }),
  );
}

/** Reads a file of the server and hands it to the browser under the server's name for it. */
export async function download(path: string, options: CallOptions & { accept?: string; name?: string } = {}) {
  const { accept, name, ...rest } = options;
  const response = await raw('GET', path, {
    ...rest,
    headers: { ...rest.headers, ...(accept ? { Accept: accept } : {}) },
  });
  const said = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? (said ? decodeURIComponent(said) : 'kontor');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export type { Problem };
