/** Who is signed in, and what they may. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas, signedIn } from '@/api/client';
import { isProblem } from '@/api/problem';

export type Me = Schemas['Me'];

/** The person and their company; null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      const { data } = await api.GET('/identity/me');
      signedIn.set(true);
      return data ?? null;
    } catch (error) {
      if (isProblem(error) && error.status === 401) {
        signedIn.set(false);
        return null;
      }
      throw error;
    }
  },
});

/** Whoever is inside the frame is signed in. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe where nobody is signed in');
  return data;
}

/** `may('orders.order.confirm')`: whether the person holds a permission, with whatever reach. */
export function useMay(): (permission: string) => boolean {
  const { data } = useQuery(meQuery);
  return (permission) => data?.permissions[permission] !== undefined;
}

/** One's own second factors. */
export type Factors = Schemas['Factors'];

export const factorsQuery = queryOptions({
  queryKey: ['me', 'factors'],
  queryFn: async ({ signal }): Promise<Factors> => {
    const { data } = await api.GET('/identity/me/factors', { signal });
    return data as Factors;
  },
});
