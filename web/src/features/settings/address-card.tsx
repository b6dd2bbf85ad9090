/** Somebody's address, and asking for another one: it changes when whoever reads its mail confirms it. */
import { type ReactNode, useState } from 'react';
import { useText } from '@/lib/i18n';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';

export function AddressCard({
  email,
  body,
  onAsk,
  mine,
  edits = true,
  children,
}: {
  email: string;
  /** What the dialog says of how it changes. */
  body: string;
  onAsk: (email: string) => Promise<unknown>;
  /** One's own, which the browser may know. */
  mine?: boolean;
  edits?: boolean;
  /** What came of asking. */
  children?: ReactNode;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const form = useForm({ email: '' }, async (_, asked) => {
    await onAsk(asked.email);
    setOpen(false);
  });
  return (
    <Card title={t('profile-address')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0 text-14 break-words">{email}</span>
        {edits && <Button onClick={() => setOpen(true)}>{t('profile-address-change')}</Button>}
      </div>
      {children}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('profile-address-change')}
        description={body}
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
          {(ids) => (
            <Input {...ids} autoFocus type="email" autoComplete={mine ? 'email' : 'off'} {...form.text('email')} />
          )}
        </Field>
      </Dialog>
    </Card>
  );
}
