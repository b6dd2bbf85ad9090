/** What can be done with one row: open it, look at it, what the page offers, and what the description allows. */
import { useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Copy, ExternalLink, SquareArrowOutUpRight } from 'lucide-react';
import { isProblem } from '@/api/problem';
import { act, changed, type Row } from '@/api/records';
import { transitionsOf } from '@/kit/list/actions';
import { titleOf } from '@/kit/list/use-description';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import type { Action } from '@/ui/menu';
import { tell, warn } from '@/ui/toast';

/** Archives and restores, each offering the other to take it back. */
export function useArchive(kind: string, path: string) {
  const client = useQueryClient();
  const t = useText();
  const run = async (action: 'archive' | 'restore', id: string, name: string): Promise<boolean> => {
    try {
      await act(path, id, action);
      changed(client, kind);
      const other = action === 'archive' ? 'restore' : 'archive';
      tell(t(`list-${action}d`, { name }), { label: t('undo'), undoes: true, run: () => run(other, id, name) });
      return true;
    } catch (error) {
      warn(
        isProblem(error) ? error.message : t('failed'),
        isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
      );
      return false;
    }
  };
  return run;
}

export function useRowActions<R extends Row>(model: Model<R>): (row: R) => Action[] {
  const t = useText();
  const { description } = model;
  const archive = useArchive(description.kind, description.path);
  return (row) => {
    const name = titleOf(description, row);
    const href = model.href(row);
    return [
      { label: t('open'), icon: <SquareArrowOutUpRight size={15} />, shortcut: 'enter', run: () => model.open(row) },
      {
        label: t('list-open-tab'),
        icon: <ExternalLink size={15} />,
        run: () => void window.open(href, '_blank', 'noopener'),
      },
      {
        label: t('list-copy-link'),
        icon: <Copy size={15} />,
        run: () => void navigator.clipboard.writeText(new URL(href, location.href).href).then(() => tell(t('copied'))),
      },
      ...(model.overrides.rowActions?.(row) ?? []),
      ...transitionsOf(description, row).map((one, at) => ({
        label: model.cells.label(one.label),
        apart: at === 0,
        danger: one.needs_confirm,
        run: () => model.askBulk({ action: one.action, selection: { ids: [row.id] }, count: 1 }),
      })),
      ...(description.archives && description.may_edit
        ? [
            row.archived_at
              ? {
                  label: t('restore'),
                  icon: <ArchiveRestore size={15} />,
                  apart: true,
                  run: () => void archive('restore', row.id, name),
                }
              : {
                  label: t('archive'),
                  icon: <Archive size={15} />,
                  apart: true,
                  run: () => void archive('archive', row.id, name),
                },
          ]
        : []),
    ];
  };
}
