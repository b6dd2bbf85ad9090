import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { Tooltip } from '@/ui/tooltip';

export type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<Look, string> = {
  primary: 'bg-ink text-on-ink border-ink hover:opacity-90 disabled:opacity-50',
  plain: 'bg-surface text-text border-line hover:bg-hover disabled:text-text-3',
  quiet: 'border-transparent text-text-2 hover:bg-hover hover:text-text disabled:text-text-3',
  danger: 'bg-surface text-danger border-line hover:bg-danger-tint disabled:opacity-50',
};

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  look?: Look;
  size?: 'small' | 'normal' | 'large';
  icon?: ReactNode;
  busy?: boolean;
};

const SIZES = {
  small: 'h-7 px-2 text-12 pointer-coarse:h-11',
  normal: 'h-8 px-3 text-13 pointer-coarse:h-11',
  large: 'h-9 px-4 text-14 pointer-coarse:h-12',
};

/** A button with words. While `busy` it keeps its width and takes no second press. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  busy,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      data-look={look}
      {...rest}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={cx(
        'inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors duration-120',
        LOOKS[look],
        SIZES[size],
        busy && 'opacity-70',
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'size'> & {
  label: string;
  icon: ReactNode;
  shortcut?: string;
};

/** A button that is only a sign: its label is read out and shown as a tip. */
export function IconButton({ label, icon, look = 'quiet', className, shortcut, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        data-look={look}
        {...rest}
        className={cx(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-control border transition-colors duration-120 pointer-coarse:size-11',
          LOOKS[look],
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
