import { useQueryClient } from '@tanstack/react-query';
import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { useMe } from '@/api/session';
import { useText } from '@/lib/i18n';
import { useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm, Dialog } from '@/ui/dialog';
import { tell, warn } from '@/ui/toast';
import { factorsChanged } from './factors';

/** Recovery codes, shown this once: to keep as a file, on paper or in a password manager. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText();
  const me = useMe();
  const text = `${t('recovery-file', { email: me.email, host: location.host })}\n\n${codes.join('\n')}\n`;
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'kontor-recovery-codes.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('recovery-title')}
      description={t('recovery-body')}
      width="small"
      footer={
        <>
          <Button
            icon={<Copy size={14} aria-hidden="true" />}
            onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => tell(t('copied')))}
          >
            {t('copy')}
          </Button>
          <Button icon={<Download size={14} aria-hidden="true" />} onClick={save}>
            {t('recovery-download')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('recovery-kept')}
          </Button>
        </>
      }
    >
      <ul
        aria-label={t('recovery-title')}
        dir="ltr"
        className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-control bg-sunken px-4 py-3 font-mono text-13"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}

export function RecoveryCard({ left }: { left: number }) {
  const t = useText();
  const say = useSay();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = async () => {
    try {
      const { data } = await api.POST('/identity/me/recovery-codes', { body: {} });
      setCodes(data?.recovery_codes ?? null);
      await factorsChanged(client);
    } catch (failure) {
      warn(say(failure));
    }
  };
  return (
    <Card title={t('recovery-title')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className={`min-w-0 flex-1 text-13 ${left < 3 ? 'text-warning' : 'text-text-2'}`}>
          {t('recovery-left', { count: left })}
        </p>
        <Button onClick={() => setAsking(true)}>{t('recovery-renew')}</Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('recovery-renew-title')}
        body={<p className="text-14 text-text-2">{t('recovery-renew-body')}</p>}
        action={t('recovery-renew')}
        onConfirm={renew}
      />
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Card>
  );
}
