/** The day on which goods moved: today, unless whoever tells of it says an earlier one. */
import { useState } from 'react';
import { useMe } from '@/api/session';
import { businessDay } from '@/lib/days';
import { useFormat, useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field } from '@/ui/field';

/** The company's day now. */
export function useToday(): string {
  const { zone, cutover_minutes } = useMe().company;
  return businessDay(zone, cutover_minutes);
}

export interface MovedOn {
  /** What is sent: null is today, whichever day that is by then. */
  said: string | null;
  day: string;
  set: (day: string) => void;
  earliest: string | undefined;
}

/** `earliest`: what was sent on the fifth does not arrive on the fourth. */
export function useMovedOn(earliest?: string | null): MovedOn {
  const today = useToday();
  const [said, setSaid] = useState<string | null>(null);
  return {
    said,
    day: said ?? today,
    set: (day) => setSaid(day === '' || day === today ? null : day),
    earliest: earliest ?? undefined,
  };
}

export function MovedOnField({ on, label, className }: { on: MovedOn; label: string; className?: string }) {
  const t = useText();
  const format = useFormat();
  const today = useToday();
  return (
    <Field
      label={label}
      optional
      {...(className ? { className } : {})}
      help={on.said ? t('document-day-past', { today: format.date(today) }) : t('document-day-today')}
    >
      {(ids) => <DateField {...ids} value={on.day} min={on.earliest} max={today} onValue={on.set} />}
    </Field>
  );
}
