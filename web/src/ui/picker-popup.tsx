import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronsUpDown, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { controlClass } from '@/ui/field';
import type { Choice, PickerProps } from '@/ui/picker';

/** The choice that makes something new. */
const MAKE = '+';
/** Wait before the server is asked, so that fast typing asks once. */
const TYPING_MS = 120;

/** Type to find one of many: the server searches, the keyboard chooses. */
export function PickerPopup<C extends Choice>(props: PickerProps<C> & { early?: string }) {
  const {
    early = '',
    value,
    onPick,
    find,
    placeholder,
    id,
    label,
    autoFocus,
    disabled,
    clearable,
    create,
    className,
    inputRef,
  } = props;
  const t = useText();
  const [typed, setTyped] = useState(early);
  const [open, setOpen] = useState(early !== '');
  const [found, setFound] = useState<C[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const asked = useRef(find);
  asked.current = find;

  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    setState('busy');
    const timer = setTimeout(
      () => {
        asked.current(typed === value?.label ? '' : typed, stop.signal).then(
          (choices) => {
            if (stop.signal.aborted) return;
            setFound(choices);
            setState('idle');
          },
          () => !stop.signal.aborted && setState('failed'),
        );
      },
      typed === '' ? 0 : TYPING_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [open, typed, value?.label]);

  const words = typed === value?.label ? '' : typed.trim();
  const makes = create && state === 'idle' && (words !== '' || found.length === 0);
  const shown = makes ? [...found, { id: MAKE, label: create.label(words) } as C] : found;
  const pick = (next: C | null) => {
    if (next?.id !== MAKE) return onPick(next);
    setOpen(false);
    create?.run(words);
  };

  return (
    <Base.Root<C>
      items={shown}
      filter={null}
      value={value}
      onValueChange={pick}
      itemToStringLabel={(one) => (one.id === MAKE ? typed : one.label)}
      isItemEqualToValue={(a, b) => a.id === b.id}
      defaultInputValue={early || value?.label}
      onInputValueChange={setTyped}
      open={open}
      onOpenChange={setOpen}
      autoHighlight
      disabled={disabled}
    >
      <div className={cx('relative', className)}>
        <Base.Input
          ref={inputRef}
          id={id}
          aria-label={label}
          placeholder={placeholder}
          autoFocus={autoFocus}
          className={cx(controlClass, 'pe-14')}
          aria-describedby={props['aria-describedby']}
          aria-invalid={props['aria-invalid']}
          onFocus={(event) => typed === (value?.label ?? '') && event.currentTarget.select()}
        />
        <div className="absolute inset-y-0 end-1 flex items-center text-text-3">
          {clearable && value && (
            <Base.Clear
              aria-label={t('clear')}
              className="inline-flex size-6 items-center justify-center rounded-control hover:bg-hover"
            >
              <X size={14} />
            </Base.Clear>
          )}
          <Base.Trigger
            aria-label={t('picker-open')}
            tabIndex={-1}
            className="inline-flex size-6 items-center justify-center rounded-control hover:bg-hover"
          >
            <ChevronsUpDown size={14} />
          </Base.Trigger>
        </div>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-60 outline-none">
          <Base.Popup className="scroll-soft max-h-80 w-(--anchor-width) min-w-64 overflow-y-auto rounded-popover border border-line bg-surface p-1 text-text shadow-float">
            <Base.Status className="px-2 text-12 text-text-3">
              {state === 'failed'
                ? t('picker-failed')
                : state === 'busy' && found.length === 0
                  ? t('picker-searching')
                  : ''}
            </Base.Status>
            <Base.Empty className="px-2 text-13 text-text-2">
              {state !== 'idle' ? '' : typed === '' ? t('picker-none') : t('picker-nothing', { typed })}
            </Base.Empty>
            <Base.List>
              {(choice: C) => (
                <Base.Item
                  key={choice.id}
                  value={choice}
                  className={cx(
                    'flex min-h-9 cursor-default items-center gap-3 rounded-control px-2 py-1 text-13 outline-none data-highlighted:bg-hover data-selected:font-medium pointer-coarse:min-h-11',
                    choice.id === MAKE && 'text-accent-text',
                  )}
                >
                  {choice.id === MAKE && <Plus size={14} aria-hidden="true" className="shrink-0" />}
                  <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                  {choice.detail !== undefined && <span className="shrink-0 text-12 text-text-3">{choice.detail}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
