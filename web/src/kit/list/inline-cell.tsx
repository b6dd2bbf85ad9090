/** A cell that may be edited where it stands. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { isProblem } from '@/api/problem';
import { changed, type Description, patch, type Row } from '@/api/records';
import { spoken } from '@/kit/list/cells';
import type { Column } from '@/kit/list/types';
import { type Pages, rowsKey } from '@/kit/list/up-to-date';
import type { Model } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { controlClass, Input, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { tell, warn } from '@/ui/toast';

/** Saves one field of one row: shown at once, taken back when the server refuses. */
export function useInlineSave<R extends Row>({ kind, path }: Description) {
  const client = useQueryClient();
  const t = useText();
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
      tell(t('saved'), {
        label: t('undo'),
        run: () => save.mutate({ row: { ...row, version: answer.version }, name, value: row[name] ?? null }),
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
  const t = useText();
  const [editing, setEditing] = useState(false);
  const field = column.field;
  const shown = (
    <span className="min-w-0 truncate [&>*]:align-middle" data-cell={column.id}>
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
        word={(word) => model.cells.label(spoken(word))}
        onDone={(value) => {
          setEditing(false);
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

function Editor({
  label,
  field,
  value,
  word,
  onDone,
}: {
  label: string;
  field: NonNullable<Column['field']>;
  value: unknown;
  word: (word: string) => string;
  /** `undefined` leaves it as it was. */
  onDone: (value?: unknown) => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState(value === null || value === undefined ? '' : String(value));
  const [wrong, setWrong] = useState(false);
  const finish = () => {
    if (wrong) return onDone();
    if (typed === '') return onDone(field.required ? undefined : null);
    onDone(field.form === 'integer' ? Number.parseInt(typed, 10) : typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = { 'aria-label': label, autoFocus: true, onKeyDown, onBlur: finish };
  const small = 'h-7 px-2 text-13';
  if (field.form === 'one_of' || field.form === 'bool') {
    const words = field.form === 'bool' ? ['true', 'false'] : (field.one_of ?? []);
    return (
      <NativeSelect
        {...common}
        className={small}
        value={typed}
        onBlur={() => onDone()}
        onChange={(event) => {
          const next = event.target.value;
          onDone(field.form === 'bool' ? next === 'true' : next === '' ? null : next);
        }}
      >
        {!field.required && field.form !== 'bool' && <option value="">{t('none')}</option>}
        {words.map((one) => (
          <option key={one} value={one}>
            {field.form === 'bool' ? t(one === 'true' ? 'yes' : 'no') : word(one)}
          </option>
        ))}
      </NativeSelect>
    );
  }
  if (field.form === 'integer' || field.form === 'quantity' || field.form === 'rate') {
    return (
      <NumberField
        {...common}
        className={small}
        value={typed}
        onValue={(next) => {
          setWrong(next === null);
          if (next !== null) setTyped(next);
        }}
      />
    );
  }
  const types: Partial<Record<string, string>> = { day: 'date', email: 'email', phone: 'tel' };
  return (
    <Input
      {...common}
      type={types[field.form] ?? 'text'}
      maxLength={field.max}
      className={cx(controlClass, small)}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => field.form !== 'day' && event.currentTarget.select()}
    />
  );
}
