/** A quantity of a record: it has no more places than the unit that stands beside it, or else its product's own. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/api/records';
import { tooFineText } from '@/kit/editor/columns';
import { productsByIds, useUnits } from '@/kit/editor/products';
import { type Counted, tooFine } from '@/lib/counted';
import { useText } from '@/lib/i18n';
import { NumberField, type NumberFieldProps } from '@/ui/number-field';

/** What the same record says of how its quantities are counted. */
export interface CountedBy {
  unitId: string;
  productId: string;
}

function useCounted({ unitId, productId }: CountedBy): Counted | undefined {
  const { data } = useQuery({
    queryKey: [...keys.one('product', productId), 'unit'],
    enabled: unitId === '' && productId !== '',
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await productsByIds([productId], signal)).get(productId)?.unitId ?? null,
  });
  return useUnits().get(unitId || (data ?? ''));
}

type Props = Omit<NumberFieldProps, 'onValue' | 'unit' | 'but' | 'show'> & {
  counted: CountedBy;
  /** What the record has: taken as it is, whatever its unit has. */
  kept: string;
  onText: (text: string) => void;
  /** What is wrong with it; null for nothing. */
  onWrong: (why: string | null) => void;
};

export function QuantityField({ counted, kept, value, onText, onWrong, ...rest }: Props) {
  const t = useText();
  const unit = useCounted(counted);
  const [unread, setUnread] = useState(false);
  const fault = (text: string) =>
    unit !== undefined && text !== kept && tooFine(text, unit) ? tooFineText(t, unit) : null;
  const why = unread ? t('form-number') : fault(value);
  // The unit, or the product, may be said after the quantity.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes
  useEffect(() => onWrong(why), [why]);
  return (
    <NumberField
      {...rest}
      value={value}
      onValue={(next) => {
        setUnread(next === null);
        // At once as well: what is sent by the next key is judged by what stands there then.
        onWrong(next === null ? t('form-number') : fault(next));
        if (next !== null) onText(next);
      }}
    />
  );
}
