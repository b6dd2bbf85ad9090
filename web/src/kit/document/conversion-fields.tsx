/** What an amount is in the document's currency: the rate, or what the bank made of it. One follows from the other. */
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { MoneyField, NumberField } from '@/ui/number-field';
import { amountFor, type Conversion, withRate, withWorth } from './conversion';
import type { Proposal } from './rates';

interface Props {
  /** Of the money. */
  currency: string;
  amount: string | null;
  /** What of the money there is; null where a person says it. */
  left: string | null;
  document: { currency: string; open: string };
  value: Conversion;
  proposal: Proposal | undefined;
  onChange: (value: Conversion, amount?: string) => void;
}

export function ConversionFields({ currency, amount, left, document, value, proposal, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const digits = format.digits(document.currency);
  const pair = { from: currency, to: document.currency };
  const settle = () => {
    if (amount) return onChange(withWorth(value, amount, document.open));
    const taken = amountFor(document.open, value.rate, left, format.digits(currency));
    const all = withWorth(value, taken, document.open);
    // Where there is not enough, the rate stays and the rest stays open.
    onChange(taken === left ? withRate(value.rate, taken, digits) : { ...all, rate: value.rate || all.rate }, taken);
  };
  const proposed = proposal !== undefined && value.said === 'rate' && value.rate === proposal.rate;
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <Field
        label={t('document-rate', pair)}
        error={value.rate === null ? t('document-no-number') : null}
        help={proposed ? t('document-rate-of', { day: format.date(proposal.day) }) : undefined}
      >
        {(ids) => (
          <NumberField {...ids} value={value.rate ?? ''} onValue={(rate) => onChange(withRate(rate, amount, digits))} />
        )}
      </Field>
      <Field
        label={t('document-worth', { currency: document.currency })}
        error={value.worth === null ? t('document-no-number') : null}
      >
        {(ids) => (
          <MoneyField
            {...ids}
            currency={document.currency}
            value={value.worth ?? ''}
            onValue={(worth) => onChange(withWorth(value, amount, worth))}
          />
        )}
      </Field>
      <Button size="small" look="quiet" className="col-span-2 justify-self-start" onClick={settle}>
        {t('document-settles-all', { amount: format.money(document.open, document.currency) })}
      </Button>
    </div>
  );
}
