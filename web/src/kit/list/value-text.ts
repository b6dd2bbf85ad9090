import { localDay, spoken } from '@/kit/list/cells';
import type { CellContext } from '@/kit/list/types';
import type { Condition } from '@/kit/list/where';

/** A condition's value as people read it. */
export function valueText(condition: Condition, context: CellContext): string {
  const field = context.description.fields.find((one) => one.name === condition.field);
  const one = (value: unknown): string => {
    const text = String(value);
    if (!field) return text;
    switch (field.form) {
      case 'one_of':
        return context.label(spoken(text));
      case 'bool':
        return context.t(text === 'true' ? 'yes' : 'no');
      case 'day':
        return context.format.shortDate(text);
      case 'instant':
        return context.format.shortDate(localDay(text));
      case 'amount':
      case 'price':
        return context.format.number(text);
      case 'rate':
        return context.format.percent(text);
      case 'id':
      case 'user':
        return context.labels[text] ?? '…';
      default:
        return text;
    }
  };
  if (condition.op === 'null')
    return context.t(String(condition.value) === 'false' ? 'list-filter-present' : 'list-filter-absent');
  return Array.isArray(condition.value) ? condition.value.map(one).join(', ') : one(condition.value);
}
