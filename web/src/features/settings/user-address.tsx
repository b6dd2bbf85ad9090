import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { tell } from '@/ui/toast';
import { AddressCard } from './address-card';
import { ShownOnce } from './once';
import { linkOf, type User } from './people';

/** Somebody else's address: it changes when it is confirmed from the new one. */
export function UserAddress({ user, edits }: { user: User; edits: boolean }) {
  const t = useText();
  const [token, setToken] = useState<string | null>(null);
  const ask = async (email: string) => {
    const { data } = await api.POST('/identity/users/{id}/email', {
      params: { path: { id: user.id } },
      body: { email },
    });
    if (data?.token) setToken(data.token);
    else tell(t('user-address-asked', { email }));
  };
  return (
    <AddressCard email={user.email} body={t('user-address-body')} onAsk={ask} edits={edits}>
      {token && (
        <ShownOnce
          title={t('user-address-token')}
          body={t('user-address-token-body')}
          secret={linkOf('confirm-email', token)}
          onClose={() => setToken(null)}
        />
      )}
    </AddressCard>
  );
}
