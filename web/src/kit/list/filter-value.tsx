/** The input of a condition's value, by what the field is. */
import { useState } from 'react';
import type { Field } from '@/api/records';
import { spoken } from '@/kit/list/cells';
import type { CellContext } from '@/kit/list/types';
import type { Condition } from '@/kit/list/where';
import { fromPercent, toPercent } from '@/kit/percent';
import { RefPicker } from '@/kit/record/ref-picker';
import { useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Checkbox, Input, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';

export interface ValueProps {
  field: Field;
  condition: Condition;
  context: CellContext;
  onValue: (value: unknown) => void;
}

const NUMBERS = new Set(['amount', 'price', 'quantity', 'integer', 'rate', 'exchange_rate']);

/** Several words with commas between them; what is typed stays as it is typed. */
function Several({ label, value, onValue }: Pick<ValueProps, 'onValue'> & { label: string; value: unknown }) {
  const [typed, setTyped] = useState(() => (Array.isArray(value) ? value.join(', ') : String(value ?? '')));
  return (
    <Input
      className="h-8 text-13"
      aria-label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onValue(
          event.target.value
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}

export function ValueInput({ field, condition, context, onValue }: ValueProps) {
  const t = useText();
  const label = t('list-filter-value', { field: context.label(field.label) });
  const { op, value } = condition;
  const text = value === undefined || value === null ? '' : String(value);
  if (op === 'null') {
    return (
      <NativeSelect
        className="h-8 text-13"
        aria-label={label}
        value={text || 'true'}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="true">{t('list-filter-absent')}</option>
        <option value="false">{t('list-filter-present')}</option>
      </NativeSelect>
    );
  }
  if (field.form === 'bool') {
    return (
      <NativeSelect
        className="h-8 text-13"
        aria-label={label}
        value={text || 'true'}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </NativeSelect>
    );
  }
  if (field.form === 'one_of' && op === 'in')
    return <Words field={field} value={value} context={context} onValue={onValue} label={label} />;
  if (field.form === 'one_of') {
    return (
      <NativeSelect
        className="h-8 text-13"
        aria-label={label}
        value={text}
        onChange={(event) => onValue(event.target.value)}
      >
        {(field.one_of ?? []).map((word) => (
          <option key={word} value={word}>
            {context.label(spoken(word))}
          </option>
        ))}
      </NativeSelect>
    );
  }
  if (field.refers)
    return <References field={field} condition={condition} context={context} onValue={onValue} label={label} />;
  if (field.form === 'day' || field.form === 'instant') {
    return (
      <DateField
        className="h-8 text-13"
        aria-label={label}
        value={text.slice(0, 10)}
        onValue={(day) => onValue(instantOf(field, day))}
      />
    );
  }
  if (NUMBERS.has(field.form)) {
    const rate = field.form === 'rate';
    return (
      <NumberField
        className="h-8 text-13"
        aria-label={rate ? `${label} (%)` : label}
        value={rate ? toPercent(text) : text}
        onValue={(next) => next !== null && onValue(rate ? fromPercent(next) : next)}
      />
    );
  }
  if (op === 'in') return <Several label={label} value={value} onValue={onValue} />;
  return (
    <Input className="h-8 text-13" aria-label={label} value={text} onChange={(event) => onValue(event.target.value)} />
  );
}

/** A day as the beginning of it where the person is, for fields that hold an instant. */
function instantOf(field: Field, day: string): string {
  if (field.form === 'day' || day === '') return day;
  const at = new Date(`${day}T00:00:00`);
  return Number.isNaN(at.getTime()) ? day : at.toISOString().replace('.000Z', 'Z');
}

function Words({
  field,
  value,
  context,
  onValue,
  label,
}: Omit<ValueProps, 'condition'> & { value: unknown; label: string }) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <fieldset aria-label={label} className="flex flex-wrap gap-x-3 gap-y-1">
      {(field.one_of ?? []).map((word) => (
        <Checkbox
          key={word}
          className="text-13"
          label={context.label(spoken(word))}
          checked={chosen.includes(word)}
          onChange={(event) => onValue(event.target.checked ? [...chosen, word] : chosen.filter((one) => one !== word))}
        />
      ))}
    </fieldset>
  );
}

/** Several records: each picked one is a chip with its name; a picker adds the next. */
function References({ field, condition, context, onValue, label }: ValueProps & { label: string }) {
  const t = useText();
  const ids = Array.isArray(condition.value)
    ? condition.value.map(String)
    : condition.value
      ? [String(condition.value)]
      : [];
  if (!field.refers) return null;
  const several = condition.op === 'in';
  if (!several) {
    return (
      <RefPicker
        refers={field.refers}
        label={label}
        value={ids[0] ?? null}
        known={ids[0] ? context.labels[ids[0]] : undefined}
        onPick={(id, name) => {
          if (id && name) context.labels[id] = name;
          onValue(id ?? '');
        }}
      />
    );
  }
  return (
    <div className="grid gap-1">
      {ids.map((id, at) => (
        <div key={id} className="flex items-center gap-2 text-13">
          <div className="min-w-0 flex-1">
            <RefPicker
              refers={field.refers as { kind: string; path: string }}
              label={label}
              value={id}
              known={context.labels[id]}
              clearable
              onPick={(next, name) => {
                if (next && name) context.labels[next] = name;
                onValue(next ? ids.map((one, place) => (place === at ? next : one)) : ids.filter((one) => one !== id));
              }}
            />
          </div>
        </div>
      ))}
      <RefPicker
        key={ids.length}
        refers={field.refers}
        label={label}
        placeholder={ids.length === 0 ? t('search') : t('add')}
        value={null}
        onPick={(id, name) => {
          if (!id) return;
          if (name) context.labels[id] = name;
          if (!ids.includes(id)) onValue([...ids, id]);
        }}
      />
    </div>
  );
}
