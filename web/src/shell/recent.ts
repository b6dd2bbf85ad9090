/** What was opened last, for the palette and for "previous" and "next". It stays in this browser tab's session. */
import { store } from '@/lib/store';

export interface Recent {
  path: string;
  title: string;
}

const KEPT_MAX = 12;
const KEY = 'kontor.recent';

function kept(): Recent[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Recent[];
  } catch {
    return [];
  }
}

export const remembered = store<Recent[]>(kept());

export function remember(one: Recent) {
  remembered.set((now) => [one, ...now.filter((other) => other.path !== one.path)].slice(0, KEPT_MAX));
  try {
    sessionStorage.setItem(KEY, JSON.stringify(remembered.get()));
  } catch {
    // Without storage the list lives as long as the page.
  }
}
