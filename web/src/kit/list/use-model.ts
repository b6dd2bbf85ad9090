/** Everything that the parts of a list share. */
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { at, type Here, useHere } from '@/api/here';
import type { Description, ListQuery, Row, Summary, Where } from '@/api/records';
import type { BulkAsked } from '@/kit/list/bulk-dialog';
import { columnsOf, usualColumns } from '@/kit/list/columns';
import { sumTexts } from '@/kit/list/foot';
import { type Grouping, useGrouping } from '@/kit/list/groups';
import { useInlineSave } from '@/kit/list/inline-cell';
import { type Rows, useRows, useSummary } from '@/kit/list/rows';
import { NOTHING, type Selection } from '@/kit/list/selection';
import { definitionOf, isDirty, type ListState, type ViewDefinition } from '@/kit/list/state';
import { trailOf } from '@/kit/list/trail';
import type { CellContext, Column, ListOverrides } from '@/kit/list/types';
import { useCells, usePlace, useReferring } from '@/kit/list/use-description';
import { type Layout, useLayout } from '@/kit/list/use-layout';
import { type SetState, useListState } from '@/kit/list/use-state';
import { definitionIn, useSavedViews, type Views } from '@/kit/list/views';
import { both } from '@/kit/list/where';
import { useLabel, useLocale } from '@/lib/i18n';

export interface Model<R extends Row = Row> {
  description: Description;
  overrides: ListOverrides<R>;
  /** The store whose documents are shown; null for all. */
  here: Here | null;
  title: string;
  state: ListState;
  set: SetState;
  view: ViewDefinition;
  views: Views;
  dirty: boolean;
  query: ListQuery;
  rows: Rows<R>;
  summary: Summary | null;
  /** How many rows match, over all pages. */
  total: number | null;
  cells: CellContext;
  columns: Column<R>[];
  shown: string[];
  layout: Layout;
  setLayout: (change: Partial<Layout>) => void;
  selection: Selection;
  setSelection: (next: Selection | ((now: Selection) => Selection)) => void;
  href: (row: R) => string;
  open: (row: R) => void;
  create: { label?: string; href?: string; run?: () => void } | null;
  /** Saves one value of one row. */
  save: (change: { row: R; name: string; value: unknown }) => void;
  /** What is asked to be done with many rows. */
  asked: BulkAsked | null;
  askBulk: (asked: BulkAsked | null) => void;
  /** The groups, when rows are grouped. */
  grouping: Grouping<R> | null;
}

export function useListModel<R extends Row>(kind: string, overrides: ListOverrides<R>): Model<R> {
  const description = useReferring(kind, overrides.columns as ListOverrides['columns']);
  const label = useLabel();
  const plural = usePlural();
  const place = usePlace();
  const navigate = useNavigate();
  const router = useRouter();
  const embedded = overrides.embedded === true;
  const views = useSavedViews(kind, !embedded);
  const presets = overrides.presets ?? [];
  const viewOf = (id: string | null) => definitionIn(views.views, presets, id);
  const sort = overrides.sort ?? description.sort;
  const [state, set] = useListState(sort, viewOf, embedded);
  const view = viewOf(state.view);
  const [layout, setLayout] = useLayout(
    kind,
    views.views.some((one) => one.id === state.view) ? state.view : null,
    view,
  );

  const described = useMemo(() => columnsOf(description, overrides, label), [description, overrides, label]);
  const shown = useMemo(() => {
    const wished = state.columns ?? usualColumns(description, overrides);
    return wished.filter((id) => described.some((column) => column.id === id));
  }, [state.columns, description, overrides, described]);

  const shop = useHere();
  // A document belongs to the store at which it was made; what lies inside a record belongs to that.
  const placed = description.document && description.fields.some((field) => field.name === 'store_id');
  const here = (placed || overrides.here) && !embedded ? shop : null;
  const there = here && overrides.here ? overrides.here(here) : at(here);
  // A new object with each drawing would be another question.
  const asThere = JSON.stringify(there);
  const query = useMemo<ListQuery>(
    () => ({
      where: both(both(overrides.base, JSON.parse(asThere) as Where | null), state.where),
      q: state.q || undefined,
      sort: state.sort,
      archived: state.archived ?? undefined,
    }),
    [overrides.base, asThere, state.where, state.q, state.sort, state.archived],
  );
  const flat = useRows<R>(description, query, state.group === null);
  const sums = useMemo(() => shown.filter((id) => description.sums?.includes(id)).slice(0, 10), [shown, description]);
  const summary = useSummary(description, query, sums, state.group, sums.length > 0 || state.group !== null);
  const grouping = useGrouping<R>(description, query, state.group, summary);
  const rows = grouping?.rows ?? flat;
  const labels = useMemo(
    () => (overrides.names ? { ...overrides.names, ...rows.labels } : rows.labels),
    [overrides.names, rows.labels],
  );
  const cells = useCells(description, labels);
  // A sum is never cut: its column is as wide as the sum is long.
  const columns = useMemo(
    () =>
      described.map((column) => {
        const longest = Math.max(0, ...sumTexts(column, summary?.sums ?? [], cells).map((text) => text.length));
        return longest === 0 ? column : { ...column, width: Math.max(column.width, longest * 7.6 + 28) };
      }),
    [described, summary, cells],
  );
  const save = useInlineSave<R>(description);
  const [bulkAsked, askBulk] = useState<BulkAsked | null>(null);

  // Another question has another answer: what was selected of the last one is let go.
  const asked = JSON.stringify([query.where, query.q, query.archived]);
  const [chosen, setChosen] = useState<{ asked: string; selection: Selection }>({ asked, selection: NOTHING });
  const selection = chosen.asked === asked ? chosen.selection : NOTHING;
  const setSelection = useCallback<Model['setSelection']>(
    (next) =>
      setChosen((now) => {
        const before = now.asked === asked ? now.selection : NOTHING;
        return { asked, selection: typeof next === 'function' ? next(before) : next };
      }),
    [asked],
  );

  const href = (row: R) => overrides.href?.(row) ?? place(kind, row.id) ?? `/records/${kind}/${row.id}`;
  const title = overrides.title ?? plural(kind) ?? label(description.label);
  const create = creation(overrides, description);
  return {
    description,
    overrides,
    here,
    title,
    state,
    set,
    view,
    views,
    dirty: isDirty(state, view, sort),
    query,
    rows,
    summary,
    total: summary?.count ?? rows.total,
    cells,
    columns,
    shown,
    layout,
    setLayout,
    selection,
    setSelection,
    href,
    open: (row) => {
      const to = href(row);
      trailOf({
        kind,
        ids: (rows.far.includes(row) ? rows.far : rows.rows).map((one) => one.id),
        href: to.replace(row.id, ':id'),
        list: router.state.location.href,
        title,
      });
      void navigate({ to });
    },
    create,
    save,
    asked: bulkAsked,
    askBulk,
    grouping,
  };
}

function creation(overrides: Pick<ListOverrides, 'create'>, description: Description): Model['create'] {
  if (overrides.create === false) return null;
  if (overrides.create) return overrides.create;
  return description.may_edit ? { href: `/records/${description.kind}/new` } : null;
}

/** What a view keeps of the list as it is shown; widths and pins stand at their columns. */
export function shownDefinition<R extends Row>(model: Model<R>): ViewDefinition {
  const { widths, pinned } = model.layout;
  const laidOut = Object.keys(widths).length + pinned.length > 0;
  return { ...definitionOf(model.state), ...(laidOut ? { columns: model.shown, widths, pinned } : {}) };
}

/** What many of a kind are called. */
export function usePlural(): (kind: string) => string | null {
  const { t, has } = useLocale();
  return (kind) => {
    const id = `kind-${kind.replaceAll('_', '-')}`;
    return has(id) ? t(id) : null;
  };
}
