/** When what is billed was supplied: a day, a period, or nothing. */
import { type Supply, supplyFault } from '@/kit/document/supply';
import { useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, NativeSelect } from '@/ui/field';

export function SupplyFields({
  supply,
  tried,
  unsaid,
  help,
  onChange,
}: {
  supply: Supply;
  /** What is missing is said once somebody has tried. */
  tried: boolean;
  /** What it is when nobody says. */
  unsaid: string;
  help: string;
  onChange: (supply: Supply) => void;
}) {
  const t = useText();
  const set = (change: Partial<Supply>) => onChange({ ...supply, ...change });
  const fault = supplyFault(supply);
  // A period that ends before it begins is wrong at once; what is missing is said later.
  const shown = fault && (tried || fault === 'order') ? t(`invoices-supply-${fault}-needed`) : null;
  return (
    <div className="grid items-start gap-4 sm:col-span-2 sm:grid-cols-3">
      <Field label={t('invoices-supply')} help={help}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={supply.when}
            onChange={(event) => set({ when: event.target.value as Supply['when'] })}
          >
            {(['unsaid', 'day', 'period'] as const).map((one) => (
              <option key={one} value={one}>
                {one === 'unsaid' ? unsaid : t(`invoices-supply-is-${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      {supply.when === 'day' && (
        <Field label={t('invoices-supplied-on')} error={shown}>
          {(ids) => <DateField {...ids} value={supply.on} onValue={(on) => set({ on })} />}
        </Field>
      )}
      {supply.when === 'period' && (
        <>
          <Field label={t('invoices-supplied-from')} error={fault === 'period' ? shown : null}>
            {(ids) => <DateField {...ids} value={supply.from} onValue={(from) => set({ from })} />}
          </Field>
          <Field label={t('invoices-supplied-to')} error={fault === 'order' ? shown : null}>
            {(ids) => <DateField {...ids} value={supply.to} onValue={(to) => set({ to })} />}
          </Field>
        </>
      )}
    </div>
  );
}
