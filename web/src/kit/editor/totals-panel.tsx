/** Subtotal, discount, taxes and total, there at once and confirmed by the server a moment later. */
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useMarginText } from '@/kit/editor/margin';
import type { Totals } from '@/kit/editor/totals';
import { cx } from '@/lib/cx';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';

const isZero = (text: string) => {
  const read = decimal.parse(text);
  return !read || decimal.isZero(read);
};

export interface TotalsPanelProps {
  totals: Totals;
  currency: string;
  pricesIncludeTax: boolean;
  /** What a tax class is called. */
  taxName?: (taxClassId: string) => string | undefined;
  /** While the server has not confirmed what is shown. */
  pending?: boolean;
  /** What is left of it, for who may see costs. */
  margin?: Schemas['Margin'] | null | undefined;
  /** The field of the document's discount. */
  discount?: ReactNode;
  children?: ReactNode;
}

export function TotalsPanel(props: TotalsPanelProps) {
  const { totals, currency, pricesIncludeTax, taxName, pending, margin, discount, children } = props;
  const t = useText();
  const marginText = useMarginText();
  const format = useFormat();
  const taxes = totals.taxes.filter((one) => !isZero(one.tax));
  const left = margin && marginText(margin);
  return (
    <div className="flex justify-end px-4 pt-2 pb-5 md:px-5">
      <div className="w-full max-w-80 text-13">
        <dl aria-busy={pending || undefined}>
          <Line label={t('editor-subtotal')} value={format.money(totals.gross, currency)} />
          {discount}
          {!isZero(totals.discount) && (
            <Line label={t('editor-discounts')} value={format.money(`-${totals.discount}`, currency)} />
          )}
          {!pricesIncludeTax &&
            taxes.map((one) => (
              <Line
                key={`${one.taxClassId}${one.rate}`}
                label={t('editor-tax', {
                  name: taxName?.(one.taxClassId) ?? t('editor-tax-word'),
                  rate: format.percent(one.rate),
                })}
                value={format.money(one.tax, currency)}
              />
            ))}
          <div className="mt-2 flex items-baseline justify-between border-t border-line pt-2">
            <dt className="text-14 font-semibold">{t('editor-total')}</dt>
            <dd className="num text-14 font-semibold">{format.money(totals.total, currency)}</dd>
          </div>
          {pricesIncludeTax &&
            taxes.map((one) => (
              <Line
                key={`${one.taxClassId}${one.rate}`}
                quiet
                label={t('editor-tax-included', {
                  name: taxName?.(one.taxClassId) ?? t('editor-tax-word'),
                  rate: format.percent(one.rate),
                })}
                value={format.money(one.tax, currency)}
              />
            ))}
          {pricesIncludeTax && <Line quiet label={t('editor-net')} value={format.money(totals.net, currency)} />}
          {left && (
            // What is earned is not for the paper that others get.
            <Line
              quiet
              className="no-print"
              label={pending ? t('editor-margin') : left.label}
              value={pending ? '…' : left.amount}
            />
          )}
        </dl>
        {children}
      </div>
    </div>
  );
}

interface LineProps {
  label: ReactNode;
  value: ReactNode;
  quiet?: boolean;
  className?: string;
}

export function Line({ label, value, quiet, className }: LineProps) {
  return (
    <div
      className={cx(
        'flex items-baseline justify-between gap-4 py-1',
        quiet ? 'text-12 text-text-3' : 'text-text-2',
        className,
      )}
    >
      <dt>{label}</dt>
      <dd className={cx('num', !quiet && 'text-text')}>{value}</dd>
    </div>
  );
}
