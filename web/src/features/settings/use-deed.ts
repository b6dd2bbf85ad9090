import { useState } from 'react';
import { useSay } from '@/shell/form';
import { tell, warn } from '@/ui/toast';

/** Does something on a press and says how it went; answers whether it was done. */
export function useDeed(): [
  busy: string | null,
  run: (id: string, deed: () => Promise<unknown>, said?: string) => Promise<boolean>,
] {
  const say = useSay();
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (id: string, deed: () => Promise<unknown>, said?: string) => {
    setBusy(id);
    try {
      await deed();
      if (said) tell(said);
      return true;
    } catch (failure) {
      warn(say(failure));
      return false;
    } finally {
      setBusy(null);
    }
  };
  return [busy, run];
}
