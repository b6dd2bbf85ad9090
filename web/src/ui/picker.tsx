import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { cx } from '@/lib/cx';
import { late } from '@/lib/late';
import { Input } from '@/ui/field';

export interface Choice {
  id: string;
  label: string;
  detail?: ReactNode;
}

export interface PickerProps<C extends Choice> {
  value: C | null;
  onPick: (choice: C | null) => void;
  /** Finds choices for what is typed; the last question wins. */
  find: (typed: string, signal: AbortSignal) => Promise<C[]>;
  placeholder?: string;
  id?: string;
  label?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  /** Offers to make what was typed ("New: Acme"), or anything while there is nothing yet. */
  create?: { label: (typed: string) => string; run: (typed: string) => void };
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

const Popup = late(
  () => import('@/ui/picker-popup').then((part) => part.PickerPopup),
  (props) => <Waiting {...(props as Held)} />,
);

/** Fetches what draws pickers. */
export const pickersNear = Popup.near;

/** What happens to a field before it can be opened. */
export interface Early {
  /** What was typed into it. */
  early: string;
  onEarly: (typed: string) => void;
  onHold: (held: boolean) => void;
  onWait: (waited: boolean) => void;
}
type Held = PickerProps<Choice> & Early;

/** The field before it can be opened: whoever is in it already stays in it, and what they type goes on in it. */
function Waiting({ value, className, early, onEarly, onHold, onWait, inputRef, ...rest }: Held) {
  const { placeholder, id, label, autoFocus, disabled, ...ids } = rest;
  useEffect(() => onWait(true), [onWait]);
  return (
    <div className={cx('relative', className)}>
      <Input
        ref={inputRef}
        id={id}
        aria-label={label}
        placeholder={placeholder}
        autoFocus={autoFocus}
        disabled={disabled}
        aria-describedby={ids['aria-describedby']}
        aria-invalid={ids['aria-invalid']}
        value={early || (value?.label ?? '')}
        onChange={(event) => onEarly(event.target.value)}
        onFocus={() => onHold(true)}
        onBlur={() => onHold(false)}
      />
    </div>
  );
}

/** Type to find one of many. What finds and draws them is as heavy as the rest of a form: the form is there before it. */
export function Picker<C extends Choice>(props: PickerProps<C>) {
  const [held, setHeld] = useState(false);
  const [waited, setWaited] = useState(false);
  const [early, setEarly] = useState('');
  // Who has gone on to another field meanwhile is not called back.
  const focus = waited ? held : props.autoFocus;
  const meanwhile: Early = { early, onEarly: setEarly, onHold: setHeld, onWait: setWaited };
  return <Popup {...props} autoFocus={focus} {...meanwhile} />;
}
