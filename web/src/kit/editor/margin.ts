/** What is left of a sale, in words: in the company's currency, whatever the document's is. */
import type { Schemas } from '@/api/client';
import { useMe } from '@/api/session';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';

/** A tenth of a percent: more is noise. */
const RATE_DIGITS = 3;

export function useMarginText(): (margin: Schemas['Margin']) => { label: string; amount: string } {
  const t = useText();
  const format = useFormat();
  const { currency } = useMe().company;
  return ({ amount, rate }) => {
    const read = decimal.parse(rate ?? '');
    const share = read && decimal.text(decimal.rescale(read, RATE_DIGITS));
    return {
      label: share ? t('editor-margin-rate', { rate: format.percent(share) }) : t('editor-margin'),
      amount: format.money(amount, currency),
    };
  };
}
