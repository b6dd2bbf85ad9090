/** What can be done with a document: the next step as the button with its key, the rest in the menu and the palette. */
import { Ellipsis } from 'lucide-react';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { useSelectionCommands } from '@/shell/selection-commands';
import { Button, IconButton } from '@/ui/button';
import { Keys } from '@/ui/kbd';
import { Menu } from '@/ui/menu';

export interface Verb {
  id: string;
  label: string;
  run: () => void;
  danger?: boolean;
}

/** The first of `verbs` that `next` names is the button. */
export function Verbs({ verbs, next }: { verbs: Verb[]; next: string[] }) {
  const t = useText();
  const main = next.map((id) => verbs.find((verb) => verb.id === id)).find(Boolean);
  const rest = verbs.filter((verb) => verb !== main);
  useHotkeys(main ? [{ keys: 'mod+enter', label: 'document-next-step', run: main.run }] : []);
  useSelectionCommands(verbs.map(({ id, label, run }) => ({ id, title: label, run })));
  return (
    <>
      {rest.length > 0 && (
        <Menu
          trigger={<IconButton label={t('more')} look="plain" icon={<Ellipsis size={16} />} />}
          actions={rest.map(({ label, run, danger }) => ({ label, run, ...(danger ? { danger } : {}) }))}
        />
      )}
      {main && (
        <Button look="primary" onClick={main.run}>
          {main.label} <Keys keys="mod+enter" inverse className="max-sm:hidden" />
        </Button>
      )}
    </>
  );
}
