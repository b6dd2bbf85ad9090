/** Whom a document is for: where they are, what they owe and how far their credit goes. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call, type Schemas } from '@/api/client';
import { keys, list, oneQuery, type RowOf } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import * as decimal from '@/lib/decimal';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Card } from '@/ui/card';
import { Pill } from '@/ui/status';

type Credit = Schemas['CreditView'];

export interface PostalAddress {
  name?: string | null;
  line1?: string;
  line2?: string | null;
  city?: string | null;
  region?: string | null;
  postcode?: string | null;
  country?: string;
}

export function Address({ address }: { address: PostalAddress | null }) {
  const format = useFormat();
  if (!address) return null;
  const town = [address.postcode, address.city].filter(Boolean).join(' ');
  const country = address.country ? format.countryName(address.country) : null;
  const lines = [address.name, address.line1, address.line2, [town, country].filter(Boolean).join(', ')];
  return (
    <address className="text-13 text-text-2 not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

export function useCredit(customerId: string | null) {
  const may = useMay();
  return useQuery({
    queryKey: [...keys.one('customer', customerId ?? ''), 'credit'],
    enabled: customerId !== null && may('parties.customer.view'),
    queryFn: ({ signal }) => call<Credit>('GET', `/sales/customers/${customerId}/credit`, { signal }),
  });
}

/** The currency of a customer's documents: their own, or the company's. */
export function useCurrencyOf(customerId: string | null): string {
  const may = useMay();
  const { company } = useMe();
  const { data } = useQuery({
    ...oneQuery('customer', '/sales/customers', customerId ?? ''),
    enabled: customerId !== null && may('parties.customer.view'),
  });
  return data?.currency ?? company.currency;
}

/** The customer's address of a purpose, for documents that hold none yet. */
export function useAddress(customerId: string | null, purpose: 'shipping' | 'billing', enabled: boolean) {
  return useQuery({
    queryKey: [...keys.lists('address'), 'default', customerId, purpose],
    enabled: enabled && customerId !== null,
    queryFn: async ({ signal }) => {
      const filters = { customer_id: customerId, purpose, is_default: true };
      return (await list<RowOf<'address'>>('/sales/addresses', { filters }, { limit: 1 }, { signal })).items[0] ?? null;
    },
  }).data;
}

export function PartyCard({
  customerId,
  name,
  address,
  adding,
  children,
}: {
  customerId: string;
  name: string;
  address: PostalAddress | null | undefined;
  /** What this document is about to add to what they owe. */
  adding?: string;
  children?: ReactNode;
}) {
  const t = useText();
  const place = usePlaces()('customer', customerId);
  const { data: credit } = useCredit(customerId);
  return (
    <Card
      title={
        place ? (
          <Link to={place} className="hover:underline">
            {name}
          </Link>
        ) : (
          name
        )
      }
    >
      {address && <Address address={address} />}
      {credit && <CreditBar credit={credit} adding={adding} />}
      {children}
      <p className="sr-only">{t('document-party')}</p>
    </Card>
  );
}

const read = (text: string | null | undefined) => (text && decimal.parse(text)) || decimal.ZERO;

/** A share in whole percents, for the width of a bar only. */
function percent(part: decimal.Decimal, whole: decimal.Decimal): number {
  if (whole.units <= 0n) return part.units > 0n ? 100 : 0;
  const share = decimal.divide({ units: part.units * 100n, scale: part.scale }, whole, 0);
  return Math.max(0, Math.min(100, Number(share?.units ?? 0n)));
}

function CreditBar({ credit, adding }: { credit: Credit; adding: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const money = (value: string | null) => format.money(value, credit.currency);
  const owed = read(credit.exposure);
  const after = decimal.add(owed, read(adding));
  const limit = credit.credit_limit === null ? null : read(credit.credit_limit);
  const beyond = limit !== null && decimal.compare(after, limit) > 0;
  const near = limit !== null && !beyond && percent(after, limit) >= 80;
  return (
    <div className="mt-3 text-13 first:mt-0">
      <p className="flex justify-between gap-3 py-0.5">
        <span className="text-text-2">{t('document-open-balance')}</span>
        <span className="num">{money(credit.exposure)}</span>
      </p>
      {limit !== null && (
        <>
          <p className="flex justify-between gap-3 py-0.5">
            <span className="text-text-2">{t('document-credit-limit')}</span>
            <span className="num">{money(credit.credit_limit)}</span>
          </p>
          <div aria-hidden="true" className="mt-1.5 flex h-1.5 overflow-hidden rounded-full bg-sunken">
            <span className="bg-accent" style={{ inlineSize: `${percent(owed, limit)}%` }} />
            <span
              className={cx(beyond ? 'bg-danger' : 'bg-accent opacity-40')}
              style={{ inlineSize: `${percent(read(adding), limit)}%` }}
            />
          </div>
          {(beyond || near) && (
            <p className="mt-2">
              <Pill tone={beyond ? 'danger' : 'warning'}>
                {beyond
                  ? t('document-credit-beyond', {
                      amount: money(decimal.text(decimal.subtract(after, limit))),
                    })
                  : t('document-credit-near')}
              </Pill>
            </p>
          )}
        </>
      )}
    </div>
  );
}
