/** A draft of an invoice that says for which day, or which period, it is: when else the goods' leaving says it. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changed, create, type Row } from '@/api/records';
import { Ask } from '@/kit/document/ask';
import { type Supply, supplyFault, supplyInput, UNSAID } from '@/kit/document/supply';
import { SupplyFields } from '@/kit/document/supply-fields';
import { useText } from '@/lib/i18n';
import { newId } from '@/lib/ids';
import { Field, NativeSelect } from '@/ui/field';
import type { DeedProps } from './deed-dialogs';
import { hasShippedOpen } from './stages';

export function InvoiceDialog({ order, onClose }: DeedProps) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const parts = hasShippedOpen(order) ? (['shipped', 'ordered'] as const) : (['ordered'] as const);
  const [of, setOf] = useState<string>(parts[0]);
  const [supply, setSupply] = useState<Supply>({ ...UNSAID, when: 'day' });
  // One key for this dialog: pressing twice writes one draft.
  const [key] = useState(newId);
  return (
    <Ask
      onClose={onClose}
      width="normal"
      title={t('orders-invoice-when-title', { number: order.number })}
      action={t('orders-invoice-draft')}
      ready={supplyFault(supply) === null}
      run={async () => {
        const invoice = await create<Row>(
          '/billing/invoices',
          { order_id: order.id, of, ...supplyInput(supply) },
          { headers: { 'Idempotency-Key': key } },
        );
        changed(client, 'invoice', 'order');
        void navigate({ to: `/invoices/${invoice.id}` });
        return t('invoices-saved');
      }}
    >
      {parts.length > 1 && (
        <Field label={t('orders-invoice-of')}>
          {(ids) => (
            <NativeSelect {...ids} value={of} onChange={(event) => setOf(event.target.value)}>
              {parts.map((one) => (
                <option key={one} value={one}>
                  {t(`orders-invoice-of-${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
      <SupplyFields
        supply={supply}
        tried={false}
        unsaid={t('orders-supply-usual')}
        help={t('orders-supply-help')}
        onChange={setSupply}
      />
    </Ask>
  );
}
