import { type ComponentPropsWithRef, useEffect, useRef, useState } from 'react';
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
};

/**
 * A number as people type it: either decimal sign, grouping, arithmetic. What was understood is echoed when the field is
 * left; until then the typed text is nobody's but the typist's.
 */
export function NumberField({ value, onValue, show, className, onBlur, onFocus, ...rest }: NumberFieldProps) {
  const { tag, format } = useLocale();
  const echo = show ?? format.number;
  const [typed, setTyped] = useState<string | null>(null);
  const said = useRef(value);
  useEffect(() => {
    // A value from outside goes before what is typed; our own comes back unchanged.
    if (value !== said.current) setTyped(null);
    said.current = value;
  }, [value]);
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      dir="ltr"
      className={cx('num', className)}
      value={typed ?? (value === '' ? '' : echo(value))}
      onFocus={(event) => {
        if (typed === null && value !== '') setTyped(format.plain(value));
        const input = event.currentTarget;
        requestAnimationFrame(() => input.select());
        onFocus?.(event);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = text.trim() === '' ? '' : readAmount(text, tag);
        said.current = read ?? value;
        onValue(read);
      }}
      onBlur={(event) => {
        if (typed !== null && (typed.trim() === '' || readAmount(typed, tag) !== null)) setTyped(null);
        onBlur?.(event);
      }}
    />
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
