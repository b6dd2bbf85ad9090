/** Whom an invoice by hand is for, and its terms. */
import { CustomerField } from '@/kit/document/customer-field';
import { SupplyFields } from '@/kit/document/supply-fields';
import { useText } from '@/lib/i18n';
import { Field, Input } from '@/ui/field';
import type { Header } from './draft';

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
      <SupplyFields
        supply={header.supply}
        tried={tried}
        unsaid={t('invoices-supply-is-unsaid')}
        help={t('invoices-supply-help')}
        onChange={(supply) => set({ supply })}
      />
    </section>
  );
}
