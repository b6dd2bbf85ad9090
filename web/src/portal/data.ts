/**
 * What a link opens. The token stands behind `#` in the address, which no browser sends to anybody, and travels in a
 * header of its own; there is no cookie.
 */
import type { Schemas } from '@/api/client';
import { offline, problemOf } from '@/api/problem';

export type Company = Schemas['PortalCompany'];
/** A document in a list. */
export type Ref = Schemas['PortalRef'];
export type Line = Schemas['PortalLine'];
export type Shown = Schemas['PortalDocument'];
export type View = Schemas['PortalView'];
export type Statement = Schemas['Statement'];

async function ask(path: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/portal${path}`, { credentials: 'omit', cache: 'no-store', ...options });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offline();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

const shown = (token: string) => ({ 'Kontor-Client': 'web', Authorization: `Portal ${token}` });

export async function read<T>(token: string, path: string, signal?: AbortSignal): Promise<T> {
  const answer = await ask(path, { headers: shown(token), signal: signal ?? null });
  return (await answer.json()) as T;
}

export async function picture(token: string, path: string): Promise<Blob> {
  return (await ask(path, { headers: shown(token) })).blob();
}

/** Hands a paper to the browser, to keep or to open. */
export async function keep(token: string, path: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await picture(token, path));
  link.download = `${name.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Always the same answer, whoever asks. */
export async function freshLink(token: string) {
  await ask('/fresh-link', {
    method: 'POST',
    headers: { 'Kontor-Client': 'web', 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}
