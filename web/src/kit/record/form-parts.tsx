/** Fields of a form in two columns, and the list of what is wrong with it. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Controller } from 'react-hook-form';
import type { Field } from '@/api/records';
import type { CellContext } from '@/kit/list/types';
import { FieldInput } from '@/kit/record/field-input';
import type { InputSlot } from '@/kit/record/types';
import type { Fault, RecordForm } from '@/kit/record/use-form';
import { useText } from '@/lib/i18n';

export function FormFields({
  fields,
  record,
  context,
  focus,
  inputs,
  narrow,
}: {
  fields: Field[];
  record: RecordForm;
  context: CellContext;
  /** The field that takes the focus. */
  focus?: string | null;
  inputs?: Record<string, (props: InputSlot) => React.ReactNode> | undefined;
  narrow?: boolean;
}) {
  const { form, wrong, setWrong } = record;
  return (
    <div className={narrow ? 'grid gap-4' : 'grid gap-x-4 gap-y-4 sm:grid-cols-2'}>
      {fields.map((field) => (
        <Controller
          key={field.name}
          name={field.name}
          control={form.control}
          render={({ field: bound, fieldState }) => {
            const currency = field.amount_in ? String(form.getValues(field.amount_in) || '') : '';
            const beside = (name: string) => String(form.getValues(name) || '');
            return (
              <FieldInput
                field={field}
                value={bound.value ?? ''}
                onValue={bound.onChange}
                onWrong={(why) => setWrong(field.name, why)}
                error={wrong.get(field.name) ?? fieldState.error?.message}
                context={context}
                currency={currency || context.currency}
                counted={{ unitId: beside('unit_id'), productId: beside('product_id') }}
                kept={String(form.formState.defaultValues?.[field.name] ?? '')}
                autoFocus={focus === field.name}
                slot={inputs?.[field.name]}
              />
            );
          }}
        />
      ))}
    </div>
  );
}

/** Everything that is wrong, at the top, with the focus; each line leads to its field. */
export function FaultSummary({
  faults,
  fields,
  label,
  shown,
}: {
  faults: Fault[];
  fields: Field[];
  label: (english: string) => string;
  shown: number;
}) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0;
  const focused = useRef(0);
  useEffect(() => {
    if (!any || shown === focused.current) return;
    focused.current = shown;
    box.current?.focus();
  }, [shown, any]);
  if (!any) return null;
  const go = (name: string) => {
    const control = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-4 rounded-card border border-danger bg-danger-tint p-4 text-13 text-danger outline-none"
    >
      <p className="flex items-center gap-2 font-medium">
        <CircleAlert size={16} aria-hidden="true" />
        {t('form-faults', { count: faults.length })}
      </p>
      <ul className="mt-2 grid gap-1 ps-6">
        {faults.map((fault) => {
          const field = fields.find((one) => one.name === fault.field);
          return (
            <li key={`${fault.field}-${fault.message}`} className="list-disc">
              {field ? (
                <button type="button" className="min-h-6 text-start underline" onClick={() => go(field.name)}>
                  {label(field.label)}: {fault.message}
                </button>
              ) : (
                fault.message
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
