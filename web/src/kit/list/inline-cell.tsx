/** A cell that may be edited where it stands. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { changed, type Description, patch, type Row } from '@/api/records';
import { spoken } from '@/kit/list/cells';
import type { Column } from '@/kit/list/types';
import { type Pages, rowsKey } from '@/kit/list/up-to-date';
import type { Model } from '@/kit/list/use-model';
import { useWarned } from '@/kit/list/warned';
import { cx } from '@/lib/cx';
import { useLocale } from '@/lib/i18n';
import { late } from '@/lib/late';
import { tell, warn } from '@/ui/toast';

const Editor = late(() => import('@/kit/list/inline-editor').then((part) => part.Editor));

/** Saves one field of one row: shown at once, taken back when the server refuses. */
export function useInlineSave<R extends Row>({ kind, path }: Description) {
  const client = useQueryClient();
  const warned = useWarned();
  const { t } = useLocale();
  const put = (id: string, change: Record<string, unknown>) =>
    client.setQueriesData<Pages>(
      { queryKey: rowsKey(kind) },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
          })),
        },
    );
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: ({ row, name, value }: { row: R; name: string; value: unknown }) =>
      patch(path, row.id, { [name]: value }, row.version),
    onMutate: ({ row, name, value }) => {
      put(row.id, { [name]: value });
    },
    onSuccess: (answer, { row, name }) => {
      put(row.id, { version: answer.version });
      warned(answer);
      tell(t('saved'), {
        label: t('undo'),
        undoes: true,
        run: () =>
          save
            .mutateAsync({ row: { ...row, version: answer.version }, name, value: row[name] ?? null })
            .catch(() => undefined),
      });
    },
    onError: (error, { row, name }) => {
      put(row.id, { [name]: row[name] });
      const stale = isProblem(error) && error.status === 412;
      const said = isProblem(error) ? (error.errors[0]?.message ?? error.message) : t('failed');
      warn(
        stale ? t('list-edit-stale') : said,
        isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
      );
    },
    onSettled: () => changed(client, kind),
  });
  return save.mutate;
}

export function InlineCell<R extends Row>({
  model,
  row,
  column,
  current,
}: {
  model: Model<R>;
  row: R;
  column: Column<R>;
  current: boolean;
}) {
  const { t, direction } = useLocale();
  const [editing, setEditing] = useState(false);
  const field = column.field;
  const shown = (
    // What is cut off is the end of the text, whichever way it runs.
    <span
      {...(direction === 'rtl' ? { dir: 'auto' } : {})}
      className="min-w-0 truncate [&>*]:align-middle"
      data-cell={column.id}
    >
      {column.cell(row, model.cells)}
    </span>
  );
  if (!field || !column.editable || row.archived_at) return shown;
  if (editing) {
    return (
      <Editor
        label={column.label}
        field={field}
        value={row[field.name]}
        row={row}
        word={(word) => model.cells.label(spoken(word))}
        onDone={(value, why) => {
          setEditing(false);
          if (why) warn(why);
          if (value !== undefined && value !== (row[field.name] ?? null)) model.save({ row, name: field.name, value });
        }}
      />
    );
  }
  return (
    <>
      {shown}
      <button
        type="button"
        data-inline-edit=""
        aria-label={t('list-edit-cell', { field: column.label })}
        tabIndex={current ? 0 : -1}
        onClick={() => setEditing(true)}
        className={cx(
          'ms-1 inline-flex size-6 shrink-0 items-center justify-center rounded-control text-text-3 opacity-0 hover:bg-sunken hover:text-text group-hover/row:opacity-100 focus-visible:opacity-100',
          column.align === 'end' && 'order-first ms-0 me-1',
        )}
      >
        <Pencil size={13} aria-hidden="true" />
      </button>
    </>
  );
}
