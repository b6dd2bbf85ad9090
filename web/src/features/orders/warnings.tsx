/**
 * What the server said to look at when an order was changed. It is said in the answer to the change alone, so it is kept
 * here until the order changes again or somebody puts it aside.
 */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useMe } from '@/api/session';
import { Notice } from '@/kit/document/trouble';
import { useFormat, useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';
import type { OrderView } from './data';

type Warning = Schemas['Warning'];

const keyOf = (id: string) => ['order-warnings', id];

/** Keeps what the answer to a change warns of. */
export function heed(client: QueryClient, order: OrderView) {
  client.setQueryData<Warning[]>(keyOf(order.id), order.warnings ?? []);
}

export function useWarnings(id: string): Warning[] {
  return useQuery<Warning[]>({ queryKey: keyOf(id), enabled: false, queryFn: () => [], initialData: [] }).data;
}

interface Credit {
  limit?: string;
  exposure?: string;
  needed?: string;
  hold?: string | null;
}

interface Cut {
  shipments?: { number: string; cancelled: boolean }[];
}

/** In the reader's words where the app knows what it is about, else in the server's. */
export function useWarningText(): (warning: Warning) => string {
  const t = useText();
  const format = useFormat();
  const { company } = useMe();
  const money = (value: string | undefined) => format.money(value ?? '0', company.currency);
  return (warning) => {
    switch (warning.code) {
      case 'parties.credit_exceeded': {
        const { limit, needed } = warning.details as Credit;
        return t('orders-warn-credit', { needed: money(needed), limit: money(limit) });
      }
      case 'orders.no_address':
        return t('orders-warn-no-address');
      case 'orders.shipments_cut': {
        const { shipments = [] } = warning.details as Cut;
        const name = (one: { number: string; cancelled: boolean }) =>
          one.cancelled ? t('orders-warn-shipment-cancelled', { number: one.number }) : one.number;
        return t('orders-warn-shipments-cut', { shipments: format.list(shipments.map(name)) });
      }
      default:
        return warning.message;
    }
  };
}

/** `remedies`: by a warning's code, what helps. */
export function Warnings({
  order,
  remedies = {},
}: {
  order: Pick<OrderView, 'id' | 'hold'>;
  remedies?: Record<string, ReactNode>;
}) {
  const t = useText();
  const client = useQueryClient();
  const text = useWarningText();
  // That it waits for its credit is said by the hold itself.
  const shown = useWarnings(order.id).filter((one) => !(order.hold && one.code === 'parties.credit_exceeded'));
  if (shown.length === 0) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          {shown.map((one) => remedies[one.code]).filter(Boolean)}
          <IconButton
            label={t('orders-warn-aside')}
            look="plain"
            icon={<X size={16} />}
            onClick={() => client.setQueryData(keyOf(order.id), [])}
          />
        </>
      }
    >
      <div role="alert">
        <ul className="space-y-1">
          {shown.map((one) => (
            <li key={one.code}>{text(one)}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
