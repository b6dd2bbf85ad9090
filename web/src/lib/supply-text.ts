/** When something was supplied, as people read it. */
import type { Formats } from '@/lib/format';

interface Told {
  supplied_on?: string | null;
  supplied_from?: string | null;
  supplied_to?: string | null;
}

/** `12 Mar 2026`, or `1 Mar 2026 – 31 Mar 2026`; null where nobody says. */
export function supplyText(told: Told, format: Pick<Formats, 'date'>): string | null {
  if (told.supplied_on) return format.date(told.supplied_on);
  if (told.supplied_from && told.supplied_to)
    return `${format.date(told.supplied_from)} – ${format.date(told.supplied_to)}`;
  return null;
}
