import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

/** The window of the command palette: no animation, it is there at once. */
export function PaletteShell({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-[rgb(20_17_15/0.35)]" />
        <Base.Popup
          data-keys="own"
          className="fixed inset-x-3 top-[12dvh] z-60 mx-auto max-w-[600px] overflow-hidden rounded-card border border-line bg-surface text-text shadow-float outline-none"
        >
          <Base.Title className="sr-only">{label}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
