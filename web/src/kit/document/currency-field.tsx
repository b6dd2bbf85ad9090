import { useCurrencies } from '@/kit/document/rates';
import { useFormat } from '@/lib/i18n';
import { Field, NativeSelect } from '@/ui/field';

/** In which currency money came: the usual one, the company's, or one that rates are noted for; without a choice no field. */
export function CurrencyField({
  label,
  usual,
  value,
  onValue,
}: {
  label: string;
  usual: string;
  value: string;
  onValue: (currency: string) => void;
}) {
  const format = useFormat();
  const choices = [...new Set([usual, ...useCurrencies()])];
  if (choices.length < 2) return null;
  return (
    <Field label={label}>
      {(ids) => (
        <NativeSelect {...ids} value={value} onChange={(event) => onValue(event.target.value)}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {`${one} · ${format.currencyName(one)}`}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
