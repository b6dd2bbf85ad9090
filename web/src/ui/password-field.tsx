import { Eye, EyeOff } from 'lucide-react';
import { type ComponentPropsWithRef, useState } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { Input } from '@/ui/field';

/** A password: pasting is welcome, and it can be looked at. */
export function PasswordField({ className, ...rest }: ComponentPropsWithRef<'input'>) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        {...rest}
        type={shown ? 'text' : 'password'}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className={cx('pe-11', className)}
      />
      <button
        type="button"
        aria-label={shown ? t('password-hide') : t('password-show')}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-0 inline-flex w-10 items-center justify-center rounded-control text-text-3 hover:text-text"
      >
        {shown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
      </button>
    </div>
  );
}
