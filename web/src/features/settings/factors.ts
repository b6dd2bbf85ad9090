/** One's own second factors, as the cards of the security page share them. */
import type { QueryClient } from '@tanstack/react-query';
import { factorsQuery } from '@/api/session';

export { type Factors, factorsQuery } from '@/api/session';

export const factorsChanged = (client: QueryClient) => client.invalidateQueries({ queryKey: factorsQuery.queryKey });
