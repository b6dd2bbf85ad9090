/** The list as a file: everything that its filter matches, in its order. */
import { download } from '@/api/client';
import { CSV, listParams, type Row, XLSX } from '@/api/records';
import type { Model } from '@/kit/list/use-model';

export function exportList<R extends Row>(model: Model<R>, format: 'csv' | 'xlsx'): Promise<void> {
  return download(model.description.path, {
    query: listParams(model.query),
    accept: format === 'csv' ? CSV : XLSX,
    name: `${model.title}.${format}`,
  });
}
