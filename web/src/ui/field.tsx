import { CircleAlert } from 'lucide-react';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

export interface FieldProps {
  label: string;
  error?: string | null | undefined;
  help?: ReactNode;
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  bare?: boolean;
  className?: string;
  /** Gets the ids that tie label, help and error to the control. */
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A control with its label above, help and error under it. Optional fields are marked, not required ones. */
export function Field({ label, error, help, optional, bare, className, children }: FieldProps) {
  const id = useId();
  const t = useText();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1 block text-12 font-medium text-text-2'}>
        {label}
        {/* A space and no margin: without one the two are one word, to whoever listens and in Arabic's joined letters. */}
        {optional && ' '}
        {optional && <span className="font-normal text-text-3">{t('field-optional')}</span>}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {help && (
        <p id={`${id}-help`} className="mt-1 text-12 text-text-3">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-12 text-danger">
          <CircleAlert size={14} aria-hidden="true" className="mt-px shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

export const controlClass =
  'h-9 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-14 text-text transition-colors duration-120 ' +
  'aria-invalid:border-danger disabled:bg-sunken disabled:text-text-3 [&:is(input,textarea):read-only]:bg-sunken pointer-coarse:h-11';

export function Input({ className, ...rest }: ComponentPropsWithRef<'input'>) {
  return <input {...rest} className={cx(controlClass, className)} />;
}

export function TextArea({ className, ...rest }: ComponentPropsWithRef<'textarea'>) {
  return <textarea rows={3} {...rest} className={cx(controlClass, 'h-auto py-2', className)} />;
}

/** The platform's own list: the best one for a phone and for few choices. */
export function NativeSelect({ className, children, ...rest }: ComponentPropsWithRef<'select'>) {
  return (
    <select {...rest} className={cx(controlClass, 'pe-8', className)}>
      {children}
    </select>
  );
}

export function Checkbox({ label, className, ...rest }: ComponentPropsWithRef<'input'> & { label: string }) {
  return (
    <label className={cx('inline-flex min-h-6 items-center gap-2 text-14 pointer-coarse:min-h-11', className)}>
      <input type="checkbox" {...rest} />
      {label}
    </label>
  );
}
