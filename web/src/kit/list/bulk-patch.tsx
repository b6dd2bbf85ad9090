/** One field of many rows gets the same value. */
import { useRef, useState } from 'react';
import type { Field as Described, Description } from '@/api/records';
import type { CellContext } from '@/kit/list/types';
import { FieldInput } from '@/kit/record/field-input';
import { bodyValue } from '@/kit/record/form';
import { useText } from '@/lib/i18n';
import { Checkbox, Field, NativeSelect } from '@/ui/field';

export interface PatchValue {
  field: string;
  value: unknown;
}

/** Values that several rows may have in common. */
const common = (field: Described): boolean =>
  field.writable && !field.unique && !field.sealed && field.form !== 'file' && field.form !== 'barcode';

interface Said {
  value: string | boolean;
  empty: boolean;
  wrong: boolean;
}

const NOTHING: Said = { value: '', empty: false, wrong: false };

export function BulkPatch({
  description,
  cells,
  onValue,
}: {
  description: Description;
  cells: CellContext;
  onValue: (value: PatchValue | null) => void;
}) {
  const t = useText();
  const fields = description.fields.filter(common);
  const [name, setName] = useState('');
  const [said, setSaid] = useState(NOTHING);
  // A field says in one go what is typed and that it can be read again.
  const last = useRef(said);
  const say = (now: Said) => {
    last.current = now;
    setSaid(now);
  };
  const { value, empty } = said;
  const field = fields.find((one) => one.name === name);
  const tell = (next: Partial<Said>) => {
    const now = { ...last.current, ...next };
    say(now);
    if (!field || now.wrong) return onValue(null);
    if (now.empty) return onValue({ field: field.name, value: null });
    if (now.value === '') return onValue(null);
    onValue({ field: field.name, value: bodyValue(field, now.value) });
  };
  return (
    <div className="grid gap-3">
      <Field label={t('list-bulk-field')}>
        {(ids) => (
          <NativeSelect
            {...ids}
            value={name}
            onChange={(event) => {
              const next = fields.find((one) => one.name === event.target.value);
              setName(event.target.value);
              say({ ...NOTHING, value: next?.form === 'bool' ? false : '' });
              onValue(next?.form === 'bool' ? { field: next.name, value: false } : null);
            }}
          >
            <option value="">{t('list-bulk-choose-field')}</option>
            {fields.map((one) => (
              <option key={one.name} value={one.name}>
                {cells.label(one.label)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      {field && !empty && (
        <FieldInput
          key={field.name}
          field={field}
          value={value}
          context={cells}
          onValue={(next) => tell({ value: next })}
          onWrong={(why) => tell({ wrong: why !== null })}
        />
      )}
      {field && !field.required && field.form !== 'bool' && (
        <Checkbox
          label={t('list-bulk-empty')}
          checked={empty}
          onChange={(event) => tell({ empty: event.target.checked })}
        />
      )}
    </div>
  );
}
