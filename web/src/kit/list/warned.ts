/** What the answer to a change warns of, where the app has words for it. */
import { useLocale } from '@/lib/i18n';
import { warn } from '@/ui/toast';

interface Warning {
  code: string;
  details: { held_by?: { count: number; documents: { number: string }[] }[] };
}

export function useWarned(): (answer: object) => void {
  const { t, has, format } = useLocale();
  return (answer) => {
    for (const { code, details } of (answer as { warnings?: Warning[] }).warnings ?? []) {
      const id = `record-warned-${code.replaceAll(/[._]/g, '-')}`;
      const held = details.held_by ?? [];
      const numbers = held.flatMap(({ documents }) => documents.map(({ number }) => number));
      const count = held.reduce((sum, one) => sum + one.count, 0);
      if (has(id)) warn(t(id, { count }), numbers.length > 0 ? format.list(numbers) : undefined);
    }
  };
}
