import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { ShownOnce } from './once';
import { linkOf, peopleChanged } from './people';
import { NO_POSITION, PositionFields } from './position';

/** Invites somebody: what they will be here is decided now, their password is theirs to choose. */
export function Invite({ onClose }: { onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [made, setMade] = useState<{ token: string; email: string; expires_at: string; mailed: boolean } | null>(null);
  const form = useForm({ email: '', first_name: '', last_name: '', position: NO_POSITION }, async (_, body) => {
    const { data } = await api.POST('/identity/invitations', { body });
    if (data) setMade(data);
    await peopleChanged(client);
  });
  if (made) {
    return (
      <ShownOnce
        title={t('invite-made')}
        body={[
          t('invite-made-body', { email: made.email, date: format.dateTime(made.expires_at) }),
          ...(made.mailed ? [t('invite-made-mailed')] : []),
        ].join(' ')}
        secret={linkOf('invitation', made.token)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite-title')}
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('invite-do')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} request={form.request} />
      <div className="mb-5 grid gap-4 sm:grid-cols-2">
        <Field label={t('email')} className="sm:col-span-2" error={form.fault('email')}>
          {(ids) => <Input {...ids} autoFocus type="email" autoComplete="off" {...form.text('email')} />}
        </Field>
        <Field label={t('settings-first-name')} optional error={form.fault('first_name')}>
          {(ids) => <Input {...ids} autoComplete="off" {...form.text('first_name')} />}
        </Field>
        <Field label={t('settings-last-name')} optional error={form.fault('last_name')}>
          {(ids) => <Input {...ids} autoComplete="off" {...form.text('last_name')} />}
        </Field>
      </div>
      <PositionFields
        value={form.values.position}
        onValue={(position) => form.set('position', position)}
        fault={form.fault}
      />
    </Dialog>
  );
}
