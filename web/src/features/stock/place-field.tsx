/** One of the places where goods lie. */
import { useEffect, useRef } from 'react';
import { usePlacesOfGoods } from '@/kit/document/names';
import { useText } from '@/lib/i18n';
import { Field, NativeSelect } from '@/ui/field';

interface Props {
  label: string;
  value: string;
  onValue: (id: string) => void;
  error?: string | null;
  but?: string;
}

export function PlaceField({ label, value, onValue, error, but }: Props) {
  const t = useText();
  const places = usePlacesOfGoods().filter((place) => place.id !== but);
  // Where there is only one place, there is nothing to choose.
  const only = places.length === 1 ? places[0]?.id : undefined;
  const take = useRef(onValue);
  take.current = onValue;
  useEffect(() => {
    if (only && value === '') take.current(only);
  }, [only, value]);
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <NativeSelect {...ids} value={value} onChange={(event) => onValue(event.target.value)}>
          <option value="" disabled>
            {t('stock-choose-place')}
          </option>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
