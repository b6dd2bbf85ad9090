import { useRegistered } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';
import { Dialog } from '@/ui/dialog';
import { Checkbox } from '@/ui/field';
import { Keys } from '@/ui/kbd';

/** Every key that works here, as registered: the sheet cannot be out of date. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const all = useRegistered().filter((one) => !one.hidden);
  const { letters } = useStore(look);
  const groups = [
    { title: t('keys-page'), keys: all.filter((one) => one.group !== 'global') },
    { title: t('keys-global'), keys: all.filter((one) => one.group === 'global') },
  ];
  return (
    <Dialog open onClose={onClose} title={t('keys-sheet')} width="wide">
      <div className="grid gap-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 text-12 font-medium text-text-3">{group.title}</h3>
            <dl className="grid gap-1">
              {group.keys.map((one) => (
                <div key={one.keys} className="flex min-h-7 items-center justify-between gap-4 text-13">
                  <dt>{t(one.label)}</dt>
                  <dd>
                    <Keys keys={one.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        className="mt-4 mb-3"
        label={t('keys-letters')}
        checked={letters}
        onChange={(event) => setLook({ letters: event.target.checked })}
      />
    </Dialog>
  );
}
