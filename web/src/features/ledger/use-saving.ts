/** Keeps an entry as a draft, or posts it; once, however often it is pressed. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { call } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import { act, changed, create, keys } from '@/api/records';
import type { Sheet } from '@/kit/editor/sheet';
import { faultsOf } from '@/kit/editor/use-confirmed';
import { useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { tell } from '@/ui/toast';
import { isFilled } from './balance';
import { ENTRIES, type EntryView } from './data';
import { entryInput, type Header } from './entry-draft';

export function useSaving(first: EntryView | null, sheet: Sheet, home: string) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef<{ body: string; key: string } | null>(null);
  // A draft that was written and could not be posted then.
  const draft = useRef(first);

  const write = async (header: Header, post: boolean): Promise<EntryView> => {
    const rows = sheet.rows().filter(isFilled);
    const input = entryInput(header, rows, home, post && !draft.current);
    const body = JSON.stringify(input);
    if (sent.current?.body !== body) sent.current = { body, key: newId() };
    const headers = { 'Idempotency-Key': sent.current.key };
    const before = draft.current;
    try {
      const entry = before
        ? await call<EntryView>('PUT', `${ENTRIES}/${before.id}`, {
            body: input,
            headers: { ...headers, 'If-Match': `"${before.version}"` },
          })
        : await create<EntryView>(ENTRIES, input, { headers });
      draft.current = entry;
      if (!post || entry.status === 'posted') return entry;
      return (await act(ENTRIES, entry.id, 'post')) as unknown as EntryView;
    } catch (error) {
      if (isProblem(error)) sheet.told(new Map(faultsOf(error, rows)));
      throw error;
    }
  };

  const done = (entry: EntryView) => {
    setSaved(true);
    client.setQueryData(keys.one('journal_entry', entry.id), undefined);
    changed(client, 'journal_entry', 'account');
    void navigate({ to: `/ledger/entries/${entry.id}` as string, ignoreBlocker: true, replace: true });
  };

  return {
    busy,
    saved,
    problem,
    save: async (header: Header) => {
      if (busy) return;
      setBusy(true);
      setProblem(null);
      try {
        done(await write(header, false));
        tell(t('ledger-saved'));
      } catch (error) {
        if (!isProblem(error)) throw error;
        setProblem(error);
      } finally {
        setBusy(false);
      }
    },
    /** Answers what is told; what went wrong is thrown for the dialog to show. */
    post: async (header: Header) => {
      const entry = await write(header, true);
      done(entry);
      return t('ledger-did-post', { number: entry.number ?? '' });
    },
  };
}
