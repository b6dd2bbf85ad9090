import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@/lib/i18n';

/** A panel from the start edge: the navigation of a phone. */
export function Drawer({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(20_17_15/0.45)]" />
        <Base.Popup
          data-keys="own"
          className="fixed inset-y-0 start-0 z-50 flex w-[min(300px,85vw)] flex-col bg-canvas py-2 text-text shadow-float outline-none"
        >
          <Base.Title className="sr-only">{title}</Base.Title>
          <Base.Close
            aria-label={t('close')}
            className="absolute end-2 top-2 z-10 inline-flex size-11 items-center justify-center rounded-control hover:bg-hover"
          >
            <X size={16} />
          </Base.Close>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
