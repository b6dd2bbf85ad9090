/** Why something could not be done, at the top of the page: with what it names, and the focus on it. */
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '@/api/problem';
import { useFormat, useText } from '@/lib/i18n';

/** A day that is closed: up to when, and what can be done, which the bare sentence does not say. */
function useSentence(): (problem: Problem) => string {
  const t = useText();
  const format = useFormat();
  return (problem) => {
    if (problem.code !== 'finance.period_locked') return problem.message;
    const { area, level, day, locked_through: through } = problem.details as Record<string, string | undefined>;
    if (!day || !through) return problem.message;
    const days = { day: format.date(day), through: format.date(through) };
    return [
      t(area === 'stock' ? 'document-locked-stock' : 'document-locked', days),
      t(level === 'soft' ? 'document-locked-soft' : 'document-locked-hard'),
    ].join(' ');
  };
}

export function Trouble({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const t = useText();
  const sentence = useSentence();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem takes the focus, the same one does not
  useEffect(() => box.current?.focus(), [problem]);
  // What only says the same again is left out.
  const told = problem.errors.filter((fault) => fault.message !== problem.message);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-4 flex items-start gap-3 rounded-card border border-danger bg-danger-tint px-4 py-3 text-13 text-text"
    >
      <CircleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{sentence(problem)}</p>
        {told.length > 0 && (
          <ul className="mt-1 list-disc ps-4 text-text-2">
            {told.map((fault) => (
              <li key={`${fault.path} ${fault.code}`}>{fault.message}</li>
            ))}
          </ul>
        )}
        {problem.request && (
          <p className="mt-1 text-12 text-text-2 select-text">{t('request-id', { id: problem.request })}</p>
        )}
      </div>
      {actions}
    </section>
  );
}

/** Something to know about the document, before what it holds. */
export function Notice({
  tone,
  children,
  actions,
}: {
  tone: 'warning' | 'info';
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <section
      className={
        tone === 'warning'
          ? 'mb-4 flex flex-wrap items-center gap-3 rounded-card bg-warning-tint px-4 py-3 text-13 text-warning'
          : 'mb-4 flex flex-wrap items-center gap-3 rounded-card bg-info-tint px-4 py-3 text-13 text-info'
      }
    >
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
    </section>
  );
}
