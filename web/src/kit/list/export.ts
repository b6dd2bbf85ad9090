/** The list as a file: everything that its filter matches, in its order. */
import { useState } from 'react';
import { download } from '@/api/client';
import { isProblem } from '@/api/problem';
import { CSV, listParams, type Row, type Where, XLSX } from '@/api/records';
import type { Selection } from '@/kit/list/selection';
import type { Model } from '@/kit/list/use-model';
import { both } from '@/kit/list/where';
import { useText } from '@/lib/i18n';
import { warn } from '@/ui/toast';

/** The columns as they stand: those that are kept at the start come first. */
export const inOrder = ({ shown, layout }: Pick<Model, 'shown' | 'layout'>): string[] => {
  const pinned = layout.pinned.filter((id) => shown.includes(id));
  return [...pinned, ...shown.filter((id) => !pinned.includes(id))];
};

/** The fields of the columns that are shown, in their order: the file is what one sees. */
const fieldsOf = <R extends Row>(model: Model<R>): string[] => {
  const { columns } = model;
  const names = inOrder(model).flatMap((id) => columns.find((column) => column.id === id)?.field?.name ?? []);
  return [...new Set(names)];
};

/**
 * What the list calls columns in words of its own; the server says those of the description. What can be imported keeps
 * the server's, which an import knows again in every language.
 */
const ownTitles = <R extends Row>({ columns, description, cells }: Model<R>): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ field, label }) =>
      description.document && field && label !== cells.label(field.label) ? [[field.name, label]] : [],
    ),
  );

/** Ids in one condition, conditions on ids, and rows left out: what an address has room for. */
const IDS_IN_MAX = 150;
const PARTS_MAX = 2;
const EXCEPT_MAX = 40;

/** The condition that what is selected meets; null where it is more than a question can name. */
export function selectedWhere(selection: Selection): Where | null {
  if (selection.all) {
    const except = [...selection.except];
    return except.length > EXCEPT_MAX ? null : { all: except.map((id) => ({ field: 'id', op: 'ne', value: id })) };
  }
  const ids = [...selection.ids];
  if (ids.length > IDS_IN_MAX * PARTS_MAX) return null;
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_IN_MAX) }, (_, at) =>
    ids.slice(at * IDS_IN_MAX, (at + 1) * IDS_IN_MAX),
  );
  return { any: parts.map((value) => ({ field: 'id', op: 'in', value })) };
}

/** All that the filter matches, with the view's columns, titles and groups; with `only`, of that what meets it as well. */
export function exportList<R extends Row>(
  model: Model<R>,
  format: 'csv' | 'xlsx',
  only: Where | null = null,
): Promise<void> {
  const query = only ? { ...model.query, where: both(model.query.where, only) } : model.query;
  const fields = fieldsOf(model);
  const titles = Object.entries(ownTitles(model)).filter(([name]) => fields.includes(name));
  return download(model.description.path, {
    query: {
      ...listParams(query),
      columns: fields.join(','),
      heads: 'titles',
      titles: titles.length > 0 ? JSON.stringify(Object.fromEntries(titles)) : undefined,
      group: model.state.group ?? undefined,
    },
    accept: format === 'csv' ? CSV : XLSX,
    name: `${model.title}.${format}`,
  });
}

/** Saves the list as a file, and says what hinders it. */
export function useExport<R extends Row>(model: Model<R>) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const save = async (format: 'csv' | 'xlsx', only: Where | null = null) => {
    setBusy(true);
    try {
      await exportList(model, format, only);
    } catch (error) {
      warn(
        isProblem(error) ? error.message : t('failed'),
        isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
      );
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
