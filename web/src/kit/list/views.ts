/** Views that people saved: their own, their role's and the company's. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { archivedWord, keys, type Page, type Row, type Where } from '@/api/records';
import { presetDefinition, type ViewDefinition } from '@/kit/list/state';
import type { PresetView } from '@/kit/list/types';
import { isEmpty, readWhere } from '@/kit/list/where';

export interface SavedView {
  id: string;
  name: string;
  definition: ViewDefinition;
  visibility: 'private' | 'company' | 'role';
  roleId: string | null;
  isDefault: boolean;
  mayEdit: boolean;
}

/** A definition as the server keeps it: a column has its width and whether it is pinned. */
interface Kept {
  where?: Where;
  q?: string;
  sort?: string;
  archived?: string;
  columns?: { name: string; width?: number; pinned?: boolean }[];
  group?: string;
}

interface ViewRow extends Row {
  name: string;
  definition: Kept;
  visibility: SavedView['visibility'];
  role_id: string | null;
  is_default: boolean;
  may_edit: boolean;
}

export interface ViewWish {
  name: string;
  definition: ViewDefinition;
  visibility: string;
  role_id?: string | null;
  is_default: boolean;
}

const PATH = '/desk/views';
/** The tab without any view, said in the address when a view of one's own is the usual one. */
export const ALL = 'all';
export const NO_VIEW: ViewDefinition = {};

/** What the server keeps, as the list reads it; a tree that is none asks nothing. */
export function readDefinition(kept: Kept): ViewDefinition {
  const where = readWhere(kept.where);
  const columns = kept.columns ?? [];
  const widths = columns.flatMap(({ name, width }) => (width === undefined ? [] : [[name, width] as const]));
  const pinned = columns.filter((one) => one.pinned).map((one) => one.name);
  return {
    ...(kept.q ? { q: kept.q } : {}),
    ...(where ? { where } : {}),
    ...(kept.sort ? { sort: kept.sort } : {}),
    ...(kept.group ? { group: kept.group } : {}),
    ...(kept.archived === 'all' ? { archived: 'all' as const } : {}),
    ...(kept.archived === 'true' ? { archived: 'only' as const } : {}),
    ...(columns.length > 0 ? { columns: columns.map((one) => one.name) } : {}),
    ...(widths.length > 0 ? { widths: Object.fromEntries(widths) } : {}),
    ...(pinned.length > 0 ? { pinned } : {}),
  };
}

/** A definition as the server takes it. */
export function keptDefinition({ widths = {}, pinned = [], columns, ...rest }: ViewDefinition): Kept {
  const archived = archivedWord(rest.archived);
  return {
    ...(rest.q ? { q: rest.q } : {}),
    ...(isEmpty(rest.where) || !rest.where ? {} : { where: rest.where }),
    ...(rest.sort ? { sort: rest.sort } : {}),
    ...(rest.group ? { group: rest.group } : {}),
    ...(archived ? { archived } : {}),
    ...(columns
      ? {
          columns: columns.map((name) => ({
            name,
            ...(widths[name] === undefined ? {} : { width: Math.round(widths[name]) }),
            ...(pinned.includes(name) ? { pinned: true } : {}),
          })),
        }
      : {}),
  };
}

export function useSavedViews(kind: string, enabled: boolean) {
  const client = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: [...keys.lists('view'), kind],
    enabled,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<SavedView[]> => {
      try {
        const page = await call<Page<ViewRow>>('GET', PATH, {
          query: { list: kind },
          signal,
        });
        return page.items.map((row) => ({
          id: row.id,
          name: row.name,
          definition: readDefinition(row.definition),
          visibility: row.visibility,
          roleId: row.role_id,
          isDefault: row.is_default,
          mayEdit: row.may_edit,
        }));
      } catch (error) {
        // Without the right to keep views, or on a server that has none, there are the usual tabs.
        if (isProblem(error) && (error.status === 404 || error.status === 403)) return [];
        throw error;
      }
    },
  });
  const refresh = () => client.invalidateQueries({ queryKey: keys.lists('view') });
  return {
    views: data,
    create: async ({ definition, ...view }: ViewWish) => {
      const body = { ...view, list: kind, definition: keptDefinition(definition) };
      const made = await call<Row>('POST', PATH, { body });
      await refresh();
      return made.id;
    },
    change: async (id: string, { definition, ...rest }: Partial<ViewWish>) => {
      await call('PATCH', `${PATH}/${id}`, {
        body: { ...rest, ...(definition ? { definition: keptDefinition(definition) } : {}) },
      });
      await refresh();
    },
    remove: async (id: string) => {
      await call('DELETE', `${PATH}/${id}`);
      await refresh();
    },
  };
}

export type Views = ReturnType<typeof useSavedViews>;

/** The view that opens first: one's own, else the role's, else the company's. */
export const usualView = (views: SavedView[]): SavedView | undefined =>
  (['private', 'role', 'company'] as const)
    .map((visibility) => views.find((view) => view.isDefault && view.visibility === visibility))
    .find(Boolean);

/** What a view says, by its id; a preset, a saved one, or nothing. */
export function definitionIn(views: SavedView[], presets: PresetView[], id: string | null): ViewDefinition {
  if (id === ALL) return NO_VIEW;
  if (id === null) return usualView(views)?.definition ?? NO_VIEW;
  const preset = presets.find((one) => one.id === id);
  return views.find((view) => view.id === id)?.definition ?? (preset ? presetDefinition(preset) : NO_VIEW);
}
