/** What a printed list says above its rows: the filter, and when it was printed. */
import type { Row } from '@/api/records';
import type { Model } from '@/kit/list/use-model';
import { valueText } from '@/kit/list/value-text';
import { type Condition, told } from '@/kit/list/where';

const bracketed = (all: string[], word: string, beside: boolean) =>
  beside && all.length > 1 ? `(${all.join(word)})` : all.join(word);

/** The filter in words. */
export function filterWords<R extends Row>(model: Model<R>): string {
  const { where, q } = model.state;
  const { t } = model.cells;
  const said = (condition: Condition) => {
    const field = model.description.fields.find((one) => one.name === condition.field);
    return `${model.cells.label(field?.label ?? condition.field)}: ${valueText(condition, model.cells)}`;
  };
  const { match, groups } = told(where);
  const parts = groups.map((group) => {
    const all = group.items.map((one) => said(one.condition));
    if (group.match === 'any') return bracketed(all, ` ${t('list-filter-or')} `, groups.length > 1);
    return groups.length > 1 ? bracketed(all, ` ${t('list-filter-and')} `, true) : all.join(' · ');
  });
  const asked = parts.join(match === 'any' ? ` ${t('list-filter-or')} ` : ' · ');
  return [
    ...(q ? [`“${q}”`] : []),
    ...(asked ? [asked] : []),
    model.cells.format.dateTime(new Date().toISOString()),
  ].join(' · ');
}
