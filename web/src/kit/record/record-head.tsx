/** The title bar of a record: back and along the list, and what can be done. */
import { Link, useNavigate } from '@tanstack/react-router';
import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Copy,
  CopyPlus,
  Ellipsis,
  Pencil,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import type { Row } from '@/api/records';
import { transitionsOf } from '@/kit/list/actions';
import type { BulkAsked } from '@/kit/list/bulk-dialog';
import { StatusCell } from '@/kit/list/cells';
import { useTrail } from '@/kit/list/trail';
import { useArchive } from '@/kit/list/use-row-actions';
import type { RecordContext, RecordSlots } from '@/kit/record/types';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button, IconButton } from '@/ui/button';
import { type Action, Menu } from '@/ui/menu';
import { Pill } from '@/ui/status';
import { tell } from '@/ui/toast';

const BulkDialog = late(() => import('@/kit/list/bulk-dialog').then((part) => part.BulkDialog));

/** Along the list; also while a record is still on its way, so that fast presses are not lost. */
export function useTrailKeys(kind: string, id: string) {
  const navigate = useNavigate();
  const trail = useTrail(kind, id);
  const go = (to: string | null) => to && void navigate({ to, replace: true });
  useHotkeys([
    ...(trail.previous ? [{ keys: '[', label: 'record-key-previous', run: () => go(trail.previous) }] : []),
    ...(trail.next ? [{ keys: ']', label: 'record-key-next', run: () => go(trail.next) }] : []),
  ]);
}

function Before({ kind, id, list }: { kind: string; id: string; list: string }) {
  const t = useText();
  const navigate = useNavigate();
  const trail = useTrail(kind, id);
  const go = (to: string | null) => to && void navigate({ to, replace: true });
  return (
    <span className="flex items-center gap-0.5">
      <Link
        to={trail.list ?? list}
        aria-label={trail.listTitle ? t('record-back-to', { list: trail.listTitle }) : t('back')}
        title={trail.listTitle ? t('record-back-to', { list: trail.listTitle }) : t('back')}
        className="inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
      >
        <ArrowLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
      </Link>
      {trail.position !== null && (
        <span className="hidden items-center sm:flex">
          <IconButton
            label={t('previous')}
            shortcut="["
            disabled={!trail.previous}
            icon={<ChevronUp size={16} />}
            onClick={() => go(trail.previous)}
          />
          <IconButton
            label={t('next')}
            shortcut="]"
            disabled={!trail.next}
            icon={<ChevronDown size={16} />}
            onClick={() => go(trail.next)}
          />
        </span>
      )}
    </span>
  );
}

/** The same for pages that are made by hand, with the keys. */
function Along(props: { kind: string; id: string; list: string }) {
  useTrailKeys(props.kind, props.id);
  return <Before {...props} />;
}

function Flags<R extends Row>({ context }: { context: RecordContext<R> }) {
  const t = useText();
  const { record, description, cells } = context;
  const status = description.fields.find(
    (field) => field.form === 'one_of' && (field.name === 'status' || field.name === 'state'),
  );
  const word = status ? record[status.name] : null;
  return (
    <>
      {record.archived_at ? <Pill tone="neutral">{t('record-archived')}</Pill> : null}
      {status && typeof word === 'string' && (
        <StatusCell kind={description.kind} field={status.name} word={word} context={cells} />
      )}
    </>
  );
}

function Actions<R extends Row>({
  context,
  slots,
  title,
  mayEdit,
  onEdit,
  onGone,
}: {
  context: RecordContext<R>;
  slots: RecordSlots<R>;
  title: string;
  mayEdit: boolean;
  onEdit: () => void;
  onGone: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const { record, description } = context;
  const archive = useArchive(description.kind, description.path);
  const changes = description.archives && description.may_edit;
  const [asked, ask] = useState<BulkAsked | null>(null);
  const verbs = (slots.transitions ?? slots.actions === undefined) ? transitionsOf(description, record) : [];
  const actions: Action[] = [
    ...(slots.actions?.(context) ?? []),
    ...verbs.map((one) => ({
      label: context.cells.label(one.label),
      danger: one.needs_confirm,
      run: () => ask({ action: one.action, selection: { ids: [record.id] }, count: 1 }),
    })),
    ...(description.may_edit
      ? [
          {
            label: t('record-duplicate'),
            icon: <CopyPlus size={15} />,
            apart: verbs.length > 0,
            run: () => void navigate({ to: `/records/${description.kind}/new`, search: { from: record.id } as never }),
          },
        ]
      : []),
    {
      label: t('list-copy-link'),
      icon: <Copy size={15} />,
      run: () => void navigator.clipboard.writeText(location.href).then(() => tell(t('copied'))),
    },
    { label: t('list-print'), icon: <Printer size={15} />, run: () => window.print() },
    ...(changes && !record.archived_at
      ? [
          {
            label: t('archive'),
            icon: <Archive size={15} />,
            apart: true,
            run: () => void archive('archive', record.id, title).then((done) => done && onGone()),
          },
        ]
      : []),
    ...(changes && record.archived_at
      ? [
          {
            label: t('restore'),
            icon: <ArchiveRestore size={15} />,
            apart: true,
            run: () => void archive('restore', record.id, title),
          },
        ]
      : []),
  ];
  useSelectionCommands([
    ...(mayEdit ? [{ id: 'edit', title: t('edit'), keys: 'e', run: onEdit }] : []),
    ...actions.map(({ label, run }) => ({ id: label, title: label, run })),
  ]);
  return (
    <>
      {slots.primary?.(context)}
      {mayEdit && (
        <Button icon={<Pencil size={14} />} onClick={onEdit} aria-keyshortcuts="e">
          {t('edit')}
        </Button>
      )}
      <Menu trigger={<IconButton label={t('more')} icon={<Ellipsis size={16} />} />} actions={actions} />
      {asked && (
        <BulkDialog
          asked={asked}
          description={description}
          cells={context.cells}
          rows={[context.record]}
          href={() => location.pathname}
          onClose={() => ask(null)}
          onDone={() => undefined}
        />
      )}
    </>
  );
}

export const RecordHead = { Before, Along, Flags, Actions };
