/** Many rows at once: what would happen, then how far it is, then what became of each. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { type BulkSelection, changed, type Description, type Row } from '@/api/records';
import { actionLabel, inputOf } from '@/kit/list/actions';
import { BulkPatch, type PatchValue } from '@/kit/list/bulk-patch';
import { BulkSum, Outcomes, Progress } from '@/kit/list/bulk-report';
import { type BulkWish, type Outcome, runBulk, undoOf } from '@/kit/list/bulk-run';
import type { CellContext } from '@/kit/list/types';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, TextArea } from '@/ui/field';
import { tell, warn } from '@/ui/toast';

/** Rows that a preview looks at: enough to see what would be refused, soon enough to wait for. */
const PREVIEW_ROWS = 500;
/** Wait after typing before it is tried anew. */
const TYPING_MS = 400;

export interface BulkAsked {
  action: string;
  selection: BulkSelection;
  count: number;
}

type Phase =
  | { is: 'asking' }
  | { is: 'previewing' }
  | { is: 'previewed'; outcome: Outcome }
  | { is: 'running'; outcome: Outcome | null }
  | { is: 'over'; outcome: Outcome };

const said = (error: unknown, fallback: string) =>
  isProblem(error) ? (error.errors[0]?.message ?? error.message) : fallback;

export function BulkDialog({
  asked,
  description,
  cells,
  rows,
  href,
  onClose,
  onDone,
}: {
  asked: BulkAsked;
  description: Description;
  cells: CellContext;
  /** The rows that the list has at hand: how they stand. */
  rows: readonly Row[];
  href: (id: string) => string;
  onClose: () => void;
  /** Something was done to some of them. */
  onDone: () => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const { action, selection, count } = asked;
  const [phase, setPhase] = useState<Phase>({ is: action === 'patch' ? 'asking' : 'previewing' });
  const [fault, setFault] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [patch, setPatch] = useState<PatchValue | null>(null);
  const stop = useRef<AbortController | null>(null);
  const input = inputOf(description.kind, action);
  const wish: BulkWish = {
    action,
    ...(patch ? { patch: { [patch.field]: patch.value } } : {}),
    ...(input && words.trim() ? { input: { [input]: words.trim() } } : {}),
  };
  const key = JSON.stringify(wish);
  const ready = action !== 'patch' || patch !== null;

  // What would happen is tried as soon as it is known what is wanted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wish is its text
  useEffect(() => {
    if (!ready) return setPhase({ is: 'asking' });
    const own = new AbortController();
    const timer = setTimeout(
      () => {
        setPhase({ is: 'previewing' });
        setFault(null);
        runBulk(description.path, wish, selection, count, {
          dryRun: true,
          rowsMax: PREVIEW_ROWS,
          signal: own.signal,
        }).then(
          (outcome) => !own.signal.aborted && setPhase({ is: 'previewed', outcome }),
          (error: unknown) => {
            if (own.signal.aborted) return;
            setPhase({ is: 'asking' });
            setFault(said(error, t('failed')));
          },
        );
      },
      action === 'patch' || input ? TYPING_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [key, ready]);

  const takeBack = async (outcome: Outcome) => {
    let back = 0;
    try {
      for (const { wish: way, ids } of undoOf(outcome.done)) {
        const undone = await runBulk(description.path, way, { ids }, ids.length);
        back += undone.done.length;
      }
      tell(t('list-bulk-undone', { count: back }));
    } catch (error) {
      warn(said(error, t('failed')), isProblem(error) ? t('request-id', { id: error.request }) : undefined);
    } finally {
      changed(client, description.kind);
    }
  };
  const run = async () => {
    stop.current = new AbortController();
    setFault(null);
    let seen: Outcome | null = null;
    setPhase({ is: 'running', outcome: null });
    try {
      const outcome = await runBulk(description.path, wish, selection, count, {
        signal: stop.current.signal,
        onProgress: (now) => {
          seen = now;
          setPhase({ is: 'running', outcome: now });
        },
      });
      finish(outcome);
    } catch (error) {
      setFault(said(error, t('failed')));
      setPhase(seen ? { is: 'over', outcome: seen } : { is: 'asking' });
      changed(client, description.kind);
    }
  };
  const finish = (outcome: Outcome) => {
    changed(client, description.kind);
    onDone();
    const text = t('list-bulk-done', { action: label, count: outcome.done.length });
    if (outcome.done.length > 0)
      tell(
        text,
        undoOf(outcome.done).length > 0 ? { label: t('undo'), undoes: true, run: () => takeBack(outcome) } : undefined,
      );
    if (outcome.failed.length + outcome.left === 0) return onClose();
    setPhase({ is: 'over', outcome });
  };

  const own = action === 'patch' || action === 'archive' || action === 'restore';
  const label = own ? t(`list-bulk-${action}`) : cells.label(actionLabel(description, action));
  const running = phase.is === 'running';
  const doable = phase.is === 'previewed' ? phase.outcome.done.length + phase.outcome.left : count;
  const told = doable || count;
  return (
    <Dialog
      open
      onClose={() => (running ? stop.current?.abort() : onClose())}
      title={t('list-bulk-title', { action: label, count: told, number: cells.format.count(told) })}
      onSubmit={() => phase.is === 'previewed' && doable > 0 && void run()}
      footer={
        phase.is === 'over' ? (
          <Button look="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : running ? (
          <Button onClick={() => stop.current?.abort()}>{t('list-bulk-stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('back')}</Button>
            <Button look="primary" type="submit" disabled={phase.is !== 'previewed' || doable === 0}>
              {t('list-bulk-go', { action: label, number: cells.format.count(doable) })}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-4 pb-1">
        {action === 'patch' && !running && phase.is !== 'over' && (
          <BulkPatch description={description} cells={cells} onValue={setPatch} />
        )}
        {input && !running && phase.is !== 'over' && (
          <Field label={t(`list-bulk-${input}`)} optional>
            {(ids) => (
              <TextArea
                {...ids}
                rows={2}
                maxLength={input === 'reason' ? 500 : 80}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </Field>
        )}
        {fault && (
          <p role="alert" className="rounded-control bg-danger-tint px-3 py-2 text-13 text-danger">
            {fault}
          </p>
        )}
        {phase.is === 'previewing' && (
          <p role="status" className="text-13 text-text-2">
            {t('list-bulk-trying')}
          </p>
        )}
        {phase.is === 'previewed' && (
          <>
            <Outcomes outcome={phase.outcome} cells={cells} rows={rows} href={href} preview />
            {!own && <BulkSum outcome={phase.outcome} description={description} cells={cells} />}
          </>
        )}
        {running && <Progress outcome={phase.outcome} count={count} cells={cells} />}
        {phase.is === 'over' && <Outcomes outcome={phase.outcome} cells={cells} rows={rows} href={href} />}
      </div>
    </Dialog>
  );
}
