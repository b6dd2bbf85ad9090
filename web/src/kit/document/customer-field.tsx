/** Whom a document is for: found by name or number, or made beside it when they are new. */
import { useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { LIKELY_BY, LikelyCustomers } from '@/kit/document/likely-customers';
import { CreateSheet } from '@/kit/record/create-lazy';
import type { Warning } from '@/kit/record/forewarned';
import { RefPicker } from '@/kit/record/ref-picker';
import { useText } from '@/lib/i18n';
import { Field } from '@/ui/field';

export interface Customer {
  id: string;
  /** Empty where only the id is known. */
  label: string;
}

const CUSTOMER = { kind: 'customer', path: '/sales/customers' };

/** What somebody new needs to be sold to; the rest waits for their own page. */
const SHORT = {
  sections: [{ title: '', fields: ['name', 'kind', 'email', 'phone'] }],
  hide: [
    'code',
    'category_id',
    'currency',
    'country',
    'tax_id',
    'credit_limit',
    'payment_days',
    'owner_id',
    'store_id',
    'locale',
    'notes',
    'credit_policy',
  ],
};

export function CustomerField({
  label,
  value,
  onPick,
  error,
  autoFocus,
}: {
  label: string;
  value: Customer | null;
  onPick: (customer: Customer | null) => void;
  error?: string | null;
  autoFocus?: boolean;
}) {
  const t = useText();
  const may = useMay();
  const [making, setMaking] = useState<string | null>(null);
  const make = {
    label: (typed: string) => (typed ? t('document-customer-make', { name: typed }) : t('customers-new')),
    run: setMaking,
  };
  const use = (one: { id: string; name: string }) => {
    onPick({ id: one.id, label: one.name });
    setMaking(null);
  };
  const forewarned = {
    by: LIKELY_BY,
    shown: (warnings: Warning[]) => <LikelyCustomers warnings={warnings} onUse={use} />,
  };
  return (
    <>
      <Field label={label} error={error}>
        {(ids) => (
          <RefPicker
            {...ids}
            refers={CUSTOMER}
            value={value?.id ?? null}
            known={value?.label || undefined}
            onPick={(id, name) => onPick(id ? { id, label: name ?? '' } : null)}
            placeholder={t('document-customer-hint')}
            autoFocus={autoFocus ?? false}
            {...(may('parties.customer.edit') ? { create: make } : {})}
          />
        )}
      </Field>
      {making !== null && (
        <CreateSheet<RowOf<'customer'>>
          kind="customer"
          open
          preset={{ name: making }}
          slots={{ ...SHORT, heading: t('customers-new'), forewarned }}
          onClose={() => setMaking(null)}
          onCreated={(made) => onPick({ id: made.id, label: made.name })}
        />
      )}
    </>
  );
}
