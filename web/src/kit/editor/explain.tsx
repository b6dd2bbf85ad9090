/** How a price came about: the steps of the server's engine, told in the person's language. */
import type { Step } from '@/kit/editor/sheet';
import { useFormat, useLocale } from '@/lib/i18n';

export function PriceSteps({ steps, currency }: { steps: Step[]; currency: string }) {
  const { t, has } = useLocale();
  const format = useFormat();
  return (
    <ol className="w-72 max-w-full">
      {steps.map((step, at) => {
        const id = `editor-rule-${step.rule.replaceAll('_', '-')}`;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one answer never move
            key={at}
            className="flex items-baseline gap-3 border-b border-line py-1.5 last:border-0"
          >
            <span className="min-w-0 flex-1">
              <span className="block">{has(id) ? t(id) : step.text}</span>
              {(step.rule === 'price_list' || step.rule === 'tax') && (
                <span className="block text-12 text-text-3">{step.text}</span>
              )}
            </span>
            {step.before && step.before !== step.after && (
              <s className="num text-text-3">{format.amount(step.before, currency)}</s>
            )}
            <span className="num font-medium">{format.amount(step.after, currency)}</span>
          </li>
        );
      })}
    </ol>
  );
}
