/** Products for the grid: found by name, article number or barcode; their units, and what of them is available. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';
import { keys, list, type RowOf } from '@/api/records';
import { available } from '@/kit/editor/available';
import type { SheetProduct } from '@/kit/editor/sheet';
import type { Counted } from '@/lib/counted';

const FOUND_MAX = 12;

type Product = RowOf<'product'>;

export const sheetProduct = (one: Product): SheetProduct => ({
  id: one.id,
  sku: one.sku,
  name: one.name,
  unitId: one.unit_id,
  price: String(one.price),
  taxClassId: one.tax_class_id,
  tracked: one.tracked,
});

export async function findProducts(typed: string, signal?: AbortSignal): Promise<SheetProduct[]> {
  const found = await list<Product>(
    '/catalog/products',
    typed === '' ? {} : { q: typed },
    { limit: FOUND_MAX },
    signal ? { signal } : {},
  );
  return found.items.map(sheetProduct);
}

/** The one product that a barcode or article number names; null when none does. */
export async function lookupCode(code: string): Promise<SheetProduct | null> {
  try {
    const one = await call<{
      product_id: string;
      sku: string;
      name: string;
      unit_id: string;
      price: string;
      tax_class_id: string;
      tracked: boolean;
    }>('GET', '/catalog/lookup', { query: { code } });
    return {
      id: one.product_id,
      sku: one.sku,
      name: one.name,
      unitId: one.unit_id,
      price: one.price,
      taxClassId: one.tax_class_id,
      tracked: one.tracked,
    };
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

/** Lookups under way at once: a pasted table does not flood the server. */
const AT_ONCE = 6;

export async function lookupAll(codes: string[], heard: (done: number) => void): Promise<Map<string, SheetProduct>> {
  const wanted = [...new Set(codes)];
  const found = new Map<string, SheetProduct>();
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < wanted.length) {
      const code = wanted[next++] as string;
      const product = await lookupCode(code);
      if (product) found.set(code, product);
      done += 1;
      heard(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Products of lines that the server told of, by their ids. */
export async function productsByIds(ids: string[], signal?: AbortSignal): Promise<Map<string, SheetProduct>> {
  const found = new Map<string, SheetProduct>();
  for (const some of chunks([...new Set(ids)])) {
    const page = await list<Product>(
      '/catalog/products',
      { filters: { 'id[in]': some.join(',') }, archived: 'all' },
      { limit: some.length },
      signal ? { signal } : {},
    );
    for (const one of page.items) found.set(one.id, sheetProduct(one));
  }
  return found;
}

/** Ids in one question at most: an address has an end. */
const IDS_MAX = 50;

function chunks(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_MAX) }, (_, at) =>
    ids.slice(at * IDS_MAX, (at + 1) * IDS_MAX),
  );
}

/** What a new product begins with: the unit and tax of the one made last; the first is a piece at the usual rate. */
export const usualQuery = queryOptions({
  queryKey: [...keys.lists('product'), 'usual'],
  queryFn: async ({ signal }) => {
    const one = { limit: 1 };
    const last = await list<Product>('/catalog/products', { sort: '-created_at' }, one, { signal });
    const [product] = last.items;
    if (product) return { unit_id: product.unit_id, tax_class_id: product.tax_class_id };
    const [units, classes] = await Promise.all([
      list<RowOf<'unit'>>('/catalog/units', { filters: { code: 'pc' } }, one, { signal }),
      list<RowOf<'tax_class'>>('/catalog/tax-classes', { filters: { code: 'standard' } }, one, { signal }),
    ]);
    return { unit_id: units.items[0]?.id, tax_class_id: classes.items[0]?.id };
  },
});

export interface UnitChoice {
  id: string;
  code: string;
}

const unitsQuery = queryOptions({
  queryKey: [...keys.lists('unit'), 'names'],
  staleTime: 300_000,
  queryFn: async ({ signal }) => {
    const page = await list<RowOf<'unit'>>('/catalog/units', { archived: 'all' }, { limit: 200 }, { signal });
    return new Map(page.items.map((one): [string, Counted] => [one.id, { code: one.code, places: one.places }]));
  },
});

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const NO_UNITS: ReadonlyMap<string, Counted> = new Map();
const codes = (units: Map<string, Counted>) => new Map([...units].map(([id, unit]) => [id, unit.code]));

/** Codes of units by id. */
export function useUnitNames(): ReadonlyMap<string, string> {
  return useQuery({ ...unitsQuery, select: codes }).data ?? NO_NAMES;
}

/** Units by id, with how finely each is counted. */
export function useUnits(): ReadonlyMap<string, Counted> {
  return useQuery(unitsQuery).data ?? NO_UNITS;
}

const byIds = (ids: string[]) => [...new Set(ids)].sort();

/** One of a unit is `num / den` of its product's own. */
export type Packing = Pick<RowOf<'product_unit'>, 'unit_id' | 'num' | 'den'>;
type Packings = ReadonlyMap<string, Packing[]>;

function usePackingsAs<T>(productIds: string[], select: (packings: Packings) => T): T | undefined {
  const ids = byIds(productIds);
  return useQuery({
    queryKey: [...keys.lists('product_unit'), 'of', ids],
    enabled: ids.length > 0,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = new Map<string, Packing[]>();
      for (const some of chunks(ids)) {
        const page = await list<RowOf<'product_unit'>>(
          '/catalog/product-units',
          { filters: { 'product_id[in]': some.join(',') } },
          { limit: 200 },
          { signal },
        );
        for (const one of page.items) found.set(one.product_id, [...(found.get(one.product_id) ?? []), one]);
      }
      return found;
    },
    select,
  }).data;
}

const NO_OTHERS: ReadonlyMap<string, string[]> = new Map();
const NO_PACKINGS: Packings = new Map();
const asTheyAre = (packings: Packings) => packings;
const unitIds = (packings: Packings) =>
  new Map([...packings].map(([product, units]) => [product, units.map((one) => one.unit_id)]));

/** Units that products are sold in beside their own. */
export function useOtherUnits(productIds: string[]): ReadonlyMap<string, string[]> {
  return usePackingsAs(productIds, unitIds) ?? NO_OTHERS;
}

/** The same with what they hold. */
export function usePackings(productIds: string[]): Packings {
  return usePackingsAs(productIds, asTheyAre) ?? NO_PACKINGS;
}

export interface Stock {
  onHand: string;
  reserved: string;
  incoming: string;
  /** On hand less reserved: one definition everywhere. */
  available: string;
  /** What the place says of more leaving than is there. */
  rule: RowOf<'stock_level'>['negative_stock'];
}

/** Nobody has said yet what is there, or nobody may know. */
export const UNKNOWN_STOCK: ReadonlyMap<string, Stock> = new Map();

/** What of products lies at a place, in base units; products that never lay there have nothing. */
export function useStock(productIds: string[], locationId: string | null, enabled = true): ReadonlyMap<string, Stock> {
  const ids = useMemo(() => byIds(productIds), [productIds]);
  const { data } = useQuery({
    queryKey: [...keys.lists('stock_level'), 'of', ids, locationId],
    enabled: enabled && ids.length > 0 && locationId !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = new Map<string, Stock>();
      for (const some of chunks(ids)) {
        const page = await list<RowOf<'stock_level'>>(
          '/inventory/levels',
          { filters: { 'product_id[in]': some.join(','), location_id: locationId } },
          { limit: 200 },
          { signal },
        );
        for (const one of page.items)
          found.set(one.product_id, {
            onHand: one.on_hand,
            reserved: one.reserved,
            incoming: one.incoming,
            available: available(one.on_hand, one.reserved),
            rule: one.negative_stock,
          });
      }
      return found;
    },
  });
  return data ?? UNKNOWN_STOCK;
}
