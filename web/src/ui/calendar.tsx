/** A month to pick a day of: arrows move by days and weeks, Page keys by months, with Shift by years. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '@/lib/cx';
import { todayHere, weekStart, weeksOf } from '@/lib/date-input';
import { plusDays, plusMonths } from '@/lib/days';
import { useLocale } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

export function Calendar({
  value,
  min,
  max,
  clears,
  onPick,
}: {
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  clears: boolean;
  onPick: (day: string) => void;
}) {
  const { t, tag, direction, format } = useLocale();
  const today = todayHere();
  const within = (day: string) => (min && day < min ? min : max && day > max ? max : day);
  const [at, setAt] = useState(() => within(value || today));
  const grid = useRef<HTMLTableElement>(null);
  // The keys are the calendar's from the start, and follow the day that they move to.
  const moved = useRef(true);
  const opening = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const follow = () => grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    // Where it opens it has a place a frame later; after that the next key may come at once, and means the new day.
    if (opening.current) requestAnimationFrame(follow);
    else follow();
    opening.current = false;
  }, [at]);
  const firstDay = weekStart(tag);
  const weeks = weeksOf(at, firstDay);
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const title = words({ month: 'long', year: 'numeric' }).format(noon(at));
  const full = words({ dateStyle: 'full' });
  const short = words({ weekday: 'narrow' });
  const long = words({ weekday: 'long' });
  const number = words({ day: 'numeric' });

  const onKeyDown = (event: KeyboardEvent) => {
    const ahead = direction === 'rtl' ? -1 : 1;
    const steps: Record<string, () => string> = {
      ArrowRight: () => plusDays(at, ahead),
      ArrowLeft: () => plusDays(at, -ahead),
      ArrowDown: () => plusDays(at, 7),
      ArrowUp: () => plusDays(at, -7),
      PageDown: () => plusMonths(at, event.shiftKey ? 12 : 1),
      PageUp: () => plusMonths(at, event.shiftKey ? -12 : -1),
      Home: () => weeks.find((week) => week.includes(at))?.[0] ?? at,
      End: () => weeks.find((week) => week.includes(at))?.[6] ?? at,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    moved.current = true;
    setAt(within(step()));
  };
  return (
    <div className="w-64">
      <div className="mb-1 flex items-center justify-between">
        <IconButton
          label={t('date-month-before')}
          icon={<ChevronLeft size={16} className="rtl:-scale-x-100" />}
          onClick={() => setAt(within(plusMonths(at, -1)))}
        />
        <span aria-live="polite" className="text-13 font-semibold">
          {title}
        </span>
        <IconButton
          label={t('date-month-after')}
          icon={<ChevronRight size={16} className="rtl:-scale-x-100" />}
          onClick={() => setAt(within(plusMonths(at, 1)))}
        />
      </div>
      <table ref={grid} aria-label={title} className="w-full table-fixed text-center" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" abbr={long.format(noon(day))} className="h-7 text-12 font-medium text-text-3">
                {short.format(noon(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0">
                  <button
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-pressed={day === value}
                    disabled={within(day) !== day}
                    aria-label={full.format(noon(day))}
                    {...(day === today ? { 'aria-current': 'date' as const } : {})}
                    onClick={() => onPick(day)}
                    className={cx(
                      'num inline-flex size-8 items-center justify-center rounded-control text-13 disabled:text-text-3 disabled:opacity-50 pointer-coarse:size-9',
                      day === value ? 'bg-ink text-on-ink' : 'hover:bg-hover',
                      day !== value && day === today && 'font-semibold text-accent-text',
                      day !== value && day.slice(0, 7) !== at.slice(0, 7) && 'text-text-3',
                    )}
                  >
                    {number.formatToParts(noon(day)).find((part) => part.type === 'day')?.value}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-2 flex items-center justify-between gap-2">
        <Button
          size="small"
          disabled={within(today) !== today}
          onClick={() => onPick(today)}
          title={format.date(today)}
        >
          {t('date-today')}
        </Button>
        {clears && value !== '' && (
          <Button size="small" look="quiet" onClick={() => onPick('')}>
            {t('clear')}
          </Button>
        )}
      </div>
      <p className="mt-2 text-12 text-text-3">{t('date-shorthand')}</p>
    </div>
  );
}
