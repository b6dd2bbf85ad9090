/** More is promised than is there, and the place lets it: said on the order for as long as it waits for the goods. */
import { TriangleAlert } from 'lucide-react';
import { useMay } from '@/api/session';
import { isBelow } from '@/kit/document/below-zero';
import { Notice } from '@/kit/document/trouble';
import { useStock } from '@/kit/editor/products';
import { useFormat, useText } from '@/lib/i18n';
import type { OrderView } from './data';
import { leavingOf } from './leaving';
import { SHORT } from './short';
import { openOf } from './stages';
import { useWarnings } from './warnings';

const OPEN = ['confirmed', 'partly_shipped'];

export function BelowZero({ order }: { order: OrderView }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  // What the answer to a change warned of says it already.
  const warned = useWarnings(order.id).some((one) => one.code === SHORT);
  const waiting = order.lines
    .filter((line) => !line.charge)
    .flatMap((line) => leavingOf(line, openOf(line, line.shipped)));
  const asks = OPEN.includes(order.status) && may('inventory.stock.view') && !warned;
  const stock = useStock(
    waiting.map((one) => one.productId),
    order.location_id,
    asks,
  );
  const below = [...new Map(waiting.map((one) => [one.productId, one])).values()].filter((one) =>
    isBelow(stock.get(one.productId)?.available),
  );
  if (!asks || below.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul aria-label={t('document-too-little')} className="space-y-1">
        {below.map((one) => (
          <li key={one.productId} className="flex items-start gap-2">
            <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
            {t('orders-warn-below', {
              name: one.name,
              quantity: format.number(stock.get(one.productId)?.available),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
