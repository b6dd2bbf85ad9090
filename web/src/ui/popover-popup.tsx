import { Popover as Base } from '@base-ui/react/popover';
import type { PopoverProps } from '@/ui/popover';

/** A small panel at what it belongs to. */
export function PopoverPopup({ trigger, title, children, open, onOpenChange, align = 'start' }: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup
            data-keys="own"
            className="scroll-soft max-h-[75dvh] max-w-[calc(100vw-16px)] min-w-56 overflow-y-auto rounded-popover border border-line bg-surface p-3 text-13 text-text shadow-float outline-none transition-opacity duration-180 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {title && <Base.Title className="mb-2 text-13 font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
