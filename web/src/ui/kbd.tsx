import { cx } from '@/lib/cx';
import { keyCaps } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';

/** What is written on the key in another language, and the word between two keys. */
const WORDS = new Map([
  ['then', 'keys-then'],
  ['Ctrl', 'key-ctrl'],
  ['Shift', 'key-shift'],
  ['Space', 'key-space'],
  ['Del', 'key-delete'],
]);

/** Keys as caps. They read from left to right in every language. */
export function Keys({ keys, inverse, className }: { keys: string; inverse?: boolean; className?: string }) {
  const t = useText();
  const said = (cap: string) => {
    const word = WORDS.get(cap);
    return word ? t(word) : cap;
  };
  return (
    <bdi dir="ltr" aria-hidden="true" className={cx('inline-flex items-center gap-0.5', className)}>
      {keyCaps(keys).map((cap, at) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one shortcut never move
          key={at}
          className={cx(
            'min-w-4 rounded-check border px-1 text-center font-sans text-11',
            inverse ? 'border-on-ink/30 text-on-ink' : 'border-line bg-surface text-text-3',
          )}
        >
          {said(cap)}
        </kbd>
      ))}
    </bdi>
  );
}
