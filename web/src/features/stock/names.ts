/** Names for ids that come without labels. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/records';
import { useLocations } from '@/kit/document/names';
import { productsByIds } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';

const NONE: ReadonlyMap<string, SheetProduct> = new Map();

export function useProducts(ids: string[]): ReadonlyMap<string, SheetProduct> {
  const wanted = [...new Set(ids)].sort();
  return (
    useQuery({
      queryKey: [...keys.lists('product'), 'by-ids', wanted],
      enabled: wanted.length > 0,
      staleTime: 60_000,
      placeholderData: keepPreviousData,
      queryFn: ({ signal }) => productsByIds(wanted, signal),
    }).data ?? NONE
  );
}

export function usePlaceNames(): ReadonlyMap<string, string> {
  const places = useLocations();
  return useMemo(() => new Map((places ?? []).map((place) => [place.id, place.name])), [places]);
}
