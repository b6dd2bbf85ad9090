/** What can be done with what is selected: three at hand, the rest in a menu. */
import { Archive, ArchiveRestore, Download, Ellipsis, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Row } from '@/api/records';
import { actionLabel, bulkOf } from '@/kit/list/actions';
import { selectedWhere, useExport } from '@/kit/list/export';
import { asBulk } from '@/kit/list/selection';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button, IconButton } from '@/ui/button';
import { type Action, Menu } from '@/ui/menu';

const AT_HAND = 3;
const ICONS: Record<string, ReactNode> = {
  archive: <Archive size={15} aria-hidden="true" />,
  restore: <ArchiveRestore size={15} aria-hidden="true" />,
  patch: <PenLine size={15} aria-hidden="true" />,
};

export function BulkActions<R extends Row>({ model, count }: { model: Model<R>; count: number }) {
  const t = useText();
  const { description, state, selection } = model;
  const ask = (action: string) =>
    model.askBulk({
      action,
      count,
      selection: asBulk(selection, {
        // As it is listed: of the store that somebody works at alone.
        where: model.query.where ?? null,
        q: state.q,
        archived: state.archived,
      }),
    });
  const actions = bulkOf(description, state.archived).map((action): Action & { id: string } => ({
    id: action,
    label:
      action === 'patch' || action === 'archive' || action === 'restore'
        ? t(`list-bulk-${action}`)
        : model.cells.label(actionLabel(description, action)),
    icon: ICONS[action],
    run: () => ask(action),
  }));
  useSelectionCommands(
    actions.map((one) => ({ id: one.id, title: `${one.label} (${model.cells.format.count(count)})`, run: one.run })),
  );
  const { busy, save } = useExport(model);
  const only = selectedWhere(selection);
  const files = (['csv', 'xlsx'] as const).map(
    (format, at): Action => ({
      label: t(`list-export-selected-${format}`),
      icon: <Download size={15} aria-hidden="true" />,
      apart: at === 0 && actions.length > 0,
      disabled: busy || only === null,
      run: () => void save(format, only),
    }),
  );
  const hand = actions.length > AT_HAND + 1 ? actions.slice(0, AT_HAND) : actions;
  const rest = [...actions.slice(hand.length), ...files];
  return (
    <>
      {hand.map((action, at) => (
        <Button
          key={action.id}
          icon={action.icon}
          onClick={action.run}
          className={at > 0 ? 'max-sm:hidden' : undefined}
        >
          {action.label}
        </Button>
      ))}
      <span className="max-sm:hidden">
        <Menu trigger={<IconButton look="plain" label={t('more')} icon={<Ellipsis size={16} />} />} actions={rest} />
      </span>
      <span className="sm:hidden">
        <Menu
          trigger={<IconButton look="plain" label={t('more')} icon={<Ellipsis size={16} />} />}
          actions={[...actions.slice(1), ...files]}
        />
      </span>
    </>
  );
}
