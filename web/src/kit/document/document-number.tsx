/** The number of the document that moved goods: asked for many at once, since a list shows many. */
import { useQuery } from '@tanstack/react-query';
import { keys, list } from '@/api/records';
import { useMay } from '@/api/session';

/** Documents that have numbers, and who may see them. */
const NUMBERED: Record<string, { path: string; permission: string }> = {
  shipment: { path: '/shipping/shipments', permission: 'shipping.shipment.view' },
  receipt: { path: '/inventory/receipts', permission: 'inventory.stock.view' },
  adjustment: { path: '/inventory/adjustments', permission: 'inventory.stock.view' },
  transfer: { path: '/inventory/transfers', permission: 'inventory.stock.view' },
  return: { path: '/sales/returns', permission: 'returns.return.view' },
  return_scrap: { path: '/sales/returns', permission: 'returns.return.view' },
};
/** Ids that fit into one address. */
const IDS_MAX = 50;
type Numbers = Promise<Map<string, string>>;
const gathering = new Map<string, { ids: Set<string>; answer: Numbers }>();

/** What is asked in the same moment is one question. */
async function numberOf(path: string, id: string): Promise<string | null> {
  let now = gathering.get(path);
  if (!now || now.ids.size >= IDS_MAX) {
    const ids = new Set<string>();
    const mine = {
      ids,
      answer: new Promise<void>((resolve) => setTimeout(resolve)).then(async () => {
        if (gathering.get(path) === mine) gathering.delete(path);
        const page = await list<{ id: string; number: string }>(
          path,
          { filters: { 'id[in]': [...ids].join(',') } },
          { limit: ids.size },
        );
        return new Map(page.items.map((one) => [one.id, one.number]));
      }),
    };
    now = mine;
    gathering.set(path, mine);
  }
  now.ids.add(id);
  return (await now.answer).get(id) ?? null;
}

export function DocumentNumber({ kind, id, word }: { kind: string; id: string; word: string }) {
  const may = useMay();
  const of = NUMBERED[kind];
  const { data } = useQuery({
    queryKey: [...keys.one(kind, id), 'number'],
    enabled: of !== undefined && may(of.permission),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => numberOf(of?.path ?? '', id),
  });
  return data ?? word;
}
