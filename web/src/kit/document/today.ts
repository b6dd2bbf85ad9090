/** The company's business day: what is done now counts for it. */
import { useMe } from '@/api/session';

const MINUTE_MS = 60_000;

export function useToday(): string {
  const { zone, cutover_minutes } = useMe().company;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(
    new Date(Date.now() - cutover_minutes * MINUTE_MS),
  );
}
