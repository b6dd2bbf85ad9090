/** The same done to many rows: call by call, so that it is seen to advance and may be stopped. */

import { isProblem } from '@/api/problem';
import { type BulkAsk, type BulkReport, type BulkSelection, bulk } from '@/api/records';
import { IDS_MAX } from '@/kit/list/selection';

export type Done = BulkReport['done'][number];
export type Failed = BulkReport['failed'][number];

export interface Outcome {
  done: Done[];
  failed: Failed[];
  /** Rows that nobody came to: it was stopped, or enough was seen. */
  left: number;
}

export interface BulkWish {
  action: string;
  patch?: Record<string, unknown>;
  input?: Record<string, unknown>;
}

export interface RunOptions {
  dryRun?: boolean;
  /** Rows after which a dry run has seen enough. */
  rowsMax?: number;
  signal?: AbortSignal;
  onProgress?: (outcome: Outcome) => void;
  send?: typeof bulk;
}

/** How often a call that failed in passing is tried again, and how long before. */
const RETRIES = 4;
const RETRY_MS = 500;

/** A selection in parts that the server takes at once. */
export function parts(selection: BulkSelection, count: number): { selection: BulkSelection; expected: number }[] {
  if (!('ids' in selection)) return [{ selection, expected: count }];
  const made: { selection: BulkSelection; expected: number }[] = [];
  for (let at = 0; at < selection.ids.length; at += IDS_MAX) {
    const ids = selection.ids.slice(at, at + IDS_MAX);
    made.push({ selection: { ids }, expected: ids.length });
  }
  return made;
}

async function patiently(send: typeof bulk, path: string, ask: BulkAsk, dryRun: boolean): Promise<BulkReport> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await send(path, ask, { dryRun });
    } catch (error) {
      if (tried >= RETRIES || !isProblem(error) || !error.passing) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS * 2 ** tried));
    }
  }
}

/** Does it, or tries it. What is stopped ends after the call under way; what was done until then stays done. */
export async function runBulk(
  path: string,
  wish: BulkWish,
  selection: BulkSelection,
  count: number,
  { dryRun = false, rowsMax = Number.POSITIVE_INFINITY, signal, onProgress, send = bulk }: RunOptions = {},
): Promise<Outcome> {
  let outcome: Outcome = { done: [], failed: [], left: count };
  for (const part of parts(selection, count)) {
    let after: string | undefined;
    do {
      // Compared at the first call; later ones only have to say that they know how much it is.
      const ask: BulkAsk = { ...wish, ...part, ...(after ? { after } : {}) };
      const report = await patiently(send, path, ask, dryRun);
      const done = [...outcome.done, ...report.done];
      const failed = [...outcome.failed, ...report.failed];
      outcome = { done, failed, left: Math.max(0, count - done.length - failed.length) };
      onProgress?.(outcome);
      after = report.next ?? undefined;
      if (signal?.aborted || done.length + failed.length >= rowsMax) return outcome;
    } while (after);
  }
  return outcome;
}

/** How all of it is taken back: calls, each of many rows. */
export function undoOf(done: Done[]): { wish: BulkWish; ids: string[] }[] {
  const found = new Map<string, { wish: BulkWish; ids: string[] }>();
  for (const { id, undo } of done) {
    if (!undo) continue;
    const wish: BulkWish | null = undo.action
      ? { action: undo.action }
      : undo.patch
        ? { action: 'patch', patch: undo.patch }
        : null;
    if (!wish) continue;
    const key = JSON.stringify(wish);
    const same = found.get(key);
    if (same) same.ids.push(id);
    else found.set(key, { wish, ids: [id] });
  }
  return [...found.values()];
}
