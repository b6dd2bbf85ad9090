import { Menu as Base } from '@base-ui/react/menu';
import { cx } from '@/lib/cx';

export interface MenuChoice {
  id: string;
  label: string;
  body?: string;
  disabled?: boolean;
}

/** One of a few, chosen at the cell that asked for it: many cells share one menu. */
export function ChoiceMenu({
  anchor,
  label,
  choices,
  value,
  onPick,
  onClose,
}: {
  anchor: HTMLElement;
  label: string;
  choices: MenuChoice[];
  value: string | null;
  onPick: (id: string) => void;
  onClose: () => void;
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="start" className="z-50 outline-none">
          <Base.Popup
            data-keys="own"
            aria-label={label}
            finalFocus={() => anchor}
            className="min-w-56 rounded-popover border border-line bg-surface p-1 text-text shadow-float outline-none"
          >
            <Base.RadioGroup
              value={value}
              onValueChange={(next) => {
                onPick(String(next));
                onClose();
              }}
            >
              {choices.map((choice) => (
                <Base.RadioItem
                  key={choice.id}
                  value={choice.id}
                  disabled={choice.disabled ?? false}
                  className={cx(
                    'flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 py-1 text-13 outline-none select-none',
                    'data-disabled:text-text-3 data-highlighted:bg-hover pointer-coarse:min-h-11',
                  )}
                >
                  <span aria-hidden="true" className="w-4 text-accent-text">
                    {choice.id === value ? '✓' : ''}
                  </span>
                  <span>
                    <span className="block font-medium">{choice.label}</span>
                    {choice.body && <span className="block text-12 text-text-3">{choice.body}</span>}
                  </span>
                </Base.RadioItem>
              ))}
            </Base.RadioGroup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
