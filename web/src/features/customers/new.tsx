import { useNavigate } from '@tanstack/react-router';
import { LIKELY_BY, LikelyCustomers } from '@/kit/document/likely-customers';
import { CreateScreen } from '@/kit/record';
import { useText } from '@/lib/i18n';

export default function NewCustomer() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <CreateScreen
      kind="customer"
      slots={{
        heading: t('customers-new'),
        sections: [
          { title: t('customers-section-who'), fields: ['name', 'kind', 'code', 'category_id', 'email', 'phone'] },
          {
            title: t('customers-section-terms'),
            fields: [
              'country',
              'tax_id',
              'locale',
              'currency',
              'payment_days',
              'credit_limit',
              'credit_policy',
              'owner_id',
              'store_id',
            ],
          },
          { title: t('customers-section-notes'), fields: ['notes'] },
        ],
        forewarned: { by: LIKELY_BY, shown: (warnings) => <LikelyCustomers warnings={warnings} /> },
        onCreated: (customer) => void navigate({ to: `/customers/${customer.id}`, replace: true, ignoreBlocker: true }),
      }}
    />
  );
}
