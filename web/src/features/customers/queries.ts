import { queryOptions } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';

/** One call of the server each; keys lie below the customer's, so that live events read them anew. */
const of = <T>(id: string, name: string, path: string) =>
  queryOptions({
    queryKey: ['records', 'customer', 'one', id, name],
    queryFn: ({ signal }) => call<T>('GET', path, { signal }),
  });

export const creditQuery = (id: string) => of<Schemas['CreditView']>(id, 'credit', `/sales/customers/${id}/credit`);
export const standingQuery = (id: string) =>
  of<Schemas['StandingView']>(id, 'standing', `/sales/customers/${id}/standing`);
export const tagsQuery = (id: string) => of<Schemas['TagsView']>(id, 'tags', `/sales/customers/${id}/tags`);
export const duplicatesQuery = (id: string) =>
  of<Schemas['Candidates']>(id, 'duplicates', `/sales/customers/${id}/duplicates`);

export interface Ageing {
  currency: string;
  buckets: string[];
  amounts: string[];
  total: string;
  credit: string;
}

export const ageingQuery = (id: string) => of<Ageing>(id, 'ageing', `/billing/customers/${id}/ageing`);

export interface Happening {
  id: string;
  at: string;
  class: string;
  event: string;
  subject_kind: string;
  subject_id: string;
  actor_kind: string;
  detail: Record<string, unknown> | null;
}

export interface HappeningPage {
  items: Happening[];
  next: string | null;
}
