/** The input of a field, by what it is for. */
import { useId, useMemo } from 'react';
import type { Field as Described } from '@/api/records';
import { spoken } from '@/kit/list/cells';
import type { CellContext } from '@/kit/list/types';
import { fromPercent, toPercent } from '@/kit/percent';
import type { CountedBy } from '@/kit/record/quantity-field';
import { QuantityField } from '@/kit/record/quantity-late';
import { RefPicker } from '@/kit/record/ref-picker';
import type { InputSlot } from '@/kit/record/types';
import { useFormat, useText } from '@/lib/i18n';
import { countries as allCountries } from '@/lib/places';
import { DateField } from '@/ui/date-field';
import { Checkbox, Field, Input, NativeSelect, TextArea } from '@/ui/field';
import { MoneyField, NumberField } from '@/ui/number-field';
import { type Choice, Picker } from '@/ui/picker';

const UNCOUNTED: CountedBy = { unitId: '', productId: '' };

export interface FieldInputProps {
  field: Described;
  value: string | boolean;
  onValue: (value: string | boolean) => void;
  /** What is typed is no number, or too fine a quantity: the form says so until it is mended. */
  onWrong?: (why: string | null) => void;
  error?: string | null | undefined;
  context: CellContext;
  /** The record's currency, for amounts. */
  currency?: string;
  /** The record's unit and product, for quantities. */
  counted?: CountedBy;
  /** What the record has of it now. */
  kept?: string;
  autoFocus?: boolean;
  slot?: ((props: InputSlot) => React.ReactNode) | undefined;
}

const countries = (tag: string): Choice[] => allCountries(tag).map(([id, label]) => ({ id, label, detail: id }));

const search = (choices: Choice[]) => async (typed: string) => {
  const words = typed.trim().toLowerCase();
  return choices
    .filter((one) => words === '' || one.label.toLowerCase().includes(words) || one.id.toLowerCase() === words)
    .sort((a, b) => Number(b.id.toLowerCase() === words) - Number(a.id.toLowerCase() === words))
    .slice(0, 60);
};

export function FieldInput({
  field,
  value,
  onValue,
  onWrong,
  error,
  context,
  currency,
  counted = UNCOUNTED,
  kept = '',
  autoFocus,
  slot,
}: FieldInputProps) {
  const label = context.label(field.label);
  const checkId = useId();
  if (slot) {
    return (
      <Field
        label={label}
        error={error}
        help={field.help && context.label(field.help)}
        optional={!field.required && field.default === undefined}
      >
        {(ids) => slot({ field, value, onValue: (next) => onValue(next as string | boolean), ids })}
      </Field>
    );
  }
  if (field.form === 'bool') {
    return (
      <div className="flex min-w-0 flex-col justify-end">
        <Checkbox
          id={checkId}
          name={field.name}
          label={label}
          autoFocus={autoFocus}
          checked={value === true}
          onChange={(event) => onValue(event.target.checked)}
        />
        {error && <p className="text-12 text-danger">{error}</p>}
      </div>
    );
  }
  const text = String(value);
  return (
    <Field
      label={field.form === 'rate' ? `${label} (%)` : label}
      error={error}
      help={field.help && context.label(field.help)}
      optional={!field.required && field.default === undefined}
      className={field.form === 'long_text' || field.lines ? 'sm:col-span-2' : undefined}
    >
      {(ids) => (
        <Control
          field={field}
          text={text}
          onText={onValue}
          onWrong={onWrong ?? (() => undefined)}
          context={context}
          currency={currency ?? context.currency}
          counted={counted}
          kept={kept}
          ids={ids}
          autoFocus={autoFocus === true}
        />
      )}
    </Field>
  );
}

interface ControlProps {
  field: Described;
  text: string;
  onText: (text: string) => void;
  onWrong: (why: string | null) => void;
  context: CellContext;
  currency: string;
  counted: CountedBy;
  kept: string;
  ids: InputSlot['ids'];
  autoFocus: boolean;
}

const TYPES: Partial<Record<string, [type: string, autoComplete: string]>> = {
  email: ['email', 'off'],
  phone: ['tel', 'off'],
  url: ['url', 'off'],
};

function Control(props: ControlProps) {
  const { field, text, onText, onWrong, context, currency, ids, autoFocus } = props;
  const t = useText();
  const common = { ...ids, name: field.name, autoFocus };
  const number = (next: string | null) => {
    onWrong(next === null ? t('form-number') : null);
    if (next !== null) onText(next);
  };
  const name = field.form === 'country' ? context.format.countryName : context.format.currencyName;
  switch (field.form) {
    case 'amount':
    case 'price':
      return <MoneyField {...common} currency={currency} value={text} onValue={number} />;
    case 'quantity':
      return (
        <QuantityField
          {...common}
          counted={props.counted}
          kept={props.kept}
          value={text}
          onText={onText}
          onWrong={onWrong}
        />
      );
    case 'integer':
    case 'exchange_rate':
      return <NumberField {...common} value={text} onValue={number} />;
    case 'rate':
      return (
        <NumberField
          {...common}
          value={toPercent(text)}
          onValue={(next) => number(next === null ? null : fromPercent(next))}
        />
      );
    case 'one_of':
      return (
        <NativeSelect {...common} value={text} onChange={(event) => onText(event.target.value)}>
          {((!field.required && field.default === undefined) || text === '') && <option value="" />}
          {(field.one_of ?? []).map((word) => (
            <option key={word} value={word}>
              {context.label(spoken(word))}
            </option>
          ))}
        </NativeSelect>
      );
    case 'day':
      return <DateField {...common} value={text} onValue={onText} />;
    case 'instant':
      return (
        <Input
          {...common}
          type="datetime-local"
          value={localMinute(text)}
          onChange={(event) => onText(instant(event.target.value))}
        />
      );
    case 'country':
    case 'currency':
      return (
        <CodePicker
          key={field.form}
          form={field.form}
          text={text}
          onText={onText}
          ids={ids}
          autoFocus={autoFocus}
          name={name}
        />
      );
    case 'id':
    case 'user':
      return field.refers ? (
        <RefPicker
          {...ids}
          refers={field.refers}
          value={text || null}
          known={text ? context.labels[text] : undefined}
          clearable={!field.required}
          autoFocus={autoFocus}
          onPick={(id) => onText(id ?? '')}
        />
      ) : (
        <Input {...common} value={text} onChange={(event) => onText(event.target.value)} />
      );
    default: {
      if (field.form === 'long_text' || field.lines) {
        return (
          <TextArea
            {...common}
            rows={4}
            maxLength={field.max}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        );
      }
      const [type, autoComplete] = TYPES[field.form] ?? ['text', 'off'];
      const ltr = field.form !== 'text' ? { dir: 'ltr' as const } : {};
      return (
        <Input
          {...common}
          {...ltr}
          type={type}
          autoComplete={autoComplete}
          maxLength={field.max}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      );
    }
  }
}

function CodePicker({
  form,
  text,
  onText,
  ids,
  autoFocus,
  name,
}: {
  form: 'country' | 'currency';
  text: string;
  onText: (text: string) => void;
  ids: InputSlot['ids'];
  autoFocus: boolean;
  name: (code: string) => string;
}) {
  const { tag } = useFormat();
  const choices = useMemo(
    () =>
      form === 'country'
        ? countries(tag)
        : Intl.supportedValuesOf('currency').map((code) => ({ id: code, label: name(code), detail: code })),
    [form, name, tag],
  );
  const find = useMemo(() => search(choices), [choices]);
  return (
    <Picker<Choice>
      {...ids}
      autoFocus={autoFocus}
      clearable
      value={text ? { id: text, label: name(text) } : null}
      onPick={(next) => onText(next?.id ?? '')}
      find={find}
    />
  );
}

/** An instant as the field of the platform has it, where the person is; and back. */
function localMinute(text: string): string {
  const at = new Date(text);
  if (text === '' || Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function instant(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('.000Z', 'Z');
}
