/** Keys of a report's rows: j and k (or the arrows) go from one row's link to the next, Enter opens it. */
import type { RefObject } from 'react';
import { useHotkeys } from '@/lib/hotkeys';

export function useRowKeys(body: RefObject<HTMLElement | null>) {
  const go = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys([
    { keys: 'j', label: 'ledger-key-next', run: () => go(1) },
    { keys: 'k', label: 'ledger-key-previous', run: () => go(-1) },
    { keys: 'arrowdown', label: 'ledger-key-next', hidden: true, run: () => go(1) },
    { keys: 'arrowup', label: 'ledger-key-previous', hidden: true, run: () => go(-1) },
  ]);
}
