import { useText } from '@/lib/i18n';
import { Field } from '@/ui/field';
import { PasswordField } from '@/ui/password-field';

/** Characters that a password has at least where it stands alone. */
export const PASSWORD_MIN = 15;

/** A new password, with how far it has come: one field that can be looked at, nothing typed twice. */
export function NewPassword({
  value,
  onValue,
  error,
  label,
}: {
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  label?: string;
}) {
  const t = useText();
  const count = [...value].length;
  const enough = count >= PASSWORD_MIN;
  return (
    <div>
      <Field
        label={label ?? t('auth-new-password')}
        help={t('auth-password-help', { count: PASSWORD_MIN })}
        error={error}
      >
        {(ids) => (
          <PasswordField
            {...ids}
            autoComplete="new-password"
            className="h-10"
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
        )}
      </Field>
      <div aria-hidden="true" className="mt-2 h-1 overflow-hidden rounded-full bg-line">
        <div
          className={`h-full rounded-full transition-[width] duration-120 ${enough ? 'bg-success' : 'bg-control'}`}
          style={{ width: `${Math.min(100, (count / PASSWORD_MIN) * 100)}%` }}
        />
      </div>
    </div>
  );
}
