import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';

export interface PopoverProps {
  trigger: ReactElement;
  title?: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
}

const load = () => import('@/ui/popover-popup');
/** Somebody comes near. */
const near = () => void load().catch(() => undefined);
const Popup = lazy(() => load().then((module) => ({ default: module.PopoverPopup })));

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
    onPointerEnter: near,
    onFocus: near,
    // Without a connection it cannot be fetched: the banner says so, and the next press tries again.
    onClick: () =>
      void load().then(
        () => {
          setWanted(true);
          change(true);
        },
        () => undefined,
      ),
  });
  if (!wanted && !isOpen) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Popup trigger={trigger} open={isOpen} onOpenChange={change} {...rest} />
    </Suspense>
  );
}
