/** What keys do in the grid, and where the focus goes after a row has moved, come or gone. */
import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { Burst } from '@/kit/editor/burst';
import type { RowDeeds } from '@/kit/editor/row';
import { type Missed, type Scanned, Scans, stillMissed } from '@/kit/editor/scan';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { tell } from '@/ui/toast';

interface Wanted {
  sheet: Sheet;
  body: RefObject<HTMLElement | null>;
  height: number;
  fixed: (row: SheetRow) => boolean;
  describe: ((key: string) => void) | null;
  touch: ((key: string) => void) | null;
  /** Whether what a scanner types is one more of a product. */
  takesScans: boolean;
}

/** To what keeps a form from being sent. */
export const toWrong = () => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();

/** Keys of the shortest barcode: fewer, however fast, are a number. */
const CODE_KEYS = 8;

/** How long a row that must be scrolled to first is waited for. */
const TRIES = 20;

/** Puts the focus into a cell; a row that is not there yet is scrolled into the window first. */
function useFocus({ sheet, body, height }: Wanted) {
  return useCallback(
    (key: string, column: string) => {
      let tries = 0;
      const go = () => {
        const row = body.current?.querySelector<HTMLElement>(`[data-row="${key}"]`);
        const cell =
          row?.querySelector<HTMLElement>(`[data-col="${column}"]`) ?? row?.querySelector<HTMLElement>('[data-col]');
        if (cell) {
          cell.focus({ preventScroll: true });
          row?.scrollIntoView({ block: 'nearest' });
          return;
        }
        tries += 1;
        if (tries > TRIES) return;
        if (tries === 2) {
          const mark = document.createElement('span');
          mark.style.cssText = `position:absolute;top:${Math.max(0, sheet.indexOf(key)) * height}px;height:${height}px`;
          body.current?.append(mark);
          mark.scrollIntoView({ block: 'center' });
          mark.remove();
        }
        requestAnimationFrame(go);
      };
      go();
    },
    [sheet, body, height],
  );
}

const columnOf = (target: EventTarget | null): string =>
  (target instanceof Element && target.closest<HTMLElement>('[data-col]')?.dataset.col) || 'product';
const rowOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;

export function useGridKeys(wanted: Wanted) {
  const { sheet, fixed, describe, touch, takesScans } = wanted;
  const t = useText();
  const focus = useFocus(wanted);
  const [active, setActive] = useState<string | null>(null);
  const [scanned, setScanned] = useState<Scanned | null>(null);
  const column = useRef('product');
  const [burst] = useState(() => new Burst(CODE_KEYS));
  const [missed, setMissed] = useState<Missed[]>([]);
  const scans = useMemo(
    () =>
      new Scans(sheet, (one) => {
        setScanned(one);
        setMissed((before) => stillMissed(before, one));
      }),
    [sheet],
  );
  const seenTo = useCallback((code: string) => setMissed((all) => all.filter((one) => one.code !== code)), []);

  const add = useCallback(() => {
    const row = sheet.blank();
    sheet.add(row);
    focus(row.key, 'product');
  }, [sheet, focus]);

  const deeds = useMemo<RowDeeds>(
    () => ({
      duplicate: (key) => {
        const copy = sheet.duplicate(key);
        if (copy) focus(copy, column.current);
      },
      move: (key, by) => {
        if (sheet.move(key, by)) focus(key, column.current);
      },
      remove: (key) => {
        const row = sheet.row(key);
        if (!row || fixed(row)) return;
        const next = sheet.remove(key);
        if (row.product || row.description)
          tell(t('editor-removed'), { label: t('undo'), run: () => void sheet.undo() });
        if (next) focus(next, column.current);
        else add();
      },
      describe,
      scan: (code) => scans.take(code),
      touch,
    }),
    [sheet, focus, fixed, describe, touch, add, scans, t],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const key = rowOf(event.target);
    if (event.defaultPrevented || !key || event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    const at = sheet.indexOf(key);
    const col = columnOf(event.target);
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    const field = input !== null;
    if (input && takesScans && col !== 'product' && !mod && !event.altKey) {
      if (event.key.length === 1) burst.key(input, event.key, event.timeStamp);
      const code = event.key === 'Enter' ? burst.take(input, event.timeStamp) : null;
      if (code !== null) {
        event.preventDefault();
        scans.take(code);
        return;
      }
    }
    const go = (to: number) => {
      const row = sheet.rows()[to];
      if (row) focus(row.key, col);
    };
    const deed = (() => {
      const updown = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (updown !== 0 && event.altKey && !mod) return () => deeds.move(key, updown);
      if (updown !== 0 && field && !mod && !event.shiftKey) return () => go(at + updown);
      if (mod && !event.shiftKey && event.key.toLowerCase() === 'd') return () => deeds.duplicate(key);
      if (
        mod &&
        (event.key === 'Delete' || event.key === 'Backspace') &&
        !(event.key === 'Backspace' && !event.metaKey)
      )
        return () => deeds.remove(key);
      if (mod && !event.shiftKey && event.key.toLowerCase() === 'z' && input && input.dataset.typed !== '1')
        return () => void sheet.undo();
      if (event.key === 'Enter' && !mod && !event.altKey && (field || event.target instanceof HTMLSelectElement))
        return at === sheet.rows().length - 1 ? add : () => go(at + 1);
      if (event.altKey && event.key.toLowerCase() === 'i') return () => press(event.target, '[data-why]');
      if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
        return () => press(event.target, '[data-menu]');
      return null;
    })();
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  const onFocus = (event: { target: EventTarget }) => {
    const key = rowOf(event.target);
    if (!key) return;
    if (event.target instanceof Element && event.target.closest('[data-col]')) column.current = columnOf(event.target);
    setActive(key);
  };

  const ofActive = (run: (key: string) => void) => () => {
    if (active && sheet.row(active)) run(active);
  };
  useHotkeys([
    { keys: 'mod+d', label: 'editor-duplicate', run: ofActive(deeds.duplicate) },
    { keys: 'alt+arrowup', label: 'editor-up', run: ofActive((key) => deeds.move(key, -1)) },
    { keys: 'alt+arrowdown', label: 'editor-down', run: ofActive((key) => deeds.move(key, 1)) },
    { keys: 'mod+delete', label: 'editor-key-remove', run: ofActive(deeds.remove) },
    { keys: 'mod+z', label: 'undo', run: () => void sheet.undo() },
  ]);

  return { focus, active, scans, scanned, missed, seenTo, add, deeds, onKeyDown, onFocus };
}

function press(target: EventTarget | null, what: string) {
  if (target instanceof Element) target.closest('[data-row]')?.querySelector<HTMLElement>(what)?.click();
}
