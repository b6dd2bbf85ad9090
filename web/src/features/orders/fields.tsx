/** Whom an order is for, and on what terms. */
import { CustomerField } from '@/kit/document/customer-field';
import { usePlacesOfSale } from '@/kit/document/names';
import { useText } from '@/lib/i18n';
import { Field, Input, NativeSelect, TextArea } from '@/ui/field';
import type { OrderView } from './data';
import type { Header, Missing } from './draft';

interface Props {
  header: Header;
  onChange: (header: Header) => void;
  missing: Missing;
  order: OrderView | null;
}

export function HeaderFields({ header, onChange, missing, order }: Props) {
  const t = useText();
  const places = usePlacesOfSale();
  const set = (change: Partial<Header>) => onChange({ ...header, ...change });
  return (
    <section
      aria-label={t('orders-order')}
      // Enter where there is nothing more to choose goes on to the lines.
      onKeyDown={(event) => {
        const { target } = event;
        if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
        if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
        document.querySelector<HTMLElement>('[role="grid"] [data-col="product"]')?.focus();
      }}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2 xl:grid-cols-3"
    >
      <div {...(missing === 'customer' ? { 'data-missing': '' } : {})}>
        <CustomerField
          label={t('orders-customer')}
          value={header.customer}
          onPick={(customer) => set({ customer })}
          autoFocus={order === null && header.customer === null}
        />
      </div>
      <Field label={t('orders-reference')} optional>
        {(ids) => (
          <Input
            {...ids}
            maxLength={64}
            value={header.reference}
            onChange={(event) => set({ reference: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('orders-location')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={header.locationId}
            onChange={(event) => set({ locationId: event.target.value })}
          >
            <option value="">{t('orders-location-auto')}</option>
            {places.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('orders-shortage')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={header.shortage}
            onChange={(event) => set({ shortage: event.target.value as Header['shortage'] })}
          >
            <option value="">{t('orders-shortage-rule')}</option>
            <option value="refuse">{t('orders-shortage-refuse')}</option>
            <option value="back_order">{t('orders-shortage-back-order')}</option>
          </NativeSelect>
        )}
      </Field>
      <Field label={t('orders-note')} optional className="sm:col-span-1 xl:col-span-2">
        {(ids) => (
          <TextArea
            {...ids}
            rows={1}
            maxLength={2000}
            value={header.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </section>
  );
}
