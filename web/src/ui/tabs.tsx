import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export interface Tab {
  id: string;
  label: string;
  count?: number | undefined;
  content: () => ReactNode;
}

/** Related lists of a record; only the open one is there. */
export function Tabs({
  tabs,
  value,
  onValue,
  label,
}: {
  tabs: Tab[];
  value: string;
  onValue: (id: string) => void;
  label: string;
}) {
  return (
    <Base.Root value={value} onValueChange={(next) => onValue(String(next))}>
      <Base.List aria-label={label} className="scroll-soft flex gap-1 overflow-x-auto border-b border-line px-2">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className="h-10 shrink-0 border-b-2 border-transparent px-3 text-13 font-medium text-text-2 hover:text-text data-active:border-accent data-active:text-text pointer-coarse:h-11"
          >
            {tab.label} {tab.count !== undefined && <span className="ms-1 text-text-3">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="outline-none">
          {tab.id === value && tab.content()}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
