/** Whom an invoice by hand is for, and on what terms. */
import { RefPicker } from '@/kit/record/ref-picker';
import { useText } from '@/lib/i18n';
import { Field, Input } from '@/ui/field';
import type { Header } from './draft';

const CUSTOMER = { kind: 'customer', path: '/sales/customers' };

export function HeaderFields({
  header,
  onChange,
  missing,
}: {
  header: Header;
  onChange: (header: Header) => void;
  missing: boolean;
}) {
  const t = useText();
  const set = (change: Partial<Header>) => onChange({ ...header, ...change });
  return (
    <section className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2">
      <Field label={t('invoices-customer')} error={missing ? t('invoices-customer-needed') : null}>
        {(ids) => (
          <RefPicker
            {...ids}
            autoFocus={header.customer === null}
            refers={CUSTOMER}
            value={header.customer?.id ?? null}
            known={header.customer?.label || undefined}
            onPick={(id, label) => set({ customer: id ? { id, label: label ?? '' } : null })}
          />
        )}
      </Field>
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
    </section>
  );
}
