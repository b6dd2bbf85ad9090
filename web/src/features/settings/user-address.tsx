import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { tell } from '@/ui/toast';
import { ShownOnce } from './once';
import { linkOf, type User } from './people';

/** Somebody else's address: it changes when it is confirmed from the new one. */
export function UserAddress({ user, edits }: { user: User; edits: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const form = useForm({ email: '' }, async (_, { email }) => {
    const { data } = await api.POST('/identity/users/{id}/email', {
      params: { path: { id: user.id } },
      body: { email },
    });
    setOpen(false);
    if (data?.token) setToken(data.token);
    else tell(t('user-address-asked', { email }));
  });
  return (
    <Card title={t('profile-address')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0 text-14 break-words">{user.email}</span>
        {edits && <Button onClick={() => setOpen(true)}>{t('profile-address-change')}</Button>}
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('profile-address-change')}
        description={t('user-address-body')}
        width="small"
        onSubmit={() => void form.submit()}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button look="primary" type="submit" busy={form.busy}>
              {t('profile-address-ask')}
            </Button>
          </>
        }
      >
        <FaultSummary faults={form.rest} />
        <Field label={t('profile-address-new')} error={form.fault('email')}>
          {(ids) => <Input {...ids} autoFocus type="email" autoComplete="off" {...form.text('email')} />}
        </Field>
      </Dialog>
      {token && (
        <ShownOnce
          title={t('user-address-token')}
          body={t('user-address-token-body')}
          secret={linkOf('confirm-email', token)}
          onClose={() => setToken(null)}
        />
      )}
    </Card>
  );
}
