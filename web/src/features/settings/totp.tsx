import { useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { FaultSummary, useForm, useSay } from '@/shell/form';
import { Button, IconButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';
import { QrCode } from '@/ui/qr-code';
import { tell, warn } from '@/ui/toast';
import { type Factors, factorsChanged } from './factors';
import { On } from './page';
import { RecoveryCodes } from './recovery';

type Enrolment = Schemas['Enrolment'];

export function Totp({ factors }: { factors: Factors }) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [removing, setRemoving] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = async () => {
    try {
      const { data } = await api.POST('/identity/me/totp', { body: {} });
      setEnrolment(data ?? null);
    } catch (failure) {
      warn(say(failure));
    }
  };
  return (
    <Card title={t('totp-title')} aside={<On on={factors.totp_since !== null} />}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 text-13 text-text-2">
          {factors.totp_since ? t('totp-since', { date: format.dateTime(factors.totp_since) }) : t('totp-body')}
        </p>
        {factors.totp_since ? (
          <Button look="danger" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        ) : (
          <Button onClick={() => void begin()}>{t('totp-set-up')}</Button>
        )}
      </div>
      {enrolment && (
        <Enrol
          enrolment={enrolment}
          onClose={() => setEnrolment(null)}
          onDone={(fresh) => {
            setEnrolment(null);
            if (fresh.length > 0) setCodes(fresh);
            void factorsChanged(client);
          }}
        />
      )}
      {removing && (
        <RemoveTotp
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false);
            tell(t('totp-removed'));
            void factorsChanged(client);
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Card>
  );
}

function Enrol({
  enrolment,
  onClose,
  onDone,
}: {
  enrolment: Enrolment;
  onClose: () => void;
  onDone: (codes: string[]) => void;
}) {
  const t = useText();
  const form = useForm({ code: '' }, async (_, { code }) => {
    const { data } = await api.POST('/identity/me/totp/confirm', { body: { code: code.replaceAll(/\s/g, '') } });
    onDone(data?.recovery_codes ?? []);
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('totp-set-up')}
      width="small"
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={form.busy}>
            {t('totp-confirm')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} />
      <p className="text-14 text-text-2">{t('totp-scan')}</p>
      <div className="my-4 flex justify-center">
        <QrCode rows={enrolment.qr} label={t('totp-qr')} />
      </div>
      <div className="mb-4 flex items-center gap-2 rounded-control bg-sunken px-3 py-2 text-12">
        <span className="shrink-0 text-text-2">{t('totp-by-hand')}</span>
        <bdi dir="ltr" className="min-w-0 flex-1 font-mono break-all">
          {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </bdi>
        <IconButton
          label={t('copy')}
          icon={<Copy size={14} />}
          onClick={() => void navigator.clipboard.writeText(enrolment.secret).then(() => tell(t('copied')))}
        />
      </div>
      <Field label={t('totp-code')} error={form.fault('code')}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            dir="ltr"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            className="tracking-[0.3em] tabular-nums"
            {...form.text('code')}
          />
        )}
      </Field>
    </Dialog>
  );
}

function RemoveTotp({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const form = useForm({ password: '' }, async (_, { password }) => {
    await api.POST('/identity/me/totp/disable', { body: { password } });
    onDone();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('totp-remove')}
      description={t('totp-remove-body')}
      width="small"
      onSubmit={() => void form.submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" type="submit" busy={form.busy}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <FaultSummary faults={form.rest} />
      <Field label={t('password')} error={form.fault('password')}>
        {(ids) => <PasswordField {...ids} autoFocus autoComplete="current-password" {...form.text('password')} />}
      </Field>
    </Dialog>
  );
}
