/** A new record: a page of its own, or a sheet beside what one is doing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, Suspense, useMemo, useState } from 'react';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { changed, create, type Description, type Row } from '@/api/records';
import { titleOf, useCells, useDescription } from '@/kit/list/use-description';
import { useForewarned } from '@/kit/record/forewarned';
import { createBody, formFields, valuesOf } from '@/kit/record/form';
import { FaultSummary, FormFields } from '@/kit/record/form-parts';
import { places } from '@/kit/record/layout';
import type { CreateProps } from '@/kit/record/types';
import { useRecordForm } from '@/kit/record/use-form';
import { type Hotkey, useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { useUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Keys } from '@/ui/kbd';
import { tell, warn } from '@/ui/toast';

const NO_LABELS: Record<string, string> = {};
const NO_PRESET: Record<string, unknown> = {};

/** What is never carried over to a copy. */
const OWN = new Set(['code', 'number', 'sku', 'barcode']);

function useCreate<R extends Row>(
  description: Description,
  props: CreateProps<R>,
  preset: Record<string, unknown>,
  onCreated: (record: R) => void,
) {
  const t = useText();
  const client = useQueryClient();
  const { slots } = props;
  const cells = useCells(description, NO_LABELS);
  const fields = useMemo(() => formFields(description, slots?.hide), [description, slots?.hide]);
  const before = useMemo(() => valuesOf(fields, null, preset), [fields, preset]);
  const record = useRecordForm(fields, before);
  const [shown, setShown] = useState(0);
  const values = record.form.watch();
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: (body: Record<string, unknown>) => create<R>(description.path, body),
    onSuccess: (made) => {
      changed(client, description.kind);
      const name = titleOf(description, made);
      // What has no name of its own is told by its kind.
      tell(t('record-made', { name: name === made.id ? cells.label(description.label) : name }));
      onCreated(made);
    },
    onError: (error) => {
      if (record.refuse(error)) return setShown((now) => now + 1);
      warn(
        isProblem(error) ? error.message : t('failed'),
        isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
      );
    },
  });
  const submit = () => {
    record.form.clearErrors();
    void record.form.handleSubmit(
      (next) => {
        if (record.unmeant()) return setShown((now) => now + 1);
        record.clear();
        save.mutate(createBody(fields, next, preset));
      },
      () => setShown((now) => now + 1),
    )();
  };
  const warnings = useForewarned(description.path, fields, values, save.isSuccess ? undefined : slots?.forewarned?.by);
  const dirty = !save.isSuccess && fields.some((field) => values[field.name] !== before[field.name]);
  return { cells, fields, record, shown, before, save, submit, dirty, warnings };
}

/** It is saved, and it is the primary step: either key does it. */
const sending = (run: () => void): Hotkey[] => [
  { keys: 'mod+s', label: 'save', inFields: true, run },
  { keys: 'mod+enter', label: 'save', inFields: true, run, hidden: true },
];

function Fields<R extends Row>({
  description,
  slots,
  state,
  narrow,
}: {
  description: Description;
  slots: CreateProps<R>['slots'];
  state: ReturnType<typeof useCreate<R>>;
  narrow: boolean;
}) {
  const t = useText();
  const layout = useMemo(
    () => places(description, slots?.sections, slots?.hide),
    [description, slots?.sections, slots?.hide],
  );
  const { cells, fields, record, shown, before, warnings } = state;
  const sections = layout.main
    .map((section) => ({ ...section, fields: section.fields.filter((field) => fields.includes(field)) }))
    .filter((section) => section.fields.length > 0);
  const others = fields.filter((field) => !sections.some((section) => section.fields.includes(field)));
  // As they stand on the page, not as the description tells them; what is filled in already waits for nobody.
  const order = [...sections.flatMap((section) => section.fields), ...others];
  const first =
    order.find((field) => field.required && field.form !== 'bool' && !before[field.name])?.name ??
    order[0]?.name ??
    null;
  return (
    <>
      <FaultSummary faults={record.faults} fields={fields} label={cells.label} shown={shown} />
      <div className="grid gap-4">
        {sections.map((section, at) => {
          const shownFields = at === sections.length - 1 ? [...section.fields, ...others] : section.fields;
          const inside = (
            <FormFields
              fields={shownFields}
              record={record}
              context={cells}
              focus={first}
              inputs={slots?.inputs}
              narrow={narrow}
            />
          );
          // Below what is being typed, which stays where it is.
          const below = at === 0 && slots?.forewarned?.shown(warnings);
          return (
            <Fragment key={section.title ?? ''}>
              {narrow ? <div>{inside}</div> : <Card title={section.title ?? t('record-details')}>{inside}</Card>}
              {below}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

export function CreateSheet<R extends Row = Row>({
  open,
  onClose,
  onCreated,
  ...props
}: CreateProps<R> & { open: boolean; onClose: () => void; onCreated?: (record: R) => void }) {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <SheetForm {...props} onClose={onClose} onCreated={onCreated} />
    </Suspense>
  );
}

function SheetForm<R extends Row>({
  onClose,
  onCreated,
  ...props
}: CreateProps<R> & { onClose: () => void; onCreated?: ((record: R) => void) | undefined }) {
  const t = useText();
  const description = useDescription(props.kind);
  const state = useCreate(description, props, props.preset ?? NO_PRESET, (made) => {
    onCreated?.(made);
    onClose();
  });
  useHotkeys(sending(state.submit));
  return (
    <Sheet
      open
      onClose={onClose}
      title={props.slots?.heading ?? t('record-new', { kind: state.cells.label(description.label) })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={state.save.isPending} onClick={state.submit}>
            {t('create')} <Keys keys="mod+s" inverse className="max-sm:hidden" />
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          state.submit();
        }}
      >
        <Fields description={description} slots={props.slots} state={state} narrow />
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
}

export function CreateScreen<R extends Row = Row>(props: CreateProps<R>) {
  return (
    <Suspense fallback={<Skeleton rows={8} className="pt-14" />}>
      <Origin key={props.kind} {...props} />
    </Suspense>
  );
}

/** A copy begins with what its origin holds. */
function Origin<R extends Row>(props: CreateProps<R>) {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const description = useDescription(props.kind);
  const from = typeof search.from === 'string' ? search.from : null;
  const { data, isPending } = useQuery({
    queryKey: ['copy', props.kind, from],
    enabled: from !== null,
    queryFn: ({ signal }) => call<Row>('GET', `${description.path}/${from}`, { signal }),
  });
  const preset = useMemo(() => {
    const copied = Object.fromEntries(
      formFields(description)
        .filter((field) => !field.unique && !OWN.has(field.name))
        .map((field) => [field.name, data?.[field.name]]),
    );
    return { ...(data ? copied : {}), ...props.preset };
  }, [data, description, props.preset]);
  if (from !== null && isPending) return <Skeleton rows={8} className="pt-14" />;
  return <CreatePage {...props} preset={preset} description={description} />;
}

function CreatePage<R extends Row>({
  description,
  preset,
  ...props
}: CreateProps<R> & { description: Description; preset: Record<string, unknown> }) {
  const t = useText();
  const navigate = useNavigate();
  const state = useCreate(description, props, preset, (made) => {
    if (props.slots?.onCreated) props.slots.onCreated(made);
    else void navigate({ to: `/records/${props.kind}/${made.id}`, replace: true, ignoreBlocker: true });
  });
  useUnsaved(state.dirty);
  useHotkeys(sending(state.submit));
  const save = (
    <Button look="primary" busy={state.save.isPending} onClick={state.submit}>
      {t('create')} <Keys keys="mod+s" inverse className="max-sm:hidden" />
    </Button>
  );
  return (
    <Page
      title={props.slots?.heading ?? t('record-new', { kind: state.cells.label(description.label) })}
      width="settings"
      actions={save}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          state.submit();
        }}
      >
        <Fields description={description} slots={props.slots} state={state} narrow={false} />
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
