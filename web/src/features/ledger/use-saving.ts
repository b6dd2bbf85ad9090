/** Keeps an entry as a draft, or posts it; once, however often it is pressed. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { act, changed, keys } from '@/api/records';
import { useSaveOnce } from '@/kit/document/save-once';
import type { Sheet } from '@/kit/editor/sheet';
import { faultsOf } from '@/kit/editor/use-confirmed';
import { useText } from '@/lib/i18n';
import { tell } from '@/ui/toast';
import { isFilled } from './balance';
import { ENTRIES, type EntryView } from './data';
import { entryInput, type Header } from './entry-draft';

export function useSaving(first: EntryView | null, sheet: Sheet, home: string) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [posted, setPosted] = useState(false);
  const saving = useSaveOnce<EntryView>(ENTRIES, first);
  const inputOf = (header: Header, post: boolean) =>
    entryInput(header, sheet.rows().filter(isFilled), home, post && !saving.kept());

  /** Writes it, and posts it where writing alone does not: a draft that was kept before. */
  const write = async (header: Header): Promise<EntryView> => {
    const rows = sheet.rows().filter(isFilled);
    try {
      const entry = await saving.write(inputOf(header, true));
      if (entry.status === 'posted') return entry;
      return (await act(ENTRIES, entry.id, 'post')) as unknown as EntryView;
    } catch (error) {
      if (isProblem(error)) sheet.told(new Map(faultsOf(error, rows)));
      throw error;
    }
  };

  const done = (entry: EntryView) => {
    client.setQueryData(keys.one('journal_entry', entry.id), undefined);
    changed(client, 'journal_entry', 'account');
    void navigate({ to: `/ledger/entries/${entry.id}` as string, ignoreBlocker: true, replace: true });
  };

  return {
    busy: saving.busy,
    saved: saving.saved || posted,
    problem: saving.problem,
    theirs: saving.theirs,
    goOn: saving.goOn,
    letBe: saving.letBe,
    save: async (header: Header) => {
      const rows = sheet.rows().filter(isFilled);
      await saving.save(
        inputOf(header, false),
        (entry) => {
          done(entry);
          tell(t('ledger-saved'));
        },
        (problem) => sheet.told(new Map(faultsOf(problem, rows))),
      );
    },
    /** Answers what is told; what went wrong is thrown for the dialog to show. */
    post: async (header: Header) => {
      const entry = await write(header);
      setPosted(true);
      done(entry);
      return t('ledger-did-post', { number: entry.number ?? '' });
    },
  };
}
