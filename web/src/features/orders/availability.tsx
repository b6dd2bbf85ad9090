/** What of the order's goods is there, at the place that they leave from. */
import { isBelow } from '@/kit/document/below-zero';
import { type Stock, UNKNOWN_STOCK } from '@/kit/editor/products';
import type { SheetRow } from '@/kit/editor/sheet';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Pill, Status } from '@/ui/status';
import { isShort } from './columns';

const SHOWN = 6;

export function AvailabilityCard({ rows, stock }: { rows: readonly SheetRow[]; stock: ReadonlyMap<string, Stock> }) {
  const t = useText();
  const format = useFormat();
  if (stock === UNKNOWN_STOCK) return null;
  const goods = rows.filter((row) => row.product?.tracked);
  // What is short comes first: it is what asks for a decision.
  const short = new Set(goods.filter((row) => isShort(row, stock)));
  const shown = [...short, ...goods.filter((row) => !short.has(row))].slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <Card title={t('orders-availability')}>
      <ul className="space-y-2 text-13">
        {shown.map((row) => {
          const there = row.product ? stock.get(row.product.id)?.available : undefined;
          return (
            <li key={row.key} className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate">{row.product?.name}</span>
              {isBelow(there) ? (
                <Pill tone="danger">{t('document-below', { quantity: format.number(there) })}</Pill>
              ) : short.has(row) ? (
                <Pill tone="warning">
                  {t('orders-short', {
                    there: format.number(there ?? '0'),
                    wanted: format.number(row.baseQuantity ?? row.quantity ?? '0'),
                  })}
                </Pill>
              ) : (
                <Status stage="done">{t('orders-in-stock')}</Status>
              )}
            </li>
          );
        })}
      </ul>
      {goods.length > SHOWN && (
        <p className="mt-2 text-12 text-text-3">{t('orders-and-more', { count: goods.length - SHOWN })}</p>
      )}
    </Card>
  );
}
