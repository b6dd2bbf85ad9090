/** What would be warned of, or refused, if the draft were confirmed as it is: said while it is written. */
import { Link } from '@tanstack/react-router';
import { useCredit } from '@/kit/document/party';
import { useRuleAt } from '@/kit/document/rule-at';
import { Notice } from '@/kit/document/trouble';
import { type Stock, UNKNOWN_STOCK } from '@/kit/editor/products';
import type { SheetRow } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { isShort } from './columns';
import type { OrderView } from './data';
import type { Header } from './draft';

interface Props {
  order: OrderView | null;
  header: Header;
  rows: readonly SheetRow[];
  stock: ReadonlyMap<string, Stock>;
  total: string;
  currency: string;
}

/** Products that are named; the availability beside the lines has them all. */
const NAMED_MAX = 3;

/** `rule`: what holds at the place, for what never lay there. */
const mayBeBelow = (row: SheetRow, stock: ReadonlyMap<string, Stock>, rule: string | null): boolean =>
  ['warn', 'allow'].includes(stock.get(row.product?.id ?? '')?.rule ?? rule ?? '');

const read = (text: string | null | undefined) => (text && decimal.parse(text)) || decimal.ZERO;

/** How much further than the limit the customer's credit would go; null where it fits or is not known. */
export function beyond(
  credit: { credit_limit: string | null; exposure: string; currency: string } | undefined,
  total: string,
  currency: string,
): string | null {
  // What another currency comes to is known on confirming.
  if (!credit || credit.credit_limit === null || credit.currency !== currency) return null;
  const over = decimal.subtract(decimal.add(read(credit.exposure), read(total)), read(credit.credit_limit));
  return over.units > 0n && read(total).units > 0n ? decimal.text(over) : null;
}

export function Forewarned({ order, header, rows, stock, total, currency }: Props) {
  const t = useText();
  const format = useFormat();
  const customer = header.customer?.id ?? null;
  const { data: credit } = useCredit(customer);
  const place = usePlaces()('customer', customer ?? '');
  const over = beyond(credit, total, currency);
  const lacking = stock === UNKNOWN_STOCK ? [] : rows.filter((row) => isShort(row, stock));
  // Where the place lets it, what is short is promised all the same, unless it is to wait.
  const rule = useRuleAt(
    header.locationId || order?.location_id || null,
    stock,
    lacking.some((row) => !stock.has(row.product?.id ?? '')),
  );
  const below = header.shortage === 'back_order' ? [] : lacking.filter((row) => mayBeBelow(row, stock, rule));
  const short = lacking.length - below.length;
  const carried = rows.some((row) => row.product?.tracked);
  const homeless = order !== null && order.customer_id === customer && carried && order.shipping_address === null;
  const told = [
    ...(over ? [{ id: 'credit', text: t('orders-fore-credit', { over: format.money(over, currency) }) }] : []),
    ...(short > 0
      ? [
          {
            id: 'short',
            text: t(header.shortage === 'back_order' ? 'orders-fore-waits' : 'orders-fore-short', { count: short }),
          },
        ]
      : []),
    ...(below.length > 0
      ? [
          {
            id: 'below',
            text: t('orders-fore-below', {
              count: below.length,
              names: format.list(below.slice(0, NAMED_MAX).map((row) => row.product?.name ?? '')),
            }),
          },
        ]
      : []),
    ...(homeless ? [{ id: 'address', text: t('orders-fore-address') }] : []),
  ];
  if (told.length === 0) return null;
  return (
    <Notice
      tone="warning"
      actions={
        homeless &&
        place && (
          <Link
            to={place}
            className="inline-flex h-7 items-center rounded-control border border-line bg-surface px-2 text-12 font-medium text-text hover:bg-hover pointer-coarse:h-11"
          >
            {t('orders-fore-customer')}
          </Link>
        )
      }
    >
      <ul aria-label={t('orders-fore')} className="space-y-1">
        {told.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ul>
    </Notice>
  );
}
