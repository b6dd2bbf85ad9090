/** A link in a row: there are hundreds on the screen, so it does nothing before it is pressed. */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

export interface PlainLinkProps {
  to: string;
  className?: string;
  tabIndex?: number;
  children: ReactNode;
  /** Takes the place of going there. */
  onOpen?: () => void;
}

export function PlainLink({ to, className, tabIndex, children, onOpen }: PlainLinkProps) {
  const router = useRouter();
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (onOpen) onOpen();
    else void router.navigate({ to });
  };
  return (
    <a href={to} tabIndex={tabIndex} className={className} onClick={press}>
      {children}
    </a>
  );
}
