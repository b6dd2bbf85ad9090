import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/records';
import { productsByIds } from '@/kit/editor/products';

const NONE: ReadonlyMap<string, string> = new Map();

export function useProductNames(ids: string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].sort();
  return (
    useQuery({
      queryKey: [...keys.lists('product'), 'names', wanted],
      enabled: wanted.length > 0,
      queryFn: async ({ signal }) =>
        new Map([...(await productsByIds(wanted, signal))].map(([id, product]) => [id, product.name])),
    }).data ?? NONE
  );
}
