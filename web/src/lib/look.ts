/** Colours, density and language of this browser: kept locally so that the first paint has them (`public/theme.js`). */
import { store } from '@/lib/store';

export interface Look {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** A BCP 47 tag; null follows the browser. */
  locale: string | null;
  /** Single-letter shortcuts. */
  letters: boolean;
  sidebar: 'full' | 'rail';
}

const KEY = 'kontor.look';
const FIRST: Look = { theme: 'system', density: 'comfortable', locale: null, letters: true, sidebar: 'full' };

function kept(): Look {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>) };
  } catch {
    return FIRST;
  }
}

export const look = store<Look>(kept());

export function isDark(theme: Look['theme']): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

export function applyLook(now: Look) {
  const root = document.documentElement;
  root.dataset.theme = isDark(now.theme) ? 'dark' : 'light';
  if (now.density === 'compact') root.dataset.density = 'compact';
  else delete root.dataset.density;
}

export function setLook(change: Partial<Look>) {
  look.set((now) => ({ ...now, ...change }));
  try {
    localStorage.setItem(KEY, JSON.stringify(look.get()));
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  applyLook(look.get());
}
