/** A whole list: title, views, filters, table, what is selected, and the panel beside it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Plus, Upload } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { importKindsQuery, type Row } from '@/api/records';
import { useMay } from '@/api/session';
import { ListFailure, NothingHere } from '@/kit/list/empties';
import { useExport } from '@/kit/list/export';
import { PrintLoaded } from '@/kit/list/print-sheet';
import { countOf, NOTHING } from '@/kit/list/selection';
import { Table } from '@/kit/list/table';
import type { ListOverrides, ListScreenProps } from '@/kit/list/types';
import { useCursor } from '@/kit/list/use-cursor';
import { type Model, useListModel } from '@/kit/list/use-model';
import { usePhone } from '@/kit/list/use-phone';
import { ViewBar } from '@/kit/list/view-bar';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Page } from '@/shell/page';
import { Button, IconButton } from '@/ui/button';
import { Skeleton } from '@/ui/empty';
import { Menu } from '@/ui/menu';

const PrintAll = late(() => import('@/kit/list/print-all').then((part) => part.PrintAll));
const NONE: ListOverrides = {};
const BulkBar = late(() => import('@/kit/list/bulk-bar').then((part) => part.BulkBar));
const BulkDialog = late(() => import('@/kit/list/bulk-dialog').then((part) => part.BulkDialog));
const Peek = late(() => import('@/kit/list/peek').then((part) => part.Peek));

export function ListScreen<R extends Row = Row>({ kind, overrides }: ListScreenProps<R>) {
  return (
    <Suspense fallback={<Skeleton rows={16} className="pt-26" />}>
      <Loaded<R> key={kind} kind={kind} overrides={overrides ?? (NONE as ListOverrides<R>)} />
    </Suspense>
  );
}

function Loaded<R extends Row>({ kind, overrides }: { kind: string; overrides: ListOverrides<R> }) {
  const model = useListModel<R>(kind, overrides);
  const search = useRef<HTMLInputElement>(null);
  const cursor = useCursor(model, () => search.current?.focus());
  const phone = usePhone();
  const { rows } = model;
  const body =
    rows.error && rows.rows.length === 0 ? (
      <ListFailure error={rows.error} onRetry={rows.retry} />
    ) : !rows.pending && rows.rows.length === 0 && !rows.stale && !model.grouping?.items.length ? (
      <NothingHere model={model} />
    ) : (
      <Table model={model} cursor={cursor} phone={phone} />
    );
  if (overrides.embedded) {
    return (
      <div className="relative flex h-[min(60dvh,560px)] min-h-0 flex-col">
        <ViewBar model={model} search={search} />
        {body}
        <Beside model={model} />
      </div>
    );
  }
  return (
    <div className="relative flex h-[calc(100dvh-56px)] min-h-0 flex-col md:h-full print:h-auto">
      <Page title={model.title} beside={<Count model={model} />} actions={<Buttons model={model} />}>
        <ViewBar model={model} search={search} />
        {body}
      </Page>
      <Beside model={model} />
      <PrintLoaded model={model} />
    </div>
  );
}

/** What lies over the list: what is selected, what is asked, what is looked at. */
function Beside<R extends Row>({ model }: { model: Model<R> }) {
  const { asked, description } = model;
  return (
    <>
      {countOf(model.selection, model.total ?? 0) > 0 && <BulkBar model={model} />}
      {asked && (
        <BulkDialog
          asked={asked}
          description={description}
          cells={model.cells}
          rows={[...model.rows.rows, ...model.rows.far]}
          href={(id) => model.href({ id } as R)}
          onClose={() => model.askBulk(null)}
          onDone={() => model.setSelection(NOTHING)}
        />
      )}
      {model.state.peek && <Peek model={model} />}
    </>
  );
}

function Count<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  if (model.total === null) return null;
  const count = model.cells.format.count(model.total);
  return (
    <span aria-live="polite">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('list-count', { count })}</span>
    </span>
  );
}

/** Where the list's kind is imported; null where it is not, or for whoever may not. */
function useImportHref<R extends Row>(model: Model<R>): string | null {
  const may = useMay();
  const { kind, may_edit } = model.description;
  const own = model.overrides.importHref;
  const { data } = useQuery({
    ...importKindsQuery,
    enabled: may('intake.batch.run') && (may_edit || own !== undefined),
  });
  if (!data?.includes(kind)) return null;
  return own ?? `/records/${kind}/import`;
}

function Buttons<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const [printing, setPrinting] = useState(false);
  const { busy, save } = useExport(model);
  useHotkeys([{ keys: 'mod+p', label: 'list-print', inFields: true, run: () => setPrinting(true) }]);
  const { create } = model;
  const importHref = useImportHref(model);
  const createLabel = create?.label ?? t('create');
  const inside = (
    <>
      <Plus size={16} aria-hidden="true" />
      {createLabel}
    </>
  );
  return (
    <>
      {model.overrides.actions}
      {importHref && (
        <Link
          to={importHref}
          aria-label={t('list-import')}
          title={t('list-import')}
          className="inline-flex size-8 items-center justify-center rounded-control border border-line bg-surface hover:bg-hover max-sm:hidden pointer-coarse:size-11"
        >
          <Upload size={16} aria-hidden="true" />
        </Link>
      )}
      <Menu
        trigger={<IconButton look="plain" label={t('list-export')} icon={<Download size={16} />} aria-busy={busy} />}
        actions={[
          { label: t('list-export-csv'), disabled: busy, run: () => void save('csv') },
          { label: t('list-export-xlsx'), disabled: busy, run: () => void save('xlsx') },
          { label: t('list-print'), apart: true, run: () => setPrinting(true) },
        ]}
      />
      {printing && <PrintAll model={model} onDone={() => setPrinting(false)} />}
      {create &&
        (create.run ? (
          <Button look="primary" onClick={create.run}>
            {inside}
          </Button>
        ) : (
          <Link
            to={create.href ?? '.'}
            className="inline-flex h-8 shrink-0 items-center gap-2 rounded-control border border-ink bg-ink px-3 text-13 font-medium whitespace-nowrap text-on-ink hover:opacity-90 pointer-coarse:h-11"
          >
            {inside}
          </Link>
        ))}
    </>
  );
}
