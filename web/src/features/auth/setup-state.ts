/** Whether the installation has its first company. */
import { queryOptions } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';

export type SetupState = Schemas['State'];

export const setupQuery = queryOptions({
  queryKey: ['setup', 'state'],
  staleTime: 60_000,
  queryFn: async (): Promise<SetupState> => {
    try {
      return await call<SetupState>('GET', '/setup/state');
    } catch (error) {
      // A server that does not tell has been set up by hand.
      if (isProblem(error) && error.status === 404) return { founded: true, setup_token_needed: false };
      throw error;
    }
  },
});
