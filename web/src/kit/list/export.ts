/** The list as a file: everything that its filter matches, in its order. */
import { download } from '@/api/client';
import { CSV, listParams, type Row, XLSX } from '@/api/records';
import type { Model } from '@/kit/list/use-model';

/** The fields of the columns that are shown, in their order: the file is what one sees. */
const fieldsOf = <R extends Row>({ columns, shown }: Model<R>): string[] => {
  const names = shown.flatMap((id) => columns.find((column) => column.id === id)?.field?.name ?? []);
  return [...new Set(names)];
};

export function exportList<R extends Row>(model: Model<R>, format: 'csv' | 'xlsx'): Promise<void> {
  return download(model.description.path, {
    query: { ...listParams(model.query), columns: fieldsOf(model).join(',') },
    accept: format === 'csv' ? CSV : XLSX,
    name: `${model.title}.${format}`,
  });
}
