import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changed } from '@/api/records';

const AGAIN_MS = 10_000;

/**
 * Of what recurs the server tells only what it has made: that it was paused, ended or written anew is no event. Whoever
 * looks at it asks again, and at once when they come back to it.
 */
export function useAskedAgain(kind: 'recurring_invoice' | 'order_template') {
  const client = useQueryClient();
  useEffect(() => {
    const ask = () => {
      if (!document.hidden) changed(client, kind);
    };
    const timer = setInterval(ask, AGAIN_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [client, kind]);
}
