/** What a printed list says above its rows: the filter, and when it was printed. */
import type { Row } from '@/api/records';
import { valueText } from '@/kit/list/filter-chips';
import type { Model } from '@/kit/list/use-model';
import { conditions } from '@/kit/list/where';

/** The filter in words. */
export function filterWords<R extends Row>(model: Model<R>): string {
  const { where, q } = model.state;
  const parts = conditions(where).map(({ condition }) => {
    const field = model.description.fields.find((one) => one.name === condition.field);
    return `${model.cells.label(field?.label ?? condition.field)}: ${valueText(condition, model.cells)}`;
  });
  return [...(q ? [`“${q}”`] : []), ...parts, model.cells.format.dateTime(new Date().toISOString())].join(' · ');
}
