/** What an amendment may change of an order's head: where it goes, who gets the bill, and what is said with it. */
import { useQuery } from '@tanstack/react-query';
import { keys, list, type RowOf } from '@/api/records';
import type { PostalAddress } from '@/kit/document/party';
import { useFormat, useText } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Field, Input, NativeSelect, TextArea } from '@/ui/field';
import type { OrderView } from './data';

/** Addresses that are offered; a customer with more is a rare one. */
const ADDRESSES_MAX = 100;

export interface Head {
  /** An address of the customer; empty for the one that the order has. */
  shipping: string;
  billing: string;
  reference: string;
  note: string;
}

export const headOf = (order: OrderView): Head => ({
  shipping: '',
  billing: '',
  reference: order.reference ?? '',
  note: order.note ?? '',
});

/** What differs from what was agreed; an empty text takes it off. */
export function headChange(order: OrderView, head: Head) {
  return {
    ...(head.shipping === '' ? {} : { shipping_address_id: head.shipping }),
    ...(head.billing === '' ? {} : { billing_address_id: head.billing }),
    ...(head.reference.trim() === (order.reference ?? '') ? {} : { reference: head.reference.trim() }),
    ...(head.note.trim() === (order.note ?? '') ? {} : { note: head.note.trim() }),
  };
}

const left = (line: OrderView['lines'][number]) => !/^0(\.0+)?$/.test(line.shipped);

export function AmendHead({
  order,
  head,
  onHead,
}: {
  order: OrderView;
  head: Head;
  onHead: (change: Partial<Head>) => void;
}) {
  const t = useText();
  const format = useFormat();
  const { data: addresses = [] } = useQuery({
    queryKey: [...keys.lists('address'), 'of-customer', order.customer_id],
    queryFn: async ({ signal }) =>
      (
        await list<RowOf<'address'>>(
          '/sales/addresses',
          { filters: { customer_id: order.customer_id } },
          { limit: ADDRESSES_MAX },
          { signal },
        )
      ).items,
  });
  const text = (address: PostalAddress | null) =>
    address
      ? [
          address.name,
          address.line1,
          address.line2,
          [address.postcode, address.city].filter(Boolean).join(' '),
          address.country && format.countryName(address.country),
        ]
          .filter(Boolean)
          .join(', ')
      : t('orders-address-none');
  const gone = order.lines.some(left);
  const choice = (purpose: 'shipping' | 'billing') => {
    const now = order[`${purpose}_address`] as PostalAddress | null;
    const locked = purpose === 'shipping' && gone;
    return (
      <Field
        label={t(`orders-address-${purpose}`)}
        help={locked ? t('orders-address-gone') : addresses.length === 0 ? t('orders-address-no-other') : undefined}
      >
        {(ids) => (
          <NativeSelect
            {...ids}
            value={head[purpose]}
            disabled={locked || addresses.length === 0}
            onChange={({ target: { value } }) =>
              onHead(purpose === 'shipping' ? { shipping: value } : { billing: value })
            }
          >
            <option value="">{t('orders-address-stays', { address: text(now) })}</option>
            {addresses.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    );
  };
  return (
    <Card title={t('orders-facts')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {choice('shipping')}
        {choice('billing')}
        <Field label={t('orders-reference')} optional>
          {(ids) => (
            <Input
              {...ids}
              maxLength={80}
              value={head.reference}
              onChange={(event) => onHead({ reference: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('orders-note')} optional>
          {(ids) => (
            <TextArea
              {...ids}
              rows={1}
              maxLength={4000}
              value={head.note}
              onChange={(event) => onHead({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}
