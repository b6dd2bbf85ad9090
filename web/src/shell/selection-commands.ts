/** What can be done with what is selected now: a list or a record says it, the palette offers it. */
import { useEffect } from 'react';
import { store } from '@/lib/store';

export interface SelectionCommand {
  id: string;
  title: string;
  run: () => void;
}

export const selectionCommands = store<SelectionCommand[]>([]);

export function useSelectionCommands(commands: SelectionCommand[]) {
  const shown = commands.map((one) => `${one.id}:${one.title}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when what is offered changes
  useEffect(() => {
    selectionCommands.set(commands);
    return () => selectionCommands.set([]);
  }, [shown]);
}
