/** What the product search has found, at the cell that asks. */
import { Plus } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMe } from '@/api/session';
import type { Finder, FinderState } from '@/kit/editor/finder';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { useStore } from '@/lib/store';

const GAP = 4;
const TALL = 320;

export function FinderList({ finder, onText }: { finder: Finder; onText?: () => void }) {
  const state = useStore(finder.state);
  return state ? <Shown key={state.key} finder={finder} state={state} onText={onText} /> : null;
}

function usePlace(input: HTMLInputElement): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const at = input.getBoundingClientRect();
      const panel = box.current;
      if (!panel) return;
      const below = window.innerHeight - at.bottom > TALL || at.top < TALL;
      panel.style.insetInlineStart = 'auto';
      panel.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - panel.offsetWidth - 8))}px`;
      panel.style.top = below ? `${at.bottom + GAP}px` : '';
      panel.style.bottom = below ? '' : `${window.innerHeight - at.top + GAP}px`;
      panel.style.minWidth = `${at.width}px`;
    };
    put();
    document.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      document.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [input]);
  return box;
}

function Shown({ finder, state, onText }: { finder: Finder; state: FinderState; onText: (() => void) | undefined }) {
  const t = useText();
  const format = useFormat();
  const box = usePlace(state.input);
  // What a product costs by itself is in the company's currency, whatever the document's is.
  const { currency } = useMe().company;
  const typed = state.typed.trim();
  const nothing = !state.busy && !state.failed && state.items.length === 0;
  return createPortal(
    <div
      ref={box}
      className="scroll-soft fixed z-60 max-h-80 w-[420px] max-w-[calc(100vw-16px)] overflow-y-auto rounded-popover border border-line bg-surface p-1 text-text shadow-float"
      // The cell keeps the focus: a press here is a choice, not a way out of it.
      onPointerDown={(event) => event.preventDefault()}
    >
      <div id={finder.listId} role="listbox" aria-label={t('editor-products')} aria-busy={state.busy}>
        {state.items.map((product, at) => (
          <div
            key={product.id}
            id={`${finder.listId}-${at}`}
            role="option"
            aria-selected={at === state.at && !state.making}
            tabIndex={-1}
            onPointerUp={() => void finder.choose(at)}
            className={cx(
              'flex min-h-9 cursor-default items-center gap-3 rounded-control px-2 py-1 text-13',
              at === state.at && !state.making && 'bg-hover',
            )}
          >
            <span className="min-w-0 flex-1 truncate">{product.name}</span>
            <bdi dir="ltr" className="shrink-0 text-12 text-text-3">
              {product.sku}
            </bdi>
            {product.price !== '' && (
              <span className="num w-20 shrink-0">{format.amount(product.price, currency)}</span>
            )}
          </div>
        ))}
        {finder.make && !state.busy && (
          <div
            id={`${finder.listId}-new`}
            role="option"
            aria-selected={state.making}
            tabIndex={-1}
            onPointerUp={() => finder.makeOne()}
            className={cx(
              'flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 text-13 text-accent-text',
              state.making && 'bg-hover',
            )}
          >
            <Plus size={14} aria-hidden="true" className="shrink-0" />
            <span className="min-w-0 truncate">
              {typed === '' ? t('products-new') : t('editor-make', { name: typed })}
            </span>
          </div>
        )}
      </div>
      <p role="status" className={cx('px-2 text-13 text-text-2', (nothing || state.failed) && 'py-1.5')}>
        {state.failed
          ? t('picker-failed')
          : nothing
            ? typed === ''
              ? t('picker-none')
              : t('picker-nothing', { typed })
            : state.items.length === 0
              ? t('picker-searching')
              : ''}
      </p>
      {onText && typed !== '' && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onText}
          className="flex min-h-9 w-full items-center rounded-control px-2 text-start text-13 text-accent-text hover:bg-hover"
        >
          {t('editor-use-text', { typed })}
        </button>
      )}
    </div>,
    document.body,
  );
}
