/** Whom an invoice by hand is for, and its terms. */
import { CustomerField } from '@/kit/document/customer-field';
import { useText } from '@/lib/i18n';
import { DateField } from '@/ui/date-field';
import { Field, Input, NativeSelect } from '@/ui/field';
import type { Header } from './draft';
import { type Supply, supplyFault } from './supply';

export function HeaderFields({
  header,
  onChange,
  tried,
}: {
  header: Header;
  onChange: (header: Header) => void;
  /** What is missing is said once somebody has tried. */
  tried: boolean;
}) {
  const t = useText();
  const set = (change: Partial<Header>) => onChange({ ...header, ...change });
  return (
    <section className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2">
      <CustomerField
        label={t('invoices-customer')}
        error={tried && !header.customer ? t('invoices-customer-needed') : null}
        autoFocus={header.customer === null}
        value={header.customer}
        onPick={(customer) => set({ customer })}
      />
      <Field label={t('invoices-reference')} optional>
        {(ids) => (
          <Input
            {...ids}
            maxLength={80}
            value={header.reference}
            onChange={(event) => set({ reference: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('invoices-days')} optional help={t('invoices-days-help')}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            maxLength={3}
            value={header.days}
            onChange={(event) => set({ days: event.target.value.replace(/\D/g, '') })}
          />
        )}
      </Field>
      <Field label={t('invoices-note')} optional>
        {(ids) => (
          <Input
            {...ids}
            maxLength={4000}
            value={header.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      <SupplyFields supply={header.supply} tried={tried} onChange={(supply) => set({ supply })} />
    </section>
  );
}

/** A day, a period, or nothing. */
function SupplyFields({
  supply,
  tried,
  onChange,
}: {
  supply: Supply;
  tried: boolean;
  onChange: (supply: Supply) => void;
}) {
  const t = useText();
  const set = (change: Partial<Supply>) => onChange({ ...supply, ...change });
  const fault = supplyFault(supply);
  // A period that ends before it begins is wrong at once; what is missing is said later.
  const shown = fault && (tried || fault === 'order') ? t(`invoices-supply-${fault}-needed`) : null;
  return (
    <div className="grid items-start gap-4 sm:col-span-2 sm:grid-cols-3">
      <Field label={t('invoices-supply')} help={t('invoices-supply-help')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={supply.when}
            onChange={(event) => set({ when: event.target.value as Supply['when'] })}
          >
            {(['unsaid', 'day', 'period'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`invoices-supply-is-${one}`)}
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
