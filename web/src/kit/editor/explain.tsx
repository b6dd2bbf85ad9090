/** How a price came about: the steps of the server's engine, told in the person's language. */
import { said } from '@/kit/editor/price-step';
import { useUnitNames } from '@/kit/editor/products';
import type { Step } from '@/kit/editor/sheet';
import * as decimal from '@/lib/decimal';
import { useLocale } from '@/lib/i18n';

interface Props {
  steps: Step[];
  currency: string;
  /** How many there are: the price of one becomes that of the line. */
  quantity: string | null;
}

/** Whether a step goes on from another amount than the one before came to: from the price of one to that of all. */
function multiplies(steps: Step[], at: number): boolean {
  const [before, after] = [steps[at]?.before, steps[at - 1]?.after].map((text) => decimal.parse(text ?? ''));
  return !!before && !!after && !decimal.isZero(decimal.subtract(before, after));
}

export function PriceSteps({ steps, currency, quantity }: Props) {
  const words = useLocale();
  const { t, format } = words;
  const units = useUnitNames();
  const rows = steps.flatMap((step, at) => {
    const { title, detail } = said(step, words, currency, (id) => units.get(id) ?? '');
    const own = { title, detail, before: step.before === step.after ? null : step.before, after: step.after };
    if (!multiplies(steps, at)) return [own];
    const many = quantity === null || quantity === '' ? null : `× ${format.number(quantity)}`;
    return [{ title: t('editor-quantity'), detail: many, before: null, after: step.before ?? '' }, own];
  });
  return (
    <ol className="w-72 max-w-full">
      {rows.map((row, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one answer never move
          key={at}
          className="flex items-baseline gap-3 border-b border-line py-1.5 last:border-0"
        >
          <span className="min-w-0 flex-1">
            <span className="block">{row.title}</span>
            {row.detail && (
              <span className="block text-12 text-text-3">
                <bdi>{row.detail}</bdi>
              </span>
            )}
          </span>
          {row.before && <s className="num text-text-3">{format.amount(row.before, currency)}</s>}
          <span className="num font-medium">{format.amount(row.after, currency)}</span>
        </li>
      ))}
    </ol>
  );
}
