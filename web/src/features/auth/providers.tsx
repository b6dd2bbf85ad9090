/** Buttons of other houses' accounts; none where the installation has none. */
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { returnTo } from '@/shell/app';
import { Button } from '@/ui/button';

export type Provider = Schemas['DoorView'];

export function useProviders(): Provider[] {
  const { data } = useQuery({
    queryKey: ['identity', 'providers'],
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<Provider[]> => {
      try {
        return (await call<{ items: Provider[] }>('GET', '/identity/providers')).items;
      } catch (error) {
        if (isProblem(error) && error.status === 404) return [];
        throw error;
      }
    },
  });
  return data ?? [];
}

export function Providers({
  wanted,
  before,
  onFailed,
}: {
  wanted: unknown;
  before: () => void;
  onFailed: (problem: unknown) => void;
}) {
  const t = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const start = async (id: string) => {
    before();
    setBusy(id);
    try {
      const { url } = await call<{ url: string }>('POST', `/identity/oidc/${id}/start`, {
        body: { return_to: returnTo(wanted) },
      });
      location.assign(url);
    } catch (failure) {
      setBusy(null);
      onFailed(failure);
    }
  };
  return useProviders().map((one) => (
    <Button
      key={one.id}
      size="large"
      className="h-10"
      busy={busy === one.id}
      icon={<KeyRound size={16} aria-hidden="true" />}
      onClick={() => void start(one.id)}
    >
      {one.button ?? t('auth-with', { name: one.name })}
    </Button>
  ));
}
