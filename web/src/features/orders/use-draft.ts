/**
 * A draft that the server keeps while it is written: a moment after the last key, and visibly so. Leaving the page saves
 * nothing by itself; what is not saved yet asks first.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '@/api/client';
import { documentOf, isProblem, type Problem } from '@/api/problem';
import { changed, keys } from '@/api/records';
import { firstTooFine } from '@/kit/editor/columns';
import { useUnits } from '@/kit/editor/products';
import type { Sheet } from '@/kit/editor/sheet';
import { faultsOf } from '@/kit/editor/use-confirmed';
import { useRowsLater } from '@/kit/editor/use-rows';
import type { Counted } from '@/lib/counted';
import { useUnsaved } from '@/shell/save-bar';
import { type OrderView, PATH } from './data';
import { type Header, type Missing, missing, orderInput } from './draft';
import { heed } from './warnings';

const PAUSE_MS = 1_000;

export interface DraftState {
  order: OrderView | null;
  dirty: boolean;
  saving: boolean;
  savedAt: string | null;
  missing: Missing;
  /** The row, from 0, with more places than its unit takes. */
  tooFine: { at: number; unit: Counted } | null;
  problem: Problem | null;
  /** Somebody else has written the draft since. */
  stale: boolean;
  /** What they have written, as the refusal shows it. */
  theirs: OrderView | null;
  /** Goes on from theirs with what is in the sheet and the header now. */
  take: (theirs: OrderView, header: Header) => void;
  /** Writes mine over theirs. */
  overwrite: () => Promise<OrderView | null>;
  save: (force?: boolean) => Promise<OrderView | null>;
  /** The order as the server has it with all that is typed: saves first what is not. */
  settled: () => Promise<OrderView | null>;
  clear: () => void;
}

export function useDraft(id: string, first: OrderView | null, sheet: Sheet, header: Header): DraftState {
  const client = useQueryClient();
  const rows = useRowsLater(sheet);
  const [order, setOrder] = useState(first);
  const [saved, setSaved] = useState({ edits: sheet.edits, header });
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failedAt, setFailedAt] = useState<{ edits: number; header: Header } | null>(null);
  const now = useRef({ header, order });
  now.current = { header, order };
  const running = useRef<Promise<OrderView | null> | null>(null);

  const dirty = sheet.edits !== saved.edits || header !== saved.header;
  const units = useUnits();
  const lacks = useMemo(() => missing(header, rows), [header, rows]);
  const tooFine = useMemo(() => firstTooFine(rows, units), [rows, units]);
  const untouched = order === null && header.customer === null && rows.every((row) => !row.product);
  useUnsaved(dirty && !untouched);

  const once = useCallback(
    async (force: boolean): Promise<OrderView | null> => {
      const { header: asked, order: before } = now.current;
      const edits = sheet.edits;
      const sent = sheet.filled();
      setSaving(true);
      try {
        const body = orderInput(asked, sent);
        const answer = before
          ? await call<OrderView>('PUT', `${PATH}/${id}`, {
              body,
              headers: force ? {} : { 'If-Match': `"${before.version}"` },
            })
          : await call<OrderView>('POST', PATH, { body: { ...body, id } });
        now.current.order = answer;
        setOrder(answer);
        setSaved({ edits, header: asked });
        setSavedAt(new Date().toISOString());
        setProblem(null);
        client.setQueryData(keys.one('order', id), answer);
        heed(client, answer);
        void client.invalidateQueries({ queryKey: keys.lists('order') });
        return answer;
      } catch (error) {
        if (!isProblem(error)) throw error;
        sheet.told(new Map(faultsOf(error, sent)));
        setProblem(error);
        setFailedAt({ edits, header: asked });
        return null;
      } finally {
        setSaving(false);
      }
    },
    [client, id, sheet],
  );

  const save = useCallback(
    async (force = false) => {
      await running.current;
      running.current = once(force);
      const answer = await running.current;
      running.current = null;
      return answer;
    },
    [once],
  );

  const kept = useRef(saved);
  kept.current = saved;
  const settled = useCallback(async () => {
    await running.current;
    const { edits, header: before } = kept.current;
    if (now.current.order && sheet.edits === edits && now.current.header === before) return now.current.order;
    return save();
  }, [save, sheet]);

  const failed = failedAt !== null && failedAt.edits === sheet.edits && failedAt.header === header;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of rows or header begins the pause anew
  useEffect(() => {
    if (!dirty || lacks !== null || tooFine !== null || saving || failed) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, lacks, tooFine, saving, failed, save, rows, header]);

  const theirs = useMemo(() => documentOf<OrderView>(problem), [problem]);
  const take = useCallback(
    (document: OrderView, next: Header) => {
      now.current.order = document;
      setOrder(document);
      setSaved({ edits: sheet.edits, header: next });
      setSavedAt(null);
      setProblem(null);
      client.setQueryData(keys.one('order', id), document);
    },
    [client, id, sheet],
  );
  const overwrite = useCallback(async () => {
    // Over the version that was shown, and no later one.
    if (theirs) {
      now.current.order = theirs;
      setOrder(theirs);
    }
    return save(theirs === null);
  }, [theirs, save]);

  return {
    order,
    dirty,
    saving,
    savedAt,
    missing: lacks ?? (tooFine ? 'whole' : null),
    tooFine,
    problem,
    stale: problem?.status === 412,
    theirs,
    take,
    overwrite,
    save,
    settled,
    clear: useCallback(() => setProblem(null), []),
  };
}

/** After a verb has changed the order elsewhere. */
export function useOrderChanged() {
  const client = useQueryClient();
  return useCallback(
    (order: OrderView) => {
      client.setQueryData(keys.one('order', order.id), order);
      heed(client, order);
      changed(client, 'order', 'stock_level', 'customer');
    },
    [client],
  );
}
