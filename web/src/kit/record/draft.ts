/** What somebody has typed and not yet sent: it outlives the tab's reload, a lost connection and another page. */
import { useState } from 'react';
import type { Person } from '@/kit/record/mention';
import { newId } from '@/lib/ids';

export interface Draft {
  text: string;
  people: Person[];
  files: { id: string; name: string }[];
  /** The same words are sent under the same key, so that trying again says them once. */
  key: string;
}

const fresh = (): Draft => ({ text: '', people: [], files: [], key: newId() });

export function useDraft(kind: string, id: string) {
  const place = `kontor.comment.${kind}.${id}`;
  const [draft, setDraft] = useState<Draft>(() => {
    try {
      return { ...fresh(), ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Draft>) };
    } catch {
      return fresh();
    }
  });
  const keep = (next: Draft) => {
    try {
      if (next.text === '' && next.files.length === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(next));
    } catch {
      // Without storage what is typed lives as long as the page.
    }
    return next;
  };
  const change = (change: (now: Draft) => Partial<Draft>) =>
    setDraft((now) => keep({ ...now, ...change(now), key: newId() }));
  return { draft, change, clear: () => setDraft(keep(fresh())) };
}
