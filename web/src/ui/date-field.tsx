import { CalendarDays } from 'lucide-react';
import { type ComponentPropsWithRef, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from '@/lib/cx';
import { plainDay, readDay, todayHere } from '@/lib/date-input';
import { useLocale } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Input } from '@/ui/field';
import { Popover } from '@/ui/popover';

const Calendar = late(
  () => import('@/ui/calendar').then((part) => part.Calendar),
  () => <div className="h-72 w-64" />,
);

export type DateFieldProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'min' | 'max' | 'type'> & {
  /** `2026-03-12`; empty for none. */
  value: string;
  onValue: (day: string) => void;
  min?: string | undefined;
  max?: string | undefined;
};

/**
 * A day as people type it (lib/date-input.ts), or picked in a calendar. What was understood is taken and echoed when the
 * field is left; what is no day is said, and the field shows again what it stands for.
 */
export function DateField({
  value,
  onValue,
  min,
  max,
  className,
  onBlur,
  onFocus,
  onKeyDown,
  ...rest
}: DateFieldProps) {
  const { t, tag, format } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  // Another value goes before what is in the field, and before what was said of the last.
  useEffect(() => {
    setWrong(null);
    setTyped((now) => (now === null ? null : value === '' ? '' : plainDay(value, tag)));
  }, [value, tag]);

  /** Takes what was typed; whoever stays in the field goes on in figures. */
  const take = (stays = false) => {
    if (typed === null) return;
    setTyped(null);
    setWrong(null);
    const text = typed.trim();
    const day = text === '' ? '' : readDay(text, tag, todayHere());
    if (day === null) setWrong(t('date-unread', { typed: text }));
    else if (day !== '' && min && day < min) setWrong(t('date-too-early', { day: format.date(min) }));
    else if (day !== '' && max && day > max) setWrong(t('date-too-late', { day: format.date(max) }));
    else {
      if (stays) setTyped(day === '' ? '' : plainDay(day, tag));
      if (day !== value) onValue(day);
    }
  };
  const pick = (day: string) => {
    setOpen(false);
    setTyped(null);
    setWrong(null);
    if (day !== value) onValue(day);
  };
  return (
    <span className="block min-w-0">
      <span className="relative block">
        <Input
          autoComplete="off"
          placeholder={plainHint(tag, t)}
          {...rest}
          {...(wrong ? { 'aria-invalid': true } : {})}
          // A day reads in its own direction; the room for the calendar stays where the page has it.
          className={cx('pe-9 text-start [unicode-bidi:plaintext]', className)}
          value={typed ?? (value === '' ? '' : format.date(value))}
          onFocus={(event) => {
            const input = event.currentTarget;
            // At once, so that what is typed next takes the place of all of it; and again after a click has set its caret.
            if (typed === null && value !== '') flushSync(() => setTyped(plainDay(value, tag)));
            input.select();
            // Selecting takes the focus as well: not from where somebody has gone since.
            requestAnimationFrame(() => document.activeElement === input && input.select());
            onFocus?.(event);
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(null);
          }}
          onKeyDown={(event) => {
            // What sends a form, or saves, sends what was typed.
            const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
            if (event.key === 'Enter' || saves) take(true);
            if (event.key === 'ArrowDown' && event.altKey) {
              event.preventDefault();
              setOpen(true);
            }
            onKeyDown?.(event);
          }}
          onBlur={(event) => {
            take();
            onBlur?.(event);
          }}
        />
        {!rest.disabled && !rest.readOnly && (
          <span className="absolute inset-y-0 end-1 flex items-center">
            <Popover
              align="end"
              open={open}
              onOpenChange={setOpen}
              trigger={
                <button
                  type="button"
                  aria-label={t('date-choose')}
                  className="inline-flex size-7 items-center justify-center rounded-control text-text-2 hover:bg-hover pointer-coarse:size-10"
                >
                  <CalendarDays size={15} aria-hidden="true" />
                </button>
              }
            >
              <Calendar value={value} min={min} max={max} clears={!rest.required} onPick={pick} />
            </Popover>
          </span>
        )}
      </span>
      {wrong && (
        <span role="alert" className="mt-1 block text-12 text-danger">
          {wrong}
        </span>
      )}
    </span>
  );
}

/** The order in which a day is typed, in words of the language: "DD/MM/YYYY". */
const plainHint = (tag: string, t: (id: string) => string): string =>
  new Intl.DateTimeFormat(tag, { calendar: 'gregory', day: '2-digit', month: '2-digit', year: 'numeric' })
    .formatToParts(0)
    .map((part) =>
      part.type === 'day' || part.type === 'month' || part.type === 'year' ? t(`date-${part.type}`) : part.value,
    )
    .join('');
