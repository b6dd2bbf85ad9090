import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { late } from '@/lib/late';

export interface PopoverProps {
  trigger: ReactElement;
  title?: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
}

const Popup = late(() => import('@/ui/popover-popup').then((part) => part.PopoverPopup));
/** Somebody comes near. */
export const popoversNear = () => void Popup.near();

/** A small panel at what it belongs to. What draws it is fetched when somebody comes near. */
export function Popover({ trigger, open, onOpenChange, ...rest }: PopoverProps) {
  const [wanted, setWanted] = useState(false);
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const waiting = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onPointerEnter: popoversNear,
    onFocus: popoversNear,
    // Without a connection it cannot be fetched: the banner says so, and the next press tries again.
    onClick: () =>
      void Popup.near().then((there) => {
        setWanted(there);
        if (there) change(true);
      }),
  });
  if (!wanted && !isOpen) return waiting;
  return <Popup trigger={trigger} open={isOpen} onOpenChange={change} {...rest} />;
}
