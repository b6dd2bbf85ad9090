/** The company's business day: what is done now counts for it. */
import { useMe } from '@/api/session';
import { businessDay } from '@/lib/days';

export function useToday(): string {
  const { zone, cutover_minutes } = useMe().company;
  return businessDay(zone, cutover_minutes);
}
