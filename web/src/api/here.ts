/**
 * The store that one works at, where a company has several: what is made is made there, and the lists and figures of
 * documents show what happens there. The browser keeps it, of each company its own.
 */
import type { Where } from '@/api/records';
import { useMe } from '@/api/session';
import { store, useStore } from '@/lib/store';

export interface Here {
  id: string;
  name: string;
}

const KEY = 'kontor.stores';

function kept(): Record<string, Here> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Here>;
  } catch {
    return {};
  }
}

/** By company. */
const chosen = store<Readonly<Record<string, Here>>>(kept());

/** The store; null for all of them. */
export function useHere(): Here | null {
  const { id } = useMe().company;
  return useStore(chosen)[id] ?? null;
}

export function workAt(company: string, here: Here | null) {
  const { [company]: _, ...others } = chosen.get();
  chosen.set(here ? { ...others, [company]: here } : others);
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen.get()));
  } catch {
    // Private windows may refuse; then the choice lasts as long as the page.
  }
}

/** What happened there; every row where no store is chosen. */
export const at = (here: Here | null): Where | null => here && { field: 'store_id', op: 'eq', value: here.id };
