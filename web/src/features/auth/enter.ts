/** The end of every way in: the person is known, and goes where they wanted to go. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signedIn } from '@/api/client';
import { meQuery } from '@/api/session';
import { returnTo } from '@/shell/app';

export function useEnter(): (wanted?: unknown) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (wanted) => {
    // Nothing of whoever was here before is shown to whoever is here now.
    client.clear();
    signedIn.set(true);
    await client.fetchQuery(meQuery);
    router.history.push(returnTo(wanted));
  };
}
