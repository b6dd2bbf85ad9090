/** Names of the few things that documents point at: places, tax classes. Read once. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';

export function useLocations() {
  return useQuery({
    queryKey: [...keys.lists('location'), 'names'],
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await list<RowOf<'location'>>('/inventory/locations', { sort: 'name' }, { limit: 200 }, { signal })).items,
  }).data;
}

/** Places that goods may be put to and taken from: what is under way has one of its own, which the program keeps. */
export function usePlacesOfGoods() {
  return (useLocations() ?? []).filter((place) => !place.in_transit);
}

/** Those that customers' goods come from: what is kept apart is offered to nobody. */
export function usePlacesOfSale() {
  return usePlacesOfGoods().filter((place) => place.for_sale);
}

const NONE: ReadonlyMap<string, string> = new Map();

export function useTaxNames(): ReadonlyMap<string, string> {
  return (
    useQuery({
      queryKey: [...keys.lists('tax_class'), 'names'],
      staleTime: 300_000,
      queryFn: async ({ signal }) => {
        const page = await list<RowOf<'tax_class'>>(
          '/catalog/tax-classes',
          { archived: 'all' },
          { limit: 100 },
          { signal },
        );
        return new Map(page.items.map((one) => [one.id, one.name]));
      },
    }).data ?? NONE
  );
}
