/** One import on its way: mapped, tried, run, and if need be taken back. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { download } from '@/api/client';
import { isProblem } from '@/api/problem';
import { descriptionQuery } from '@/api/records';
import { type Batch, isWorking, type Mapping, type Target, useBatch, useStep } from '@/kit/import/batch';
import { cellsOf, missing, sent } from '@/kit/import/mapping';
import { MappingForm } from '@/kit/import/mapping-form';
import { guessMark } from '@/kit/import/numbers';
import { ImportStatus } from '@/kit/import/past';
import { Counts, Failures, TrialCard, Whole } from '@/kit/import/results';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { warn } from '@/ui/toast';

export function OneImport({ id, target }: { id: string; target: Target }) {
  const { data, error, refetch } = useBatch(id);
  if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return data.status === 'draft' || data.status === 'trying' ? (
    <Draft batch={data} target={target} />
  ) : (
    <Run batch={data} target={target} />
  );
}

/** Before it runs: the mapping, kept as it is changed, and what would come of it. */
function Draft({ batch, target }: { batch: Batch; target: Target }) {
  const t = useText();
  const format = useFormat();
  const step = useStep(batch.id, target.target);
  const [mapping, setMapping] = useState<Mapping>(batch.mapping);
  const label = useLabel();
  const numbers = useNumbers(batch, target, mapping);
  const [chosen, setChosen] = useState(false);
  // Until somebody says how the file writes numbers, what its columns show says so.
  const guess = guessMark(numbers);
  const decimal = chosen ? mapping.decimal : (guess ?? mapping.decimal);
  if (decimal !== mapping.decimal) setMapping({ ...mapping, decimal });
  const trying = batch.status === 'trying';
  const changed = JSON.stringify(sent(mapping)) !== JSON.stringify(batch.mapping);
  const lacking = missing(mapping, target);
  const may = (action: string) => batch.allowed_actions.includes(action);
  // A dry run that was told of an older mapping says nothing of this one.
  const trial = changed ? null : batch.dry_run;
  const go = async (action: 'dry-run' | 'start') => {
    if (changed) await step.mutateAsync({ action: 'map', mapping: sent(mapping) });
    await step.mutateAsync({ action });
  };
  const ready = lacking.length === 0 && !trying;
  // What is there as it is, and what is at fault, is not imported.
  const would = (trial?.counts?.created ?? 0) + (trial?.counts?.updated ?? 0);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card
        title={t('import-columns-of', { file: batch.file_name })}
        aside={<span className="text-13 text-text-3">{t('import-count', { count: format.count(batch.rows) })}</span>}
        flush
      >
        <MappingForm
          batch={batch}
          target={target}
          mapping={mapping}
          onMapping={(next) => {
            if (next.decimal !== mapping.decimal) setChosen(true);
            setMapping(next);
          }}
          numbers={numbers}
          guessed={!chosen && guess !== null}
          disabled={trying}
        />
      </Card>
      {trial && !trying && <TrialCard trial={trial} target={target} />}
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-canvas py-3">
        <p role="status" className="me-auto text-13 text-text-2">
          {trying
            ? t('import-trying')
            : lacking.length > 0
              ? t('import-lacks', { fields: format.list(lacking.map((field) => label(field.label))) })
              : trial
                ? would === 0 && !trial.error
                  ? t('import-nothing')
                  : ''
                : t('import-try-first')}
        </p>
        {trying && may('cancel') && (
          <Button onClick={() => step.mutate({ action: 'cancel' })}>{t('list-bulk-stop')}</Button>
        )}
        <Button
          look={trial ? 'plain' : 'primary'}
          disabled={!ready}
          busy={trying || step.isPending}
          onClick={() => void go('dry-run').catch(() => undefined)}
        >
          {t('import-try')}
        </Button>
        {trial && !trial.error && would > 0 && (
          <Button
            look="primary"
            disabled={!ready}
            busy={step.isPending}
            onClick={() => void go('start').catch(() => undefined)}
          >
            {t('import-start', { count: format.count(would) })}
          </Button>
        )}
      </div>
    </div>
  );
}

const NUMBERS = new Set(['integer', 'quantity', 'amount', 'price', 'rate', 'exchange_rate']);

/** The cells of the first rows that are to be numbers. */
function useNumbers(batch: Batch, target: Target, mapping: Mapping): string[] {
  const { data } = useQuery(descriptionQuery(target.target));
  return useMemo(() => {
    const fields = new Set((data?.fields ?? []).filter((one) => NUMBERS.has(one.form)).map((one) => one.name));
    return cellsOf(mapping, batch.header, batch.samples, fields);
  }, [data, mapping, batch]);
}

/** While it runs and after. */
function Run({ batch, target }: { batch: Batch; target: Target }) {
  const t = useText();
  const format = useFormat();
  const step = useStep(batch.id, target.target);
  const [asking, setAsking] = useState(false);
  const { status, counts } = batch;
  const working = isWorking(status);
  const may = (action: string) => batch.allowed_actions.includes(action);
  const undoing = status === 'undoing' || status === 'undone';
  const done = undoing ? batch.undone + batch.kept : batch.done;
  const of = undoing ? counts.created + counts.updated : batch.rows;
  useTitle(working ? `${format.count(done)} / ${format.count(of)}` : null);
  const failures = async () => {
    try {
      await download(`/imports/${batch.id}/errors`, { accept: 'text/csv', name: `${batch.file_name}-errors.csv` });
    } catch (error) {
      warn(isProblem(error) ? error.message : t('failed'));
    }
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card title={batch.file_name} aside={<ImportStatus status={status} />}>
        <div className="grid gap-4">
          {working && (
            <div className="grid gap-2">
              <progress
                aria-label={t('import-progress')}
                max={Math.max(of, 1)}
                value={done}
                className="h-2 w-full accent-accent"
              />
              <p className="text-13 text-text-2" role="status">
                {t('list-bulk-progress', { done: format.count(done), of: format.count(of) })}
                {batch.rate !== null && ` · ${t('import-rate', { rate: format.count(batch.rate) })}`}
                {batch.seconds_left !== null && ` · ${t('import-left', { seconds: format.count(batch.seconds_left) })}`}
              </p>
            </div>
          )}
          {batch.failure ? (
            <Whole {...batch.failure} target={target} />
          ) : (
            batch.error && <Whole message={batch.error} faults={[]} target={target} />
          )}
          <Counts counts={counts} />
          {undoing && (
            <p className="text-14">
              {t('import-undone', { undone: format.count(batch.undone), kept: format.count(batch.kept) })}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            {may('cancel') && (
              <Button busy={step.isPending} onClick={() => step.mutate({ action: 'cancel' })}>
                {t('list-bulk-stop')}
              </Button>
            )}
            {may('start') && (
              <Button look="primary" busy={step.isPending} onClick={() => step.mutate({ action: 'start' })}>
                {t('import-resume')}
              </Button>
            )}
            {!working && (
              <Link
                to="/records/$kind"
                params={{ kind: target.target } as never}
                className="inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
              >
                {t('import-see')}
              </Link>
            )}
            {counts.failed > 0 && !working && (
              <Button icon={<Download size={15} />} onClick={() => void failures()}>
                {t('import-errors')}
              </Button>
            )}
            {may('undo') && (
              <Button look="danger" onClick={() => setAsking(true)}>
                {t('import-undo')}
              </Button>
            )}
          </div>
        </div>
      </Card>
      {counts.failed > 0 && !working && (
        <Failures id={batch.id} target={target} what="failed" title={t('import-failed-rows')} />
      )}
      {status === 'undone' && batch.kept > 0 && (
        <Failures id={batch.id} target={target} what="kept" title={t('import-kept-rows')} />
      )}
      <Confirm
        open={asking}
        danger
        onClose={() => setAsking(false)}
        title={t('import-undo-title', { count: format.count(counts.created + counts.updated) })}
        body={<p className="text-14 text-text-2">{t('import-undo-body')}</p>}
        action={t('import-undo')}
        onConfirm={() => step.mutateAsync({ action: 'undo' })}
      />
    </div>
  );
}

/** How far it is stands in the window's title, for whoever looks elsewhere meanwhile. */
function useTitle(progress: string | null) {
  useEffect(() => {
    if (progress === null) return;
    const before = document.title;
    document.title = `${progress} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [progress]);
}
