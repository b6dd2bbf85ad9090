import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Keys } from '@/ui/kbd';

/** A tip for what has no words of its own. It repeats the accessible name, so it is not read out again. */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string | undefined;
  children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-60">
          <Base.Popup className="flex items-center gap-2 rounded-control bg-ink px-2 py-1 text-12 text-on-ink shadow-float">
            {text}
            {shortcut && <Keys keys={shortcut} inverse />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
