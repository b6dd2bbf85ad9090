/** What can be done with what is selected or open now: lists, records and forms say it, the palette offers it. */
import { useEffect, useRef } from 'react';
import { store, useStore } from '@/lib/store';

export interface SelectionCommand {
  id: string;
  title: string;
  /** As the sheet shows it. */
  keys?: string;
  run: () => void;
}

type Said = { current: SelectionCommand[] };

const said = store<readonly Said[]>([]);

/** What is offered now; each runs as it stands when it is chosen, whatever was selected when it was first offered. */
export const useOffered = (): SelectionCommand[] => useStore(said).flatMap((one) => one.current);

export function useSelectionCommands(commands: SelectionCommand[]) {
  const mine = useRef<Said>({ current: commands });
  mine.current.current = commands;
  const shown = commands.map((one) => `${one.id}:${one.title}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when what is offered changes
  useEffect(() => {
    const one = mine.current;
    said.set((now) => [...now, one]);
    return () => said.set((now) => now.filter((other) => other !== one));
  }, [shown]);
}
