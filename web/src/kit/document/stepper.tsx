/** How far a document is: numbered rings and thin lines. It tells; documents move by their verbs alone. */
import { Check } from 'lucide-react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

export interface Stage {
  id: string;
  label: string;
  state: 'done' | 'current' | 'part' | 'ahead';
  /** When it was reached, or how much of it is. */
  detail?: string | undefined;
}

export function Stepper({ stages, label }: { stages: Stage[]; label: string }) {
  const t = useText();
  return (
    <ol aria-label={label} className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1.5 px-1 py-1 text-13">
      {stages.map((stage, at) => (
        <li
          key={stage.id}
          aria-current={stage.state === 'current' ? 'step' : undefined}
          title={stage.detail}
          className="flex shrink-0 items-center gap-2"
        >
          {at > 0 && <span aria-hidden="true" className="me-1 h-px w-3 bg-line sm:w-6 lg:w-8" />}
          <span
            aria-hidden="true"
            className={cx(
              'inline-flex size-5 items-center justify-center rounded-full border text-11',
              stage.state === 'done' && 'border-text-2 text-text-2',
              stage.state === 'current' && 'border-accent bg-accent font-medium text-surface',
              stage.state === 'part' && 'border-accent text-accent-text',
              stage.state === 'ahead' && 'border-control text-text-3',
            )}
          >
            {stage.state === 'done' ? <Check size={12} strokeWidth={2.5} /> : at + 1}
          </span>
          <span
            className={cx(
              stage.state === 'current'
                ? 'font-semibold text-text'
                : stage.state === 'ahead'
                  ? 'text-text-3'
                  : 'text-text-2',
            )}
          >
            {stage.label}
            <span className="sr-only"> {t(`document-step-${stage.state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
