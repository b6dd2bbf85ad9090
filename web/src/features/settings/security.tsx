import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { FaultSummary, useForm } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { tell } from '@/ui/toast';
import { factorsQuery } from './factors';
import { Identities } from './identities';
import { SettingsPage } from './page';
import { Passkeys } from './passkeys';
import { RecoveryCard } from './recovery';
import { Sessions } from './sessions';
import { Totp } from './totp';

/** How one signs in, and where one is signed in. */
export default function Security() {
  const t = useText();
  const { data: factors, error } = useQuery(factorsQuery);
  const protectedBySecond = factors && (factors.totp_since || factors.passkeys.length > 0);
  return (
    <SettingsPage title={t('settings-security')}>
      {error ? (
        <Failure error={error} />
      ) : factors ? (
        <>
          {factors.required && !protectedBySecond && (
            <p role="alert" className="rounded-control bg-warning-tint px-3 py-2 text-13 text-warning">
              {t('security-required')}
            </p>
          )}
          <PasswordCard />
          <Passkeys factors={factors} />
          <Totp factors={factors} />
          {protectedBySecond && <RecoveryCard left={factors.recovery_codes_left} />}
          <Identities />
          <Sessions />
        </>
      ) : (
        <Skeleton rows={6} />
      )}
    </SettingsPage>
  );
}

function PasswordCard() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const form = useForm({ current: '', password: '' }, async (_, values) => {
    await api.POST('/identity/me/password', { body: values });
    setOpen(false);
    tell(t('security-password-changed'));
  });
  const close = () => {
    setOpen(false);
    form.reset();
  };
  return (
    <Card title={t('password')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 text-13 text-text-2">{t('security-password-body')}</p>
        <Button onClick={() => setOpen(true)}>{t('security-password-change')}</Button>
      </div>
      <Dialog
        open={open}
        onClose={close}
        title={t('security-password-change')}
        width="small"
        onSubmit={() => void form.submit()}
        footer={
          <>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button look="primary" type="submit" busy={form.busy}>
              {t('security-password-change')}
            </Button>
          </>
        }
      >
        <FaultSummary faults={form.rest} />
        <div className="flex flex-col gap-4">
          <Field label={t('security-password-current')} error={form.fault('current')}>
            {(ids) => <PasswordField {...ids} autoFocus autoComplete="current-password" {...form.text('current')} />}
          </Field>
          <Field label={t('security-password-new')} help={t('security-password-help')} error={form.fault('password')}>
            {(ids) => <PasswordField {...ids} autoComplete="new-password" {...form.text('password')} />}
          </Field>
        </div>
      </Dialog>
    </Card>
  );
}
