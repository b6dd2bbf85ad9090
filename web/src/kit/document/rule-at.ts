/** Whether a place lets more leave, or be promised, than is there: also of goods that never lay there. */
import { useQuery } from '@tanstack/react-query';
import { call } from '@/api/client';
import { keys, list, type RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { useLocations } from '@/kit/document/names';
import type { Stock } from '@/kit/editor/products';

export type Rule = Stock['rule'];

/**
 * The place's own rule, or what any of its balances says: they carry the company's where the place has none. Of one that
 * is being cleared it is forbidden. Null where nothing tells. Pure.
 */
export function ruleOf(own: string | null | undefined, balances: Iterable<string | undefined>): Rule | null {
  if (own) return own as Rule;
  for (const rule of balances) if (rule) return (rule === 'clearing' ? 'forbid' : rule) as Rule;
  return null;
}

/**
 * What holds at a place for goods that never lay there. Nothing is asked while what is known of other goods at the place
 * tells it; else one balance of the place is, whatever the number of lines, and in an empty place the company's rule.
 */
export function useRuleAt(locationId: string | null, stock: ReadonlyMap<string, Stock>, wanted: boolean): Rule | null {
  const may = useMay();
  const own = useLocations()?.find((one) => one.id === locationId)?.negative_stock;
  const near = ruleOf(
    own,
    [...stock.values()].map((one) => one.rule),
  );
  const asks = wanted && near === null && locationId !== null;
  const { data: there } = useQuery({
    queryKey: [...keys.lists('stock_level'), 'rule-at', locationId],
    enabled: asks && may('inventory.stock.view'),
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const page = await list<RowOf<'stock_level'>>(
        '/inventory/levels',
        { filters: { location_id: locationId } },
        { limit: 1 },
        { signal },
      );
      return ruleOf(
        null,
        page.items.map((one) => one.negative_stock),
      );
    },
  });
  const { data: company } = useQuery({
    queryKey: ['policies', 'stock-rule'],
    enabled: asks && there === null && may('inventory.policy.view'),
    staleTime: 60_000,
    queryFn: ({ signal }) => call<{ negative_stock: Rule }>('GET', '/inventory/policy', { signal }),
  });
  return near ?? there ?? company?.negative_stock ?? null;
}
