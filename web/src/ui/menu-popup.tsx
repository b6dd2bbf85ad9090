import { Menu as Base } from '@base-ui/react/menu';
import { cx } from '@/lib/cx';
import { Keys } from '@/ui/kbd';
import type { Action, MenuProps } from '@/ui/menu';

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 text-13 outline-none select-none data-highlighted:bg-hover data-disabled:text-text-3 pointer-coarse:min-h-11';

/** A menu of actions; every shortcut stands next to its item. */
export function MenuPopup({ trigger, actions, header, defaultOpen = false }: MenuProps & { defaultOpen?: boolean }) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Base.Popup
            data-keys="own"
            className="scroll-soft max-h-[70dvh] min-w-48 overflow-y-auto rounded-popover border border-line bg-surface p-1 text-text shadow-float outline-none transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {header}
            {actions.map((action) => (
              <div key={action.label} role="none">
                {action.apart && <Base.Separator className="my-1 h-px bg-line" />}
                {action.checked === undefined ? (
                  <Base.Item
                    disabled={action.disabled}
                    onClick={action.run}
                    className={cx(itemClass, action.danger && 'text-danger')}
                  >
                    <Inside action={action} />
                  </Base.Item>
                ) : (
                  <Base.CheckboxItem
                    checked={action.checked}
                    onCheckedChange={action.run}
                    closeOnClick
                    disabled={action.disabled}
                    className={itemClass}
                  >
                    <span className="inline-flex w-4 justify-center">{action.checked ? '✓' : ''}</span>
                    <Inside action={action} />
                  </Base.CheckboxItem>
                )}
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Inside({ action }: { action: Action }) {
  return (
    <>
      {action.icon}
      <span className="flex-1">{action.label}</span>
      {action.shortcut && <Keys keys={action.shortcut} className="ms-4" />}
    </>
  );
}
