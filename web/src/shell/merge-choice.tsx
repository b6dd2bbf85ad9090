/** Somebody else has saved meanwhile: field by field, theirs or mine, with what it was before. */
import { type ReactNode, useState } from 'react';
import { useText } from '@/lib/i18n';
import { conflicts, merge } from '@/shell/merge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';

export interface MergeChoiceProps<V> {
  fields: readonly { name: string; label: string }[];
  base: Readonly<Record<string, V>>;
  mine: Readonly<Record<string, V>>;
  /** Null while it is read. */
  theirs: Readonly<Record<string, V>> | null;
  /** A value as its page shows it. */
  shown: (name: string, value: V) => ReactNode;
  onClose: () => void;
  onMerged: (merged: Record<string, V>) => void;
}

export function MergeChoice<V>({ fields, base, mine, theirs, shown, onClose, onMerged }: MergeChoiceProps<V>) {
  const t = useText();
  const [keepMine, setKeepMine] = useState<ReadonlySet<string>>(() => new Set(fields.map((field) => field.name)));
  const both = theirs ? conflicts(fields, base, mine, theirs) : [];
  const choose = (name: string, own: boolean) =>
    setKeepMine((was) => {
      const next = new Set(was);
      if (own) next.add(name);
      else next.delete(name);
      return next;
    });
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('merge-title')}
      description={both.length > 0 ? t('merge-body', { count: both.length }) : t('merge-no-conflict')}
      onSubmit={() => theirs && onMerged(merge(fields, base, mine, theirs, keepMine))}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" disabled={!theirs}>
            {t('merge-save')}
          </Button>
        </>
      }
    >
      {!theirs ? (
        <Skeleton rows={3} />
      ) : (
        <div className="grid gap-3">
          {both.map(({ name, label }) => (
            <fieldset key={name} className="rounded-popover border border-line p-3">
              <legend className="px-1 text-13 font-medium">{label}</legend>
              <p className="text-12 text-text-3">
                {t('merge-before')} {shown(name, base[name] as V)}
              </p>
              <div className="mt-2 grid gap-2 sm:grid-cols-2">
                {[true, false].map((own) => (
                  <label
                    key={String(own)}
                    className="flex min-h-9 items-center gap-2 rounded-control border border-line px-3 py-1 text-13 has-checked:border-accent has-checked:bg-accent-tint"
                  >
                    <input
                      type="radio"
                      name={`merge-${name}`}
                      checked={keepMine.has(name) === own}
                      onChange={() => choose(name, own)}
                    />
                    <span className="min-w-0">
                      <span className="block text-12 text-text-3">{t(own ? 'merge-mine' : 'merge-theirs')}</span>
                      <span className="block break-words">{shown(name, (own ? mine : theirs)[name] as V)}</span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      )}
    </Dialog>
  );
}
