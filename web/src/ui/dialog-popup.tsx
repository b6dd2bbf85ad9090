/** What draws dialogs, sheets and drawers: fetched with the first of them. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';
import type { DialogProps, DrawerProps, SheetProps } from '@/ui/dialog';

const WIDTHS = { small: 'sm:max-w-[400px]', normal: 'sm:max-w-[560px]', wide: 'sm:max-w-[860px]' };

const FIELD = ':is(input,select,textarea):enabled:not([hidden])';

/**
 * Where a dialog begins: at what took the focus by itself, at its first field, at what it asks to be done – but never at
 * what cannot be undone, nor at the cross, where Enter would close what was only just opened.
 */
function start(box: HTMLElement | null): HTMLElement | boolean {
  const now = document.activeElement;
  if (!box || (now !== box && box.contains(now))) return false;
  const find = (selector: string) => box.querySelector<HTMLElement>(selector);
  const field = matchMedia('(pointer: coarse)').matches ? null : find(`[data-body] ${FIELD}`);
  return field ?? find('footer [type=submit]:enabled:not([data-look=danger])') ?? find('footer button:enabled') ?? true;
}

/** Ctrl+Enter sends from wherever one is, also where Enter begins a line. */
function send(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const button = event.currentTarget.querySelector<HTMLButtonElement>('footer [type=submit]:enabled');
  if (!button) return;
  event.preventDefault();
  button.click();
}

export function DialogPopup({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  width = 'normal',
  onSubmit,
}: DialogProps) {
  const t = useText();
  const Body = onSubmit ? 'form' : 'div';
  const box = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(20_17_15/0.45)] transition-opacity duration-180 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={box}
          initialFocus={() => start(box.current)}
          data-keys="own"
          className={cx(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] w-full flex-col rounded-t-card border border-line bg-surface text-text shadow-float outline-none',
            'transition-[opacity,transform] duration-180 ease-out data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0',
            'sm:inset-x-4 sm:top-[max(24px,10dvh)] sm:bottom-auto sm:mx-auto sm:max-h-[80dvh] sm:w-auto sm:rounded-card',
            WIDTHS[width],
          )}
        >
          <Body
            className="flex min-h-0 flex-col"
            {...(onSubmit
              ? {
                  onSubmit: (event: FormEvent) => {
                    event.preventDefault();
                    event.stopPropagation();
                    onSubmit(event);
                  },
                  noValidate: true,
                  onKeyDown: send,
                }
              : {})}
          >
            <header className="flex items-start justify-between gap-3 px-5 pt-4 pb-2">
              <div className="min-w-0">
                <Base.Title className="text-16 font-semibold">{title}</Base.Title>
                {description && <Base.Description className="mt-1 text-13 text-text-2">{description}</Base.Description>}
              </div>
              <Base.Close render={<IconButton label={t('close')} icon={<X size={16} />} />} />
            </header>
            {children && (
              <div data-body className="scroll-soft min-h-0 overflow-y-auto px-5 py-2">
                {children}
              </div>
            )}
            {footer && <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-4">{footer}</footer>}
          </Body>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function SheetPopup({ open, onClose, title, children, footer, actions }: SheetProps) {
  const t = useText();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} modal={false}>
      <Base.Portal>
        <Base.Popup
          className={cx(
            'fixed inset-y-0 end-0 z-40 flex w-full flex-col border-s border-line bg-surface text-text shadow-float outline-none sm:w-[460px]',
            'transition-[opacity,transform] duration-240 ease-out data-ending-style:opacity-0 data-starting-style:translate-x-4 data-starting-style:opacity-0 rtl:data-starting-style:-translate-x-4',
          )}
        >
          <header className="flex h-14 shrink-0 items-center justify-between gap-2 border-b border-line px-4">
            <Base.Title className="truncate text-16 font-semibold">{title}</Base.Title>
            <div className="flex items-center gap-1">
              {actions}
              <Base.Close render={<IconButton label={t('close')} icon={<X size={16} />} />} />
            </div>
          </header>
          <div className="scroll-soft min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          {footer && <footer className="flex justify-end gap-2 border-t border-line p-4">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function DrawerPopup({ open, onClose, title, children }: DrawerProps) {
  const t = useText();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(20_17_15/0.45)]" />
        <Base.Popup
          data-keys="own"
          className="fixed inset-y-0 start-0 z-50 flex w-[min(300px,85vw)] flex-col bg-canvas py-2 text-text shadow-float outline-none"
        >
          <Base.Title className="sr-only">{title}</Base.Title>
          <Base.Close
            aria-label={t('close')}
            className="absolute end-2 top-2 z-10 inline-flex size-11 items-center justify-center rounded-control hover:bg-hover"
          >
            <X size={16} />
          </Base.Close>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
