/** Names for ids that come without labels. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/records';
import { useLocations } from '@/kit/document/names';
import { productsByIds } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';

const NONE: ReadonlyMap<string, SheetProduct> = new Map();

export function productsQuery(ids: string[]) {
  const wanted = [...new Set(ids)].sort();
  return queryOptions({
    queryKey: [...keys.lists('product'), 'by-ids', wanted],
    staleTime: 60_000,
    queryFn: ({ signal }) => productsByIds(wanted, signal),
  });
}

export function useProducts(ids: string[]): ReadonlyMap<string, SheetProduct> {
  return useQuery({ ...productsQuery(ids), enabled: ids.length > 0, placeholderData: keepPreviousData }).data ?? NONE;
}

export function usePlaceNames(): ReadonlyMap<string, string> {
  const places = useLocations();
  return useMemo(() => new Map((places ?? []).map((place) => [place.id, place.name])), [places]);
}
