/** Somebody else has saved the record meanwhile: theirs is read, and what both changed is chosen from. */
import { useQuery } from '@tanstack/react-query';
import { call } from '@/api/client';
import type { Field, Row } from '@/api/records';
import { Cell } from '@/kit/list/cells';
import { type Values, valuesOf } from '@/kit/record/form';
import type { RecordContext } from '@/kit/record/types';
import { MergeChoice } from '@/shell/merge-choice';

export function MergeDialog<R extends Row>({
  context,
  fields,
  base,
  mine,
  onClose,
  onMerged,
}: {
  context: RecordContext<R>;
  fields: Field[];
  base: R;
  mine: Values;
  onClose: () => void;
  onMerged: (theirs: Row, merged: Values) => void;
}) {
  const { description, cells } = context;
  const { data: theirs } = useQuery({
    queryKey: ['merge', description.kind, base.id, base.version],
    staleTime: 0,
    queryFn: ({ signal }) => call<Row>('GET', `${description.path}/${base.id}`, { signal }),
  });
  const byName = new Map(fields.map((field) => [field.name, field]));
  const shown = (name: string, value: string | boolean) => {
    const field = byName.get(name);
    if (!field) return null;
    return (
      <Cell
        field={field}
        row={{ ...base, [name]: value === '' ? null : value }}
        context={cells}
        none={<span className="text-text-3">–</span>}
      />
    );
  };
  return (
    <MergeChoice
      fields={fields.map((field) => ({ name: field.name, label: cells.label(field.label) }))}
      base={valuesOf(fields, base)}
      mine={mine}
      theirs={theirs ? valuesOf(fields, theirs) : null}
      shown={shown}
      onClose={onClose}
      onMerged={(merged) => theirs && onMerged(theirs, merged)}
    />
  );
}
