import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';

export interface Action {
  label: string;
  run: () => void;
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** A line above it. */
  apart?: boolean;
  checked?: boolean;
}

export interface MenuProps {
  trigger: ReactElement;
  actions: Action[];
  header?: ReactNode;
}

const load = () => import('@/ui/menu-popup');
/** Somebody comes near. */
const near = () => void load().catch(() => undefined);
const Popup = lazy(() => load().then((module) => ({ default: module.MenuPopup })));

/** A menu of actions. What draws it is fetched when somebody comes near, so that pages stay light. */
export function Menu({ trigger, ...rest }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const waiting = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: near,
    onFocus: near,
    // Without a connection it cannot be fetched: the banner says so, and the next press tries again.
    onClick: () =>
      void load().then(
        () => setWanted(true),
        () => undefined,
      ),
  });
  if (!wanted) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Popup trigger={trigger} defaultOpen {...rest} />
    </Suspense>
  );
}
