/** What is taken off the whole order: a share or an amount. */
import { useFormat, useText } from '@/lib/i18n';
import { NativeSelect } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import type { Header } from './draft';

export function WholeDiscount({
  header,
  onChange,
  currency,
}: {
  header: Header;
  onChange: (header: Header) => void;
  currency: string;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="flex items-center justify-between gap-3 py-1">
      <dt className="text-text-2">{t('editor-discount-whole')}</dt>
      <dd className="flex items-center gap-1">
        <NumberField
          aria-label={t('editor-discount-whole')}
          className="h-8 w-24"
          value={header.discount ?? ''}
          aria-invalid={header.discount === null ? true : undefined}
          onValue={(discount) => onChange({ ...header, discount })}
          show={(value) => (header.discountPercent ? format.number(value) : format.amount(value, currency))}
        />
        <NativeSelect
          aria-label={t('orders-discount-kind')}
          className="h-8 w-20"
          value={header.discountPercent ? 'percent' : 'amount'}
          onChange={(event) => onChange({ ...header, discountPercent: event.target.value === 'percent' })}
        >
          <option value="percent">%</option>
          <option value="amount">{currency}</option>
        </NativeSelect>
      </dd>
    </div>
  );
}
