import { LoaderCircle } from 'lucide-react';
import type { Problem } from '@/api/problem';
import { useText } from '@/lib/i18n';

/** Nothing there yet, or a part of the page that could not be read. */
export function Waiting({ problem }: { problem: Problem | null }) {
  const t = useText();
  if (problem)
    return (
      <p role="alert" className="py-10 text-center text-14 text-text-2">
        {t(problem.status === 404 ? 'portal-not-here' : problem.status === 0 ? 'portal-offline' : 'portal-failed')}
      </p>
    );
  return (
    <p role="status" className="flex justify-center py-16 text-text-3">
      <LoaderCircle size={24} aria-hidden="true" className="animate-spin" />
      <span className="sr-only">{t('portal-loading')}</span>
    </p>
  );
}
