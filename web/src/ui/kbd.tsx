import { cx } from '@/lib/cx';
import { keyCaps } from '@/lib/hotkeys';

/** Keys as caps. They read from left to right in every language. */
export function Keys({ keys, inverse, className }: { keys: string; inverse?: boolean; className?: string }) {
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
          {cap}
        </kbd>
      ))}
    </bdi>
  );
}
