/** The row cursor and the keys of a list. */
import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Row } from '@/api/records';
import { between, isSelected, NOTHING, select } from '@/kit/list/selection';
import { titleOf } from '@/kit/list/use-description';
import type { Model } from '@/kit/list/use-model';
import { type Hotkey, useHotkeys } from '@/lib/hotkeys';

export interface Cursor {
  /** Index of the row; -1 before the keys were used. */
  at: number;
  /** Whether the row is brought into view. */
  follow: boolean;
  move: (at: number, how?: { follow?: boolean }) => void;
  /** The list got the focus by Tab. */
  enter: () => void;
  toggle: (at: number, range: boolean) => void;
  selectTo: (at: number) => void;
  peek: (at: number) => void;
  /** What a row is called, for what is read out. */
  nameOf: (at: number) => string;
}

/** Rows of PageUp and PageDown. */
const SCREEN = 15;

export function useCursor<R extends Row>(model: Model<R>, focusSearch: () => void): Cursor {
  const [{ at, follow }, setAt] = useState({ at: -1, follow: false });
  const anchor = useRef<string | null>(null);
  const router = useRouter();
  const now = useRef(model);
  now.current = model;
  const { rows } = model;
  const here = Math.min(at, rows.count - 1);
  const place = useRef(here);
  place.current = here;

  const move = useCallback<Cursor['move']>((to, how) => {
    const last = now.current.rows.count - 1;
    setAt({ at: Math.max(-1, Math.min(to, last)), follow: how?.follow ?? true });
  }, []);
  const acts = useMemo(() => {
    const rowAt = (index: number) => now.current.rows.at(index);
    const selectTo = (index: number) => {
      const to = rowAt(index);
      if (!to) return;
      // A range ends where its rows are not there: nothing is selected that nobody has seen.
      const { rows: near, far } = now.current.rows;
      const ids = (far.includes(to) ? far : near).map((row) => row.id);
      now.current.setSelection((was) => select(was, between(ids, anchor.current, to.id), true));
      move(index, { follow: false });
    };
    return {
      selectTo,
      toggle: (index: number, range: boolean) => {
        const row = rowAt(index);
        if (!row) return;
        if (range && anchor.current) return selectTo(index);
        anchor.current = row.id;
        now.current.setSelection((was) => select(was, [row.id], !isSelected(was, row.id)));
        move(index, { follow: false });
      },
      enter: () => {
        if (place.current < 0) move(0);
      },
      peek: (index: number) => {
        const row = rowAt(index);
        if (!row) return;
        move(index, { follow: false });
        now.current.set({ peek: row.id });
      },
      nameOf: (index: number) => {
        const row = rowAt(index);
        return row ? titleOf(now.current.description, row) : '';
      },
    };
  }, [move]);

  const step = (by: number, extend: boolean) => {
    const from = Math.max(here, by > 0 ? -1 : 0);
    const to = Math.max(0, Math.min(from + by, rows.count - 1));
    if (extend) {
      anchor.current ??= rows.at(Math.max(here, 0))?.id ?? null;
      acts.selectTo(to);
    } else anchor.current = null;
    move(to);
    // The keys go on in the list, wherever the focus was.
    const list = document.querySelector<HTMLElement>('[data-list-scroll]');
    if (list && !list.contains(document.activeElement)) list.focus({ preventScroll: true });
    // An open panel follows the cursor.
    const row = rows.at(to);
    if (model.state.peek && row) model.set({ peek: row.id });
  };
  const withRow = (run: (row: R) => void) => () => {
    const row = rows.at(here);
    if (row) run(row);
  };
  const element = () => document.querySelector<HTMLElement>(`[data-row="${rows.at(here)?.id ?? ''}"]`);
  const keys: Hotkey[] = [
    { keys: 'j', label: 'list-key-next', run: () => step(1, false) },
    { keys: 'arrowdown', label: 'list-key-next', hidden: true, run: () => step(1, false) },
    { keys: 'k', label: 'list-key-previous', run: () => step(-1, false) },
    { keys: 'arrowup', label: 'list-key-previous', hidden: true, run: () => step(-1, false) },
    { keys: 'shift+arrowdown', label: 'list-key-extend', run: () => step(1, true) },
    { keys: 'shift+arrowup', label: 'list-key-extend', hidden: true, run: () => step(-1, true) },
    { keys: 'pagedown', label: 'list-key-next', hidden: true, run: () => step(SCREEN, false) },
    { keys: 'pageup', label: 'list-key-previous', hidden: true, run: () => step(-SCREEN, false) },
    { keys: 'home', label: 'list-key-first', hidden: true, run: () => move(0) },
    { keys: 'end', label: 'list-key-last', hidden: true, run: () => move(rows.count - 1) },
    { keys: 'x', label: 'list-key-select', run: () => here >= 0 && acts.toggle(here, false) },
    {
      keys: 'mod+a',
      label: 'list-key-select-all',
      run: () =>
        model.setSelection((was) =>
          select(
            was,
            rows.rows.map((row) => row.id),
            true,
          ),
        ),
    },
    { keys: 'enter', label: 'list-key-open', run: pressed(withRow(model.open)) },
    {
      keys: 'space',
      label: 'list-key-peek',
      run: pressed(() => (model.state.peek ? model.set({ peek: null }) : acts.peek(Math.max(here, 0)))),
    },
    { keys: '.', label: 'list-key-menu', run: () => element()?.querySelector<HTMLElement>('[data-row-menu]')?.click() },
    {
      keys: 'e',
      label: 'list-key-edit',
      run: () => element()?.querySelector<HTMLElement>('[data-inline-edit]')?.click(),
    },
    { keys: '/', label: 'list-key-search', run: focusSearch },
    {
      keys: 'escape',
      label: 'list-key-clear',
      run: () => {
        if (model.state.peek) model.set({ peek: null });
        else model.setSelection(NOTHING);
      },
    },
    ...(model.create
      ? [
          {
            keys: 'c',
            label: 'list-key-create',
            run: () =>
              model.create?.run ? model.create.run() : void router.navigate({ to: model.create?.href ?? '.' }),
          },
        ]
      : []),
  ];
  useHotkeys(model.overrides.embedded ? [] : keys);
  return useMemo(() => ({ at: here, follow, move, ...acts }), [here, follow, move, acts]);
}

/** A key that a button or link under the focus answers itself is left to it. */
function pressed(run: () => void) {
  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const own = target.closest<HTMLElement>('button, a, [role="menuitem"], summary');
    // With what is held beside it: Shift on a head sorts by it as well.
    const { shiftKey, ctrlKey, metaKey } = event;
    if (own)
      own.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey, ctrlKey, metaKey }));
    else run();
  };
}
