import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { late } from '@/lib/late';

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

const Popup = late(() => import('@/ui/menu-popup').then((part) => part.MenuPopup));
/** Somebody comes near. */
export const menusNear = () => void Popup.near();

/** A menu of actions. What draws it is fetched when somebody comes near, so that pages stay light. */
export function Menu({ trigger, ...rest }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const waiting = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: menusNear,
    onFocus: menusNear,
    // Without a connection it cannot be fetched: the banner says so, and the next press tries again.
    onClick: () => void Popup.near().then(setWanted),
  });
  return wanted ? <Popup trigger={trigger} defaultOpen {...rest} /> : waiting;
}
