/** The end of every way in: the person is known, and goes where they wanted to go. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signedIn } from '@/api/client';
import { meQuery } from '@/api/session';
import { returnTo } from '@/shell/app';

/** Somebody is signed in now: nothing of whoever was here before is shown to them. */
export function useEntered(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.clear();
    signedIn.set(true);
    await client.fetchQuery(meQuery);
  };
}

export function useEnter(): (wanted?: unknown) => Promise<void> {
  const entered = useEntered();
  const router = useRouter();
  return async (wanted) => {
    await entered();
    router.history.push(returnTo(wanted));
  };
}
