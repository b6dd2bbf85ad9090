/** Somebody else has saved meanwhile: field by field, theirs or mine, with what it was before. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import type { Field, Row } from '@/api/records';
import { Cell } from '@/kit/list/cells';
import { type Values, valuesOf } from '@/kit/record/form';
import type { RecordContext } from '@/kit/record/types';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';

/** The fields that both changed, and differently. */
export function conflicts(fields: Field[], base: Values, mine: Values, theirs: Values): Field[] {
  return fields.filter(
    ({ name }) => mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name],
  );
}

/** Mine where I changed and chose so, theirs everywhere else. */
export function merge(
  fields: Field[],
  base: Values,
  mine: Values,
  theirs: Values,
  keepMine: ReadonlySet<string>,
): Values {
  const both = new Set(conflicts(fields, base, mine, theirs).map((field) => field.name));
  return Object.fromEntries(
    fields.map(({ name }) => {
      const changed = mine[name] !== base[name];
      const own = changed && (!both.has(name) || keepMine.has(name));
      return [name, (own ? mine[name] : theirs[name]) ?? ''];
    }),
  );
}

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
  const t = useText();
  const { description, cells } = context;
  const [keepMine, setKeepMine] = useState<ReadonlySet<string>>(() => new Set(fields.map((field) => field.name)));
  const { data: theirs } = useQuery({
    queryKey: ['merge', description.kind, base.id, base.version],
    staleTime: 0,
    queryFn: ({ signal }) => call<Row>('GET', `${description.path}/${base.id}`, { signal }),
  });
  const before = valuesOf(fields, base);
  const now = theirs ? valuesOf(fields, theirs) : null;
  const both = now ? conflicts(fields, before, mine, now) : [];
  const shown = (field: Field, value: unknown) => (
    <Cell
      field={field}
      row={{ ...base, [field.name]: value === '' ? null : value }}
      context={cells}
      none={<span className="text-text-3">–</span>}
    />
  );
  const choose = (name: string, own: boolean) =>
    setKeepMine((was) => {
      const next = new Set(was);
      if (own) next.add(name);
      else next.delete(name);
      return next;
    });
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('merge-title')}
      description={both.length > 0 ? t('merge-body', { count: both.length }) : t('merge-no-conflict')}
      onSubmit={() => now && theirs && onMerged(theirs, merge(fields, before, mine, now, keepMine))}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" disabled={!now}>
            {t('merge-save')}
          </Button>
        </>
      }
    >
      {!now ? (
        <Skeleton rows={3} />
      ) : (
        <div className="grid gap-3">
          {both.map((field) => (
            <fieldset key={field.name} className="rounded-popover border border-line p-3">
              <legend className="px-1 text-13 font-medium">{cells.label(field.label)}</legend>
              <p className="text-12 text-text-3">
                {t('merge-before')} {shown(field, before[field.name])}
              </p>
              <div className="mt-2 grid gap-2 sm:grid-cols-2">
                {[true, false].map((own) => (
                  <label
                    key={String(own)}
                    className="flex min-h-9 items-center gap-2 rounded-control border border-line px-3 py-1 text-13 has-checked:border-accent has-checked:bg-accent-tint"
                  >
                    <input
                      type="radio"
                      name={`merge-${field.name}`}
                      checked={keepMine.has(field.name) === own}
                      onChange={() => choose(field.name, own)}
                    />
                    <span className="min-w-0">
                      <span className="block text-12 text-text-3">{t(own ? 'merge-mine' : 'merge-theirs')}</span>
                      <span className="block break-words">
                        {shown(field, own ? mine[field.name] : now[field.name])}
                      </span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      )}
    </Dialog>
  );
}
