import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { tell } from '@/ui/toast';

/** A secret or a link that is shown this once: to copy and hand over. */
export function ShownOnce({
  title,
  body,
  secret,
  onClose,
}: {
  title: string;
  body: ReactNode;
  secret: string;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={body}
      footer={
        <>
          <Button
            icon={<Copy size={14} aria-hidden="true" />}
            onClick={() => void navigator.clipboard.writeText(secret).then(() => tell(t('copied')))}
          >
            {t('copy')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <p dir="ltr" className="rounded-control bg-sunken px-3 py-2 font-mono text-13 break-all select-all">
        {secret}
      </p>
    </Dialog>
  );
}
