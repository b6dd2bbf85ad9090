/** The filter builder: groups of conditions, each all or any, and the groups together all or any. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Field, Row } from '@/api/records';
import { ValueInput } from '@/kit/list/filter-value';
import type { Model } from '@/kit/list/use-model';
import { asGroups, type Condition, filterable, fromGroups, operators } from '@/kit/list/where';
import { useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { Checkbox, NativeSelect } from '@/ui/field';

/** What a new condition on a field begins with. */
export function begin(field: Field): Condition {
  const op = operators(field)[0] ?? 'eq';
  const value = op === 'in' ? [] : field.form === 'bool' || op === 'null' ? 'true' : '';
  return { field: field.name, op, value };
}

/** What of a value stays when it is compared in another way. */
function keptBy(field: Field, op: string, { op: before, value }: Condition): unknown {
  if (op === 'null') return 'true';
  const was = before === 'null' || value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
  // One word of a few is chosen from the start: it is what is seen.
  return op === 'in' ? was : (was[0] ?? (field.form === 'one_of' ? field.one_of?.[0] : undefined) ?? '');
}

/** A condition without a value asks nothing yet. */
export const isWhole = ({ value }: Condition): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined && value !== null;

export function FilterPopover<R extends Row>({ model, onDone }: { model: Model<R>; onDone: () => void }) {
  const t = useText();
  const fields = filterable(model.description);
  const first = fields[0];
  const [shape, setShape] = useState(() => {
    const read = asGroups(model.state.where);
    const starting = fields.find((field) => field.form === 'one_of') ?? first;
    const empty = read.groups.every((group) => group.conditions.length === 0);
    return empty && starting
      ? { match: 'all' as const, groups: [{ match: 'all' as const, conditions: [begin(starting)] }] }
      : read;
  });
  const [archived, setArchived] = useState(model.state.archived);
  const change = (group: number, next: Partial<(typeof shape.groups)[number]>) =>
    setShape({ ...shape, groups: shape.groups.map((one, at) => (at === group ? { ...one, ...next } : one)) });
  const apply = () => {
    const whole = {
      ...shape,
      groups: shape.groups.map((one) => ({ ...one, conditions: one.conditions.filter(isWhole) })),
    };
    model.set({ where: fromGroups(whole), archived }, { push: true });
    onDone();
  };
  return (
    <form
      className="grid w-[min(640px,calc(100vw-48px))] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {shape.groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
        <div key={at}>
          {at > 0 && (
            <Match
              value={shape.match}
              onValue={(match) => setShape({ ...shape, match })}
              label={t('list-filter-groups')}
              between
            />
          )}
          <fieldset className="grid gap-2 rounded-popover border border-line p-2">
            <legend className="sr-only">{t('list-filter-group', { number: at + 1 })}</legend>
            {group.conditions.map((condition, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same field may stand twice; its place tells them apart
              <div key={`${place}-${condition.field}`} className="grid gap-1">
                {place > 0 && (
                  <Match
                    value={group.match}
                    onValue={(match) => change(at, { match })}
                    label={t('list-filter-conditions')}
                  />
                )}
                <ConditionRow
                  model={model}
                  fields={fields}
                  condition={condition}
                  onChange={(next) =>
                    change(at, {
                      conditions: next
                        ? group.conditions.map((one, other) => (other === place ? next : one))
                        : group.conditions.filter((_, other) => other !== place),
                    })
                  }
                />
              </div>
            ))}
            {first && (
              <Button
                look="quiet"
                size="small"
                className="justify-self-start"
                icon={<Plus size={14} />}
                onClick={() => change(at, { conditions: [...group.conditions, begin(first)] })}
              >
                {t('list-filter-add')}
              </Button>
            )}
          </fieldset>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        {first && (
          <Button
            look="quiet"
            size="small"
            icon={<Plus size={14} />}
            onClick={() =>
              setShape({ ...shape, groups: [...shape.groups, { match: 'all', conditions: [begin(first)] }] })
            }
          >
            {t('list-filter-add-group')}
          </Button>
        )}
        {model.description.archives && (
          <Checkbox
            className="text-13"
            label={t('list-filter-archived')}
            checked={archived !== null}
            onChange={(event) => setArchived(event.target.checked ? 'all' : null)}
          />
        )}
        <span className="ms-auto flex gap-2">
          <Button
            onClick={() => {
              model.set({ where: null, archived: null }, { push: true });
              onDone();
            }}
          >
            {t('clear')}
          </Button>
          <Button look="primary" type="submit">
            {t('list-filter-apply')}
          </Button>
        </span>
      </div>
    </form>
  );
}

function Match({
  value,
  onValue,
  label,
  between,
}: {
  value: 'all' | 'any';
  onValue: (value: 'all' | 'any') => void;
  label: string;
  between?: boolean;
}) {
  const t = useText();
  return (
    <NativeSelect
      aria-label={label}
      className={between ? 'my-2 h-8 w-auto text-13 font-medium' : 'h-8 w-auto justify-self-start text-13 font-medium'}
      value={value}
      onChange={(event) => onValue(event.target.value === 'any' ? 'any' : 'all')}
    >
      <option value="all">{t('list-filter-and')}</option>
      <option value="any">{t('list-filter-or')}</option>
    </NativeSelect>
  );
}

function ConditionRow<R extends Row>({
  model,
  fields,
  condition,
  onChange,
}: {
  model: Model<R>;
  fields: Field[];
  condition: Condition;
  onChange: (next: Condition | null) => void;
}) {
  const t = useText();
  const field = fields.find((one) => one.name === condition.field);
  if (!field) return null;
  const ops = operators(field);
  const day = field.form === 'day' || field.form === 'instant';
  return (
    <div className="grid grid-cols-[1fr_1fr_auto] items-start gap-2 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.6fr)_auto]">
      <NativeSelect
        className="h-8 text-13"
        aria-label={t('list-filter-field')}
        value={field.name}
        onChange={(event) => {
          const next = fields.find((one) => one.name === event.target.value);
          if (next) onChange(begin(next));
        }}
      >
        {fields.map((one) => (
          <option key={one.name} value={one.name}>
            {model.cells.label(one.label)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        className="h-8 text-13"
        aria-label={t('list-filter-operator')}
        value={condition.op}
        onChange={(event) => {
          const op = event.target.value;
          onChange({ ...condition, op, value: keptBy(field, op, condition) });
        }}
      >
        {(ops.includes(condition.op) ? ops : [condition.op, ...ops]).map((op) => (
          <option key={op} value={op}>
            {t(day && op !== 'null' ? `list-op-day-${op}` : `list-op-${op}`)}
          </option>
        ))}
      </NativeSelect>
      <div className="col-span-2 min-w-0 sm:col-span-1">
        <ValueInput
          field={field}
          condition={condition}
          context={model.cells}
          onValue={(value) => onChange({ ...condition, value })}
        />
      </div>
      <IconButton label={t('list-filter-remove')} icon={<Trash2 size={15} />} onClick={() => onChange(null)} />
    </div>
  );
}
