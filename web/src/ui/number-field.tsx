import { type ComponentPropsWithRef, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Counted, tooFine } from '@/lib/counted';
import { cx } from '@/lib/cx';
import * as decimal from '@/lib/decimal';
import { useLocale } from '@/lib/i18n';
import { readAmount } from '@/lib/number-input';
import { Input } from '@/ui/field';

export type NumberFieldProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange'> & {
  /** The server's decimal text; empty for none. */
  value: string;
  /** `null` says that what is typed is no number; the text stays where it is. */
  onValue: (value: string | null) => void;
  /** How what was understood is echoed. */
  show?: (value: string) => string;
  /** Of a quantity: what it is counted in. More decimal places than that has are no quantity, and the field says so. */
  unit?: Counted | undefined;
  /** A quantity that is taken as it is, whatever its unit has. */
  but?: string | undefined;
};

/**
 * A number as people type it: either decimal sign, grouping, arithmetic. What was understood is echoed when the field is
 * left; until then the typed text is nobody's but the typist's.
 */
export function NumberField({
  value,
  onValue,
  show,
  unit,
  but,
  className,
  onBlur,
  onFocus,
  ...rest
}: NumberFieldProps) {
  const { t, tag, format } = useLocale();
  const note = useId();
  const echo = show ?? format.number;
  const [typed, setTyped] = useState<string | null>(null);
  const said = useRef(value);
  useEffect(() => {
    // A value from outside goes before what is typed; our own comes back unchanged.
    if (value !== said.current) setTyped(null);
    said.current = value;
  }, [value]);
  const read = (text: string) => {
    const number = readAmount(text, tag);
    return number !== null && number !== but && tooFine(number, unit) ? null : number;
  };
  const whole = typed === null || typed.trim() === '' ? null : readAmount(typed, tag);
  const fine = whole !== null && read(typed ?? '') === null;
  const field = (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      {...(fine
        ? { 'aria-invalid': true, 'aria-describedby': [rest['aria-describedby'], note].filter(Boolean).join(' ') }
        : {})}
      dir="ltr"
      className={cx('num', className)}
      value={typed ?? (value === '' ? '' : echo(value))}
      onFocus={(event) => {
        const input = event.currentTarget;
        // At once, so that the first key replaces what is there, however soon it comes.
        if (typed === null && value !== '') flushSync(() => setTyped(format.plain(value)));
        input.select();
        // Again after a pointer has set its caret: unless somebody has gone or begun to type since.
        const there = input.value;
        requestAnimationFrame(() => document.activeElement === input && input.value === there && input.select());
        onFocus?.(event);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const now = text.trim() === '' ? '' : read(text);
        said.current = now ?? '';
        onValue(now);
      }}
      onBlur={(event) => {
        if (typed !== null && (typed.trim() === '' || read(typed) !== null)) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
  return (
    <>
      {field}
      {fine && unit && (
        <span id={note} role="alert" className="mt-1 block text-start text-12 whitespace-normal text-danger">
          {t('editor-too-fine', { unit: unit.code, places: unit.places })}
        </span>
      )}
    </>
  );
}

/** An amount of a currency, echoed with its digits; more than it has are shown, not rounded away. */
export function MoneyField({ currency, ...rest }: Omit<NumberFieldProps, 'show'> & { currency: string }) {
  const { format } = useLocale();
  const show = (value: string) => {
    const read = decimal.parse(value);
    const exact = read !== null && decimal.trim(read).scale <= format.digits(currency);
    return exact ? format.amount(value, currency) : format.number(value);
  };
  return <NumberField {...rest} show={show} />;
}
