/** A whole page of one record: what it is, what belongs to it, and everything that was done to it. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { type Description, oneQuery, type Row } from '@/api/records';
import { titleOf, useCells, useDescription } from '@/kit/list/use-description';
import { places } from '@/kit/record/layout';
import { RecordHead, useTrailKeys } from '@/kit/record/record-head';
import { Aside, MainCards } from '@/kit/record/record-parts';
import { RecordTabs } from '@/kit/record/record-tabs';
import type { RecordContext, RecordScreenProps, RecordSlots } from '@/kit/record/types';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { Skeleton } from '@/ui/empty';

export function RecordScreen<R extends Row = Row>({ kind, id, slots }: RecordScreenProps<R>) {
  return (
    <Suspense fallback={<Skeleton rows={10} className="pt-14" />}>
      <Loaded<R> key={`${kind}/${id}`} kind={kind} id={id} slots={slots ?? {}} />
    </Suspense>
  );
}

const NO_LABELS: Record<string, string> = {};
const EditForm = late(
  () => import('@/kit/record/edit-form').then((part) => part.EditForm),
  () => <Skeleton rows={8} />,
);

function Loaded<R extends Row>({ kind, id, slots }: { kind: string; id: string; slots: RecordSlots<R> }) {
  const description = useDescription(kind);
  const { data, error, refetch } = useQuery(oneQuery(kind, description.path, id));
  useTrailKeys(kind, id);
  if (error && !data) return <Failure whole error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} className="pt-14" />;
  return (
    <Shown<R> description={description} record={data as unknown as R} labels={data.labels ?? NO_LABELS} slots={slots} />
  );
}

function Shown<R extends Row>({
  description,
  record,
  labels,
  slots,
}: {
  description: Description;
  record: R;
  labels: Record<string, string>;
  slots: RecordSlots<R>;
}) {
  const t = useText();
  const navigate = useNavigate();
  const cells = useCells(description, labels);
  const [editing, setEditing] = useState<{ field: string | null } | null>(null);
  const title = slots.title?.(record) ?? titleOf(description, record);
  const mayEdit = description.may_edit && !record.archived_at;
  useEffect(() => {
    remember({ path: location.pathname, title });
  }, [title]);
  const context: RecordContext<R> = {
    record,
    description,
    labels,
    cells,
    edit: (field) => mayEdit && setEditing({ field: field ?? null }),
  };
  const layout = useMemo(
    () => places(description, slots.sections, slots.hide),
    [description, slots.sections, slots.hide],
  );
  useHotkeys(
    mayEdit && !editing ? [{ keys: 'e', label: 'record-key-edit', run: () => setEditing({ field: null }) }] : [],
  );
  const list = slots.listHref ?? `/records/${description.kind}`;
  return (
    <Page
      title={title || t('list-unnamed')}
      width="record"
      before={<RecordHead.Before kind={description.kind} id={record.id} list={list} />}
      beside={
        <span className="inline-flex items-center gap-2">
          <RecordHead.Flags context={context} />
          {slots.beside?.(context)}
        </span>
      }
      actions={
        <RecordHead.Actions
          context={context}
          slots={slots}
          title={title}
          mayEdit={mayEdit && !editing}
          onEdit={() => setEditing({ field: null })}
          onGone={() => void navigate({ to: list })}
        />
      }
    >
      {slots.top?.(context)}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid min-w-0 gap-4">
          {editing ? (
            <EditForm
              context={context}
              slots={slots}
              layout={layout}
              focus={editing.field}
              onDone={() => setEditing(null)}
            />
          ) : (
            <MainCards context={context} layout={layout} mayEdit={mayEdit} />
          )}
          {slots.main?.(context)}
          <RecordTabs context={context} slots={slots} />
        </div>
        <Aside context={context} layout={layout} slots={slots} />
      </div>
    </Page>
  );
}
