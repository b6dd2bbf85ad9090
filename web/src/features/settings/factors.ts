/** One's own second factors, as the cards of the security page share them. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '@/api/client';

export type Factors = Schemas['Factors'];

export const factorsQuery = queryOptions({
  queryKey: ['me', 'factors'],
  queryFn: async ({ signal }): Promise<Factors> => {
    const { data } = await api.GET('/identity/me/factors', { signal });
    return data as Factors;
  },
});

export const factorsChanged = (client: QueryClient) => client.invalidateQueries({ queryKey: factorsQuery.queryKey });
