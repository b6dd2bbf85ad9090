/** The example company: made and removed by the server in the background. */
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/client';
import { isProblem } from '@/api/problem';

export interface Demo {
  state: 'none' | 'loading' | 'loaded' | 'removing' | 'failed';
  done?: number;
  total?: number;
  error?: string | null;
}

/** While the server is at work it is asked this often. */
const ASK_MS = 700;

export const demoQuery = queryOptions({
  queryKey: ['setup', 'demo'],
  queryFn: async ({ signal }): Promise<Demo | null> => {
    try {
      return await call<Demo>('GET', '/setup/demo', { signal });
    } catch (error) {
      // A server without an example offers none, and who may not load it is not offered it.
      if (isProblem(error) && (error.status === 404 || error.status === 403)) return null;
      throw error;
    }
  },
  refetchInterval: ({ state: { data } }) => (data?.state === 'loading' || data?.state === 'removing' ? ASK_MS : false),
});
