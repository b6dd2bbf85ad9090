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
import { available } from '@/kit/editor/available';
import { useFormat, useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';
import type { OrderView } from './data';
import { SHORT } from './short';

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

interface Short {
  product_id?: string;
  on_hand?: string;
  reserved?: string;
}

/** What a product is called on the order, also where it is a part of a kit. */
const nameOf = (lines: OrderView['lines'], id: string | undefined) =>
  lines.flatMap((line) => [line, ...(line.components ?? [])]).find((one) => one.product_id === id)?.description;

interface Cut {
  shipments?: { number: string; cancelled: boolean }[];
}

/** In the reader's words where the app knows what it is about, else in the server's. */
export function useWarningText(order: { lines?: OrderView['lines'] }): (warning: Warning) => string {
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
      case SHORT: {
        const { product_id, on_hand = '0', reserved = '0' } = warning.details as Short;
        return t('orders-warn-below', {
          name: nameOf(order.lines ?? [], product_id) ?? '…',
          quantity: format.number(available(on_hand, reserved)),
        });
      }
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
  order: Pick<OrderView, 'id' | 'hold' | 'lines'>;
  remedies?: Record<string, ReactNode>;
}) {
  const t = useText();
  const client = useQueryClient();
  const text = useWarningText(order);
  // That it waits for its credit is said by the hold itself.
  const shown = useWarnings(order.id).filter((one) => !(order.hold && one.code === 'parties.credit_exceeded'));
  if (shown.length === 0) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          {[...new Set(shown.map((one) => one.code))].map((code) => remedies[code]).filter(Boolean)}
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
            <li key={text(one)}>{text(one)}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
