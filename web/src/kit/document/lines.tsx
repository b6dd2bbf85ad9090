/** The lines of a document that is no longer edited. */
import type { ReactNode } from 'react';
import { percentOf, unitPrice } from '@/kit/editor/columns';
import type { Step } from '@/kit/editor/sheet';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Popover } from '@/ui/popover';

const PriceSteps = late(() => import('@/kit/editor/explain').then((part) => part.PriceSteps));

/** On a phone the price stands under the name. */
const WIDE = 'max-sm:hidden';

export interface ShownLine {
  id: string;
  sku?: string | null;
  description: string;
  unit?: string | undefined;
  quantity: string;
  unitPrice?: string;
  discountRate?: string | null;
  amount?: string;
  steps?: Step[];
  /** Under the description: what was shipped, promised, cancelled. */
  note?: ReactNode;
  struck?: boolean;
}

export function DocumentLines({
  title,
  lines,
  currency,
  children,
  aside,
}: {
  title: string;
  lines: ShownLine[];
  currency: string;
  children?: ReactNode;
  aside?: ReactNode;
}) {
  const t = useText();
  const format = useFormat();
  const priced = lines.some((line) => line.unitPrice !== undefined);
  const discounts = lines.some((line) => line.discountRate);
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface">
      <header className="flex min-h-12 items-center gap-3 px-5 pt-3">
        <h2 className="text-14 font-semibold">{title}</h2>
        <span className="text-13 text-text-2">{t('editor-count', { count: lines.length })}</span>
        <div className="ms-auto">{aside}</div>
      </header>
      <div>
        <table className="w-full text-13">
          <thead className="text-12 text-text-3">
            <tr className="h-9 border-b border-line">
              <th className="ps-5 text-start font-medium">{t('editor-product')}</th>
              <th className="num px-3 font-medium last:pe-5">{t('editor-quantity')}</th>
              {priced && <th className={cx('num px-3 font-medium', WIDE)}>{t('editor-price')}</th>}
              {discounts && <th className={cx('num px-3 font-medium', WIDE)}>{t('editor-discount')}</th>}
              {priced && <th className="num pe-5 ps-3 font-medium">{t('editor-amount')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr
                key={line.id}
                className={cx(
                  'border-b border-line',
                  !children && 'last:border-0',
                  line.struck && 'text-text-3 line-through',
                )}
              >
                <td className="py-2.5 ps-5">
                  <span className="block">{line.description}</span>
                  <span className="flex flex-wrap items-center gap-x-2 text-12 text-text-3">
                    {line.sku && <bdi dir="ltr">{line.sku}</bdi>}
                    {priced && (
                      <span className="num text-start sm:hidden">
                        {`× ${unitPrice(line.unitPrice ?? '', currency, format)}`}
                        {line.discountRate && ` − ${format.percent(line.discountRate)}`}
                      </span>
                    )}
                    {line.note}
                  </span>
                </td>
                <td className="num px-3 whitespace-nowrap last:pe-5">
                  {format.number(line.quantity)} {line.unit && <span className="text-text-3">{line.unit}</span>}
                </td>
                {priced && (
                  <td className={cx('num px-3', WIDE)}>
                    {line.steps && line.steps.length > 0 ? (
                      <Popover
                        align="end"
                        title={t('editor-why')}
                        trigger={
                          <button
                            type="button"
                            className="-me-1 min-h-6 rounded-control px-1 underline decoration-line decoration-dotted underline-offset-4 hover:bg-hover"
                          >
                            {unitPrice(line.unitPrice ?? '', currency, format)}
                          </button>
                        }
                      >
                        <PriceSteps steps={line.steps} currency={currency} quantity={line.quantity} />
                      </Popover>
                    ) : (
                      unitPrice(line.unitPrice ?? '', currency, format)
                    )}
                  </td>
                )}
                {discounts && (
                  <td className={cx('num px-3', WIDE)}>
                    {line.discountRate ? format.number(percentOf(line.discountRate)) : '–'}
                  </td>
                )}
                {priced && <td className="num pe-5 ps-3 font-medium">{format.money(line.amount, currency)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children}
    </section>
  );
}
