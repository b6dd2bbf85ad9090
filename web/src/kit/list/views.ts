/** Views that people saved: their own, their role's and the company's. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { keys, type Page, type Row } from '@/api/records';
import { presetDefinition, type ViewDefinition } from '@/kit/list/state';
import type { PresetView } from '@/kit/list/types';

export interface SavedView {
  id: string;
  name: string;
  definition: ViewDefinition;
  visibility: 'private' | 'company' | 'role';
  isDefault: boolean;
  ownerId: string | null;
  version: number;
}

interface ViewRow extends Row {
  name: string;
  definition: string;
  visibility: SavedView['visibility'];
  is_default?: boolean;
  owner_id?: string | null;
}

const PATH = '/desk/views';
/** The tab without any view, said in the address when a view of one's own is the usual one. */
export const ALL = 'all';
export const NO_VIEW: ViewDefinition = {};

function read(text: string): ViewDefinition {
  try {
    return JSON.parse(text) as ViewDefinition;
  } catch {
    return NO_VIEW;
  }
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
          query: { list: kind, sort: 'position', limit: 100 },
          signal,
        });
        return page.items.map((row) => ({
          id: row.id,
          name: row.name,
          definition: read(row.definition),
          visibility: row.visibility,
          isDefault: row.is_default === true,
          ownerId: row.owner_id ?? null,
          version: row.version ?? 1,
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
    create: async (view: { name: string; definition: ViewDefinition; visibility: string; is_default: boolean }) => {
      const made = await call<Row>('POST', PATH, {
        body: { ...view, list: kind, definition: JSON.stringify(view.definition) },
      });
      await refresh();
      return made.id;
    },
    change: async (
      id: string,
      change: { name?: string; definition?: ViewDefinition; visibility?: string; is_default?: boolean },
    ) => {
      const { definition, ...rest } = change;
      await call('PATCH', `${PATH}/${id}`, {
        body: { ...rest, ...(definition ? { definition: JSON.stringify(definition) } : {}) },
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

/** What a view says, by its id; a preset, a saved one, or nothing. */
export function definitionIn(views: SavedView[], presets: PresetView[], id: string | null): ViewDefinition {
  if (id === ALL) return NO_VIEW;
  if (id === null) return views.find((view) => view.isDefault)?.definition ?? NO_VIEW;
  const preset = presets.find((one) => one.id === id);
  return views.find((view) => view.id === id)?.definition ?? (preset ? presetDefinition(preset) : NO_VIEW);
}
