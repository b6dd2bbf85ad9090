/** The input of a cell that is being edited: it comes when somebody edits. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Row } from '@/api/records';
import type { Column } from '@/kit/list/types';
import { QuantityField } from '@/kit/record/quantity-late';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { controlClass, Input, NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';

export function Editor({
  label,
  field,
  value,
  row,
  word,
  onDone,
}: {
  label: string;
  field: NonNullable<Column['field']>;
  value: unknown;
  row: Row;
  word: (word: string) => string;
  /** `undefined` leaves it as it was; `why` says what was wrong with what was typed. */
  onDone: (value?: unknown, why?: string) => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState(value === null || value === undefined ? '' : String(value));
  const [wrong, setWrong] = useState<string | null>(null);
  const finish = () => {
    if (wrong !== null) return onDone(undefined, wrong);
    if (typed === '') return onDone(field.required ? undefined : null);
    onDone(field.form === 'integer' ? Number.parseInt(typed, 10) : typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = { 'aria-label': label, autoFocus: true, onKeyDown, onBlur: finish };
  const small = 'h-7 px-2 text-13';
  if (field.form === 'one_of' || field.form === 'bool') {
    const words = field.form === 'bool' ? ['true', 'false'] : (field.one_of ?? []);
    return (
      <NativeSelect
        {...common}
        className={small}
        value={typed}
        onBlur={() => onDone()}
        onChange={(event) => {
          const next = event.target.value;
          onDone(field.form === 'bool' ? next === 'true' : next === '' ? null : next);
        }}
      >
        {!field.required && field.form !== 'bool' && <option value="">{t('none')}</option>}
        {words.map((one) => (
          <option key={one} value={one}>
            {field.form === 'bool' ? t(one === 'true' ? 'yes' : 'no') : word(one)}
          </option>
        ))}
      </NativeSelect>
    );
  }
  if (field.form === 'quantity')
    return (
      <QuantityField
        {...common}
        className={small}
        counted={{ unitId: String(row.unit_id ?? ''), productId: String(row.product_id ?? '') }}
        kept={String(value ?? '')}
        value={typed}
        aria-invalid={wrong === null ? undefined : true}
        onText={setTyped}
        onWrong={setWrong}
      />
    );
  if (field.form === 'integer' || field.form === 'rate') {
    return (
      <NumberField
        {...common}
        className={small}
        value={typed}
        onValue={(next) => {
          setWrong(next === null ? t('form-number') : null);
          if (next !== null) setTyped(next);
        }}
      />
    );
  }
  if (field.form === 'day') return <DayEditor label={label} field={field} value={typed} onDone={onDone} />;
  const types: Partial<Record<string, string>> = { email: 'email', phone: 'tel' };
  return (
    <Input
      {...common}
      type={types[field.form] ?? 'text'}
      maxLength={field.max}
      className={cx(controlClass, small)}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/** A day, typed or picked: the calendar is a part of the field, so that going to it is not leaving. */
function DayEditor({
  label,
  field,
  value,
  onDone,
}: {
  label: string;
  field: NonNullable<Column['field']>;
  value: string;
  onDone: (value?: unknown) => void;
}) {
  const box = useRef<HTMLSpanElement>(null);
  const taken = useRef(value);
  const finish = () => {
    if (taken.current === value || (taken.current === '' && field.required)) onDone();
    else onDone(taken.current === '' ? null : taken.current);
  };
  const inCalendar = (to: EventTarget | null) =>
    box.current?.contains(to as Node) || (to instanceof Element && to.closest('[role="dialog"]') !== null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when its field is left; the field has the keys
    <span
      ref={box}
      className="min-w-0 flex-1"
      onBlur={(event) => {
        // What was typed is taken as the field is left: a moment later it is known.
        const to = event.relatedTarget;
        if (!inCalendar(to)) setTimeout(() => !document.querySelector('[role="dialog"] [role="grid"]') && finish());
      }}
    >
      <DateField
        aria-label={label}
        autoFocus
        required={field.required}
        className="h-7 ps-2 text-13"
        value={value}
        onValue={(day) => {
          taken.current = day;
          // Picked in the calendar: that is the answer.
          if (!box.current?.contains(document.activeElement)) finish();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          // What is no day stays to be corrected, with what is wrong with it.
          else if (event.key === 'Enter') setTimeout(() => !box.current?.querySelector('[role="alert"]') && finish());
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </span>
  );
}
