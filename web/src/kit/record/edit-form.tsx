/** The record as a form, where its values stood. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { changed, keys, patch, type Row } from '@/api/records';
import { useWarned } from '@/kit/list/warned';
import { formFields, patchBody, valuesOf } from '@/kit/record/form';
import { FaultSummary, FormFields } from '@/kit/record/form-parts';
import type { Places } from '@/kit/record/layout';
import type { RecordContext, RecordSlots } from '@/kit/record/types';
import { useRecordForm } from '@/kit/record/use-form';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { SaveBar } from '@/shell/save-bar';
import { Card } from '@/ui/card';
import { tell, warn } from '@/ui/toast';

const MergeDialog = late(() => import('@/kit/record/merge-dialog').then((part) => part.MergeDialog));

export function EditForm<R extends Row>({
  context,
  slots,
  layout,
  focus,
  onDone,
}: {
  context: RecordContext<R>;
  slots: RecordSlots<R>;
  layout: Places;
  focus: string | null;
  onDone: () => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const warned = useWarned();
  const { description, cells } = context;
  // What was there when the form was opened: the base that the server compares with.
  const [base, setBase] = useState<R>(context.record);
  const [stale, setStale] = useState(false);
  const fields = useMemo(() => formFields(description, slots.hide), [description, slots.hide]);
  const before = useMemo(() => valuesOf(fields, base), [fields, base]);
  const record = useRecordForm(fields, before);
  const [shown, setShown] = useState(0);
  const opened = useRef(focus ?? layout.main[0]?.fields.find((field) => fields.includes(field))?.name ?? null);
  const values = record.form.watch();
  const dirty = fields.some((field) => values[field.name] !== before[field.name]) || record.wrong.size > 0;

  const save = useMutation({
    meta: { quiet: true },
    mutationFn: (body: Record<string, unknown>) => patch<R>(description.path, base.id, body, base.version),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: keys.one(description.kind, base.id) });
      changed(client, description.kind);
      tell(t('saved'));
      warned(answer);
      onDone();
    },
    onError: (error) => {
      if (isProblem(error) && error.status === 412) return setStale(true);
      if (record.refuse(error)) return setShown((now) => now + 1);
      warn(
        isProblem(error) ? error.message : t('failed'),
        isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
      );
    },
  });
  const submit = record.form.handleSubmit(
    (next) => {
      if (record.unmeant()) return setShown((now) => now + 1);
      record.clear();
      const body = patchBody(fields, next, before);
      if (Object.keys(body).length === 0) return onDone();
      save.mutate(body);
    },
    () => setShown((now) => now + 1),
  );
  const send = () => {
    record.form.clearErrors();
    void submit();
  };
  useHotkeys([{ keys: 'escape', label: 'record-key-leave', inFields: true, run: () => !dirty && onDone() }]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="grid gap-4"
    >
      <FaultSummary faults={record.faults} fields={fields} label={cells.label} shown={shown} />
      {layout.main.map((section, at) => {
        const own = section.fields.filter((field) => fields.includes(field));
        // What stands elsewhere on the page is changed here as well.
        const others =
          at === layout.main.length - 1
            ? fields.filter((field) => !layout.main.some((one) => one.fields.includes(field)))
            : [];
        if (own.length + others.length === 0) return null;
        return (
          <Card key={section.title ?? ''} title={section.title ?? t('record-details')}>
            <FormFields
              fields={[...own, ...others]}
              record={record}
              context={cells}
              focus={opened.current}
              inputs={slots.inputs}
            />
          </Card>
        );
      })}
      <button type="submit" hidden />
      <SaveBar
        dirty={dirty}
        busy={save.isPending}
        onSave={send}
        onDiscard={() => {
          record.form.reset(before);
          onDone();
        }}
      />
      {stale && (
        <MergeDialog
          context={context}
          fields={fields}
          base={base}
          mine={record.form.getValues()}
          onClose={() => setStale(false)}
          onMerged={(theirs, merged) => {
            setStale(false);
            setBase(theirs as R);
            record.form.reset(merged, { keepDefaultValues: true });
            const body = patchBody(fields, merged, valuesOf(fields, theirs));
            if (Object.keys(body).length === 0) {
              changed(client, description.kind);
              return onDone();
            }
            void patch<R>(description.path, base.id, body, theirs.version).then(
              (answer) => {
                changed(client, description.kind);
                tell(t('saved'));
                warned(answer);
                onDone();
              },
              (error: unknown) => {
                if (isProblem(error) && error.status === 412) setStale(true);
                else if (record.refuse(error)) setShown((now) => now + 1);
              },
            );
          }}
        />
      )}
    </form>
  );
}
