import { useText } from '@/lib/i18n';
import { Field, Input } from '@/ui/field';

/** For a token that came on paper or in a letter instead of a link. */
export function TokenField({
  label,
  value,
  onValue,
  error,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
}) {
  const t = useText();
  return (
    <Field label={label} help={t('auth-token-help')} error={error}>
      {(ids) => (
        <Input
          {...ids}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="h-10"
          value={value}
          onChange={(event) => onValue(event.target.value.trim())}
        />
      )}
    </Field>
  );
}
