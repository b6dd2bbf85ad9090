/** Less than nothing is there, or would be: said in words wherever a number tells it. */
import { TriangleAlert } from 'lucide-react';
import { Notice } from '@/kit/document/trouble';
import type { Stock } from '@/kit/editor/products';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { warn } from '@/ui/toast';

/** More has left a place than was there, and its rule lets it: whoever did it is told. */
export function useBelowZero() {
  const t = useText();
  return ({ warnings = [] }: { warnings?: unknown[] }) => {
    if (warnings.length > 0) warn(t('document-below-zero', { count: warnings.length }));
  };
}

export const isBelow = (quantity: string | null | undefined): boolean =>
  (decimal.parse(quantity ?? '')?.units ?? 0n) < 0n;

/** A quantity; below zero with a sign that needs no colour. */
export function There({ quantity }: { quantity: string }) {
  const t = useText();
  const format = useFormat();
  if (!isBelow(quantity)) return <>{format.number(quantity)}</>;
  return (
    <span className="inline-flex items-center gap-1 font-medium text-danger" title={t('document-is-below')}>
      <TriangleAlert size={13} aria-hidden="true" className="shrink-0" />
      <bdi>{format.number(quantity)}</bdi>
      <span className="sr-only"> {t('document-is-below')}</span>
    </span>
  );
}

/** Goods that leave a place, in base units. */
export interface Leaving {
  productId: string;
  name: string;
  quantity: string;
}

export interface Lack {
  name: string;
  there: string;
  wanted: string;
  /** What the shelf would say: below zero. */
  after: string;
  /** Whether the place lets it. */
  may: boolean;
}

/** What there is too little of, product by product. `of`: what is there of it, all or what nobody holds. */
export function lacks(
  leaving: readonly Leaving[],
  stock: ReadonlyMap<string, Stock>,
  of: (stock: Stock) => string = (one) => one.onHand,
): Lack[] {
  const sums = new Map<string, Leaving>();
  for (const one of leaving) {
    const before = sums.get(one.productId);
    sums.set(one.productId, { ...one, quantity: before ? decimal.sum([before.quantity, one.quantity]) : one.quantity });
  }
  return [...sums.values()].flatMap(({ productId, name, quantity }) => {
    const found = stock.get(productId);
    const [there, wanted] = [decimal.parse(found ? of(found) : ''), decimal.parse(quantity)];
    if (!found || !there || !wanted || wanted.units <= 0n) return [];
    const after = decimal.subtract(there, wanted);
    if (after.units >= 0n) return [];
    const text = (value: decimal.Decimal) => decimal.text(decimal.trim(value));
    const may = found.rule === 'warn' || found.rule === 'allow';
    return [{ name, there: text(there), wanted: text(wanted), after: text(after), may }];
  });
}

/** What would be below zero, or refused, if the goods left now. */
export function LackNotice({ lacking, label }: { lacking: readonly Lack[]; label: string }) {
  const t = useText();
  const format = useFormat();
  if (lacking.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul aria-label={label} className="space-y-1">
        {lacking.map((one) => (
          <li key={one.name} className="flex items-start gap-2">
            <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
            <span>
              {t(one.may ? 'document-would-below' : 'document-would-lack', {
                name: one.name,
                there: format.number(one.there),
                wanted: format.number(one.wanted),
                after: format.number(one.after),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
