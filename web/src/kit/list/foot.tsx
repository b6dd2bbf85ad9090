/** Sums over everything that the filter matches, not over what is loaded. */
import type { Row, Summary } from '@/api/records';
import type { CellContext, Column } from '@/kit/list/types';
import type { Placed } from '@/kit/list/use-layout';
import type { Model } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

/** The sums of a column as texts: one for each currency. */
export function sumTexts<R extends Row>(column: Column<R>, sums: Summary['sums'], context: CellContext): string[] {
  const values = sums.find((sum) => sum.field === column.id)?.values ?? [];
  return values.map(({ currency, value }) =>
    column.field?.form === 'quantity'
      ? context.format.number(value)
      : context.format.money(value, currency ?? context.currency),
  );
}

export function Foot<R extends Row>({
  model,
  placed,
  template,
  width,
}: {
  model: Model<R>;
  placed: Placed<R>[];
  template: string;
  width: number;
}) {
  const t = useText();
  const { summary } = model;
  if (!summary || summary.sums.every((sum) => sum.values.length === 0)) return null;
  return (
    <div role="rowgroup" className="sticky bottom-0 z-10">
      <div
        role="row"
        tabIndex={-1}
        className="grid min-h-9 border-t border-line bg-surface text-13 font-medium"
        style={{ gridTemplateColumns: template, minWidth: width }}
      >
        <span role="gridcell" />
        {placed.map((one, at) => {
          const texts = sumTexts(one.column, summary.sums, model.cells);
          return (
            <div
              key={one.column.id}
              role="gridcell"
              className={cx('min-w-0 px-3 py-2', one.column.align === 'end' && 'num')}
            >
              {at === 0 && texts.length === 0 ? (
                <span className="text-12 text-text-3">
                  {t('list-sum-of', { count: model.cells.format.count(summary.count) })}
                </span>
              ) : (
                texts.map((text) => (
                  <span key={text} className="block truncate" title={text}>
                    {text}
                  </span>
                ))
              )}
            </div>
          );
        })}
        <span role="gridcell" />
      </div>
    </div>
  );
}
