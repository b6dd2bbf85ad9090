/** People, roles and places, as the pages about them share them. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, call, type Schemas } from '@/api/client';

export type User = Schemas['UserView'];
export type Role = Schemas['RoleView'];
export type Invited = Schemas['InvitationView'];
export type Position = Schemas['Position'];
export interface Place {
  id: string;
  code: string;
  name: string;
}

export const rolesQuery = queryOptions({
  queryKey: ['identity', 'roles'],
  queryFn: async ({ signal }): Promise<Role[]> => (await api.GET('/identity/roles', { signal })).data?.items ?? [],
});

export const findUsers = (
  query: { q?: string; status?: string; role_id?: string; cursor?: string; limit?: number },
  signal: AbortSignal,
) => call<{ items: User[]; next: string | null }>('GET', '/identity/users', { query, signal });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['identity', 'users', 'one', id],
    queryFn: async ({ signal }): Promise<User> =>
      (await api.GET('/identity/users/{id}', { params: { path: { id } }, signal })).data as User,
  });

export const invitationsQuery = queryOptions({
  queryKey: ['identity', 'invitations'],
  queryFn: async ({ signal }): Promise<Invited[]> =>
    (await api.GET('/identity/invitations', { signal })).data?.items ?? [],
});

export const placesQuery = (path: '/identity/stores' | '/identity/regions') =>
  queryOptions({
    queryKey: ['records', path === '/identity/stores' ? 'store' : 'region', 'list', 'all'],
    queryFn: async ({ signal }): Promise<Place[]> =>
      (await call<{ items: Place[] }>('GET', path, { query: { limit: 200 }, signal })).items,
  });

export const peopleChanged = (client: QueryClient) => client.invalidateQueries({ queryKey: ['identity'] });

/** The address that an invitation or a new password is handed over as. The secret stands behind the `#`. */
export const linkOf = (page: 'invitation' | 'reset' | 'confirm-email', token: string) =>
  `${location.origin}/${page}#${encodeURIComponent(token)}`;
