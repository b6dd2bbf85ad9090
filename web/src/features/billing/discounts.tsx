/** What is enough for invoices that are paid early, said while a payment is recorded, and taken with it where it settles by itself. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { keys } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Checkbox } from '@/ui/field';

/** Invoices that are named at most. */
const SHOWN = 3;

interface Props {
  customer: string;
  currency: string;
  day: string;
  /** Whether the payment takes them; null where it settles nothing by itself: then it is done later. */
  taken: boolean | null;
  onTaken: (taken: boolean) => void;
}

export function Discounts({ customer, currency, day, taken, onTaken }: Props) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const places = usePlaces();
  const { data } = useQuery({
    queryKey: [...keys.one('customer', customer), 'ageing', currency],
    enabled: may('billing.invoice.view'),
    retry: false,
    queryFn: ({ signal }) =>
      call<Schemas['CustomerAgeing']>('GET', `/billing/customers/${customer}/ageing`, { query: { currency }, signal }),
  });
  const early = (data?.documents ?? []).filter((one) => one.early_payment && one.early_payment.until >= day);
  if (early.length === 0) return null;
  return (
    <section className="mt-4 rounded-card bg-info-tint px-4 py-3 text-13 text-info">
      <ul>
        {early.slice(0, SHOWN).map((one) => (
          <li key={`${one.invoice_id} ${one.instalment}`} className="min-h-6">
            <Link to={places('invoice', one.invoice_id) ?? '.'} className="font-medium underline">
              {one.number}
            </Link>
            {': '}
            {t('billing-early-enough', {
              amount: format.money(one.early_payment?.suffices, currency),
              day: format.date(one.early_payment?.until),
            })}
          </li>
        ))}
      </ul>
      {taken === null ? (
        <p className="mt-1">{t('billing-early-where')}</p>
      ) : (
        <Checkbox
          className="mt-2 text-text"
          label={t('billing-take-discounts')}
          checked={taken}
          onChange={(event) => onTaken(event.currentTarget.checked)}
        />
      )}
    </section>
  );
}
