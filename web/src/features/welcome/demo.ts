/** The example: a company beside one's own, made and removed by the server in the background. */
import { queryOptions } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';

export type Demo = Schemas['Demo'];

/** While the server is at work it is asked this often. */
const ASK_MS = 700;

export const demoQuery = queryOptions({
  queryKey: ['setup', 'demo'],
  queryFn: async ({ signal }): Promise<Demo | null> => {
    try {
      const demo = await call<Demo>('GET', '/setup/demo', { signal });
      // Nothing is offered beside somebody else's.
      return demo.state === 'elsewhere' ? null : demo;
    } catch (error) {
      // A server without an example offers none; nor is one offered to who may not have it.
      if (isProblem(error) && [403, 404].includes(error.status)) return null;
      throw error;
    }
  },
  refetchInterval: ({ state: { data } }) => (data?.state === 'loading' || data?.state === 'removing' ? ASK_MS : false),
});
