/**
 * Parts that are fetched when they are first wanted. Not React's own `lazy`: what that has waited for it holds back for
 * 300 ms even when it is there at once, which a menu or a dialog is seen to do, and what it failed to fetch it never tries
 * again.
 */
import { createElement, type ReactNode, useEffect } from 'react';
import { store, useStore } from '@/lib/store';

/** How soon a part that could not be fetched is tried again. */
const AGAIN_MS = 3_000;

export interface Near {
  /** Fetches it, so that it stands at once when it is wanted; resolves to whether it is there. */
  near: () => Promise<boolean>;
}

/** The part as if it were here; until it is, what `waiting` draws of its properties. */
export function late<C extends (props: never) => ReactNode>(
  load: () => Promise<C>,
  waiting?: (props: Parameters<C>[0]) => ReactNode,
): C & Near {
  type Props = Parameters<C>[0];
  const found = store<{ Part: ((props: Props) => ReactNode) | null }>({ Part: null });
  const fetched = () => load().then((Part) => found.set((now) => (now.Part ? now : { Part })));
  const near = () =>
    fetched().then(
      () => true,
      () => false,
    );
  function Late(props: Props & object) {
    const { Part } = useStore(found);
    useEffect(() => {
      if (Part) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let gone = false;
      // Without a connection it cannot be fetched: the banner says so.
      const attempt = async () => {
        if (!(await near()) && !gone) timer = setTimeout(attempt, AGAIN_MS);
      };
      void attempt();
      return () => {
        gone = true;
        clearTimeout(timer);
      };
    }, [Part]);
    return Part ? createElement(Part, props) : (waiting?.(props) ?? null);
  }
  return Object.assign(Late as unknown as C, { near });
}
