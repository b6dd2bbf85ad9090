import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';
import { ToastRoom } from '@/ui/toast';
import { TipLayer } from '@/ui/tooltip';

/** What the primitives stand on: no style elements of their own (the server's policy forbids them), and the direction. */
export function UiProviders({ direction, children }: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <ToastRoom>{children}</ToastRoom>
        <TipLayer />
      </DirectionProvider>
    </CSPProvider>
  );
}
