/** Columns of the file on the left, fields on the right; below, what holds for all rows. */
import type { Batch, Mapping, Target } from '@/kit/import/batch';
import { columnOf, examples, keysOf, references, withColumn, withConstant } from '@/kit/import/mapping';
import { readNumber, unsure } from '@/kit/import/numbers';
import { spoken } from '@/kit/list/cells';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { Checkbox, Field, Input, NativeSelect } from '@/ui/field';

interface Props {
  batch: Batch;
  target: Target;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  /** Cells of the first rows that are to be numbers. */
  numbers: string[];
  /** How numbers are written was guessed from them. */
  guessed: boolean;
  disabled: boolean;
}

export function MappingForm(props: Props) {
  return (
    <fieldset disabled={props.disabled} className="grid">
      <Columns {...props} />
      <Constants {...props} />
      <Ways {...props} />
    </fieldset>
  );
}

function Columns({ batch, target, mapping, onMapping }: Props) {
  const t = useText();
  const label = useLabel();
  return (
    <div className="scroll-soft overflow-x-auto">
      <table className="w-full text-13 sm:min-w-120">
        <thead className="text-12 text-text-3">
          <tr className="border-b border-line">
            <th scope="col" className="w-[28%] px-5 py-2 text-start font-medium max-sm:w-1/2">
              {t('import-column')}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-medium max-sm:hidden">
              {t('import-examples')}
            </th>
            <th scope="col" className="w-[34%] px-5 py-2 text-start font-medium">
              {t('import-becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {batch.header.map((column, at) => {
            const twice = batch.header.indexOf(column) !== at || batch.header.lastIndexOf(column) !== at;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <tr key={`${column} ${at}`} className="border-b border-line">
                <th scope="row" className="px-5 py-1.5 text-start font-medium">
                  {column || t('list-unnamed')}
                  <span
                    dir="auto"
                    className="block max-w-40 truncate text-left text-12 font-normal text-text-3 sm:hidden [html[dir=rtl]_&]:text-right"
                  >
                    {examples(batch.samples, at)}
                  </span>
                </th>
                <td className="max-w-80 truncate px-3 py-1.5 text-text-2 max-sm:hidden">
                  {examples(batch.samples, at)}
                </td>
                <td className="px-5 py-1.5 max-sm:ps-0">
                  {twice || column === '' ? (
                    <span className="text-text-3">{t('import-column-twice')}</span>
                  ) : (
                    <NativeSelect
                      className="h-8 text-13"
                      aria-label={t('import-field-of', { column })}
                      value={mapping.columns[column] ?? ''}
                      onChange={(event) => onMapping(withColumn(mapping, column, event.target.value || null))}
                    >
                      <option value="">{t('import-left-out')}</option>
                      {target.fields.map((field) => (
                        <option key={field.field} value={field.field}>
                          {label(field.label)}
                          {field.required ? ' *' : ''}
                        </option>
                      ))}
                    </NativeSelect>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Fields that are the same in every row: those that are required and in no column, and those that have a value. */
function Constants({ target, mapping, onMapping }: Props) {
  const t = useText();
  const label = useLabel();
  const fields = target.fields.filter(
    (field) =>
      columnOf(mapping, field.field) === null && (field.required || mapping.constants[field.field] !== undefined),
  );
  const others = target.fields.filter((field) => columnOf(mapping, field.field) === null && !fields.includes(field));
  return (
    <div className="grid gap-3 px-5 py-4">
      <h3 className="text-13 font-semibold">{t('import-constants')}</h3>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map((field) => (
          <Field key={field.field} label={label(field.label)} optional={!field.required}>
            {(ids) =>
              field.one_of ? (
                <NativeSelect
                  {...ids}
                  value={mapping.constants[field.field] ?? ''}
                  onChange={(event) => onMapping(withConstant(mapping, field.field, event.target.value))}
                >
                  <option value="">{t('none')}</option>
                  {field.one_of.map((word) => (
                    <option key={word} value={word}>
                      {label(spoken(word))}
                    </option>
                  ))}
                </NativeSelect>
              ) : (
                <Input
                  {...ids}
                  placeholder={field.refers ? t('import-reference') : undefined}
                  value={(mapping.constants[field.field] ?? '').trimStart()}
                  onChange={(event) => onMapping(withConstant(mapping, field.field, event.target.value))}
                />
              )
            }
          </Field>
        ))}
        {others.length > 0 && (
          <Field label={t('import-constant-add')}>
            {(ids) => (
              <NativeSelect
                {...ids}
                value=""
                onChange={(event) => {
                  const added = target.fields.find((field) => field.field === event.target.value);
                  // A space stands for "about to be typed": it is sent as nothing.
                  if (added)
                    onMapping({
                      ...mapping,
                      constants: { ...mapping.constants, [added.field]: added.one_of?.[0] ?? ' ' },
                    });
                }}
              >
                <option value="">{t('list-bulk-choose-field')}</option>
                {others.map((field) => (
                  <option key={field.field} value={field.field}>
                    {label(field.label)}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        )}
      </div>
    </div>
  );
}

function Ways({ target, mapping, onMapping, numbers, guessed }: Props) {
  const t = useText();
  const label = useLabel();
  const known = keysOf(mapping, target);
  const refers = references(mapping, target);
  const set = (change: Partial<Mapping>) => onMapping({ ...mapping, ...change });
  const format = useFormat();
  // What decides between the two ways is the better example.
  const bad = numbers.find((cell) => /^[^\p{L}]*\d/u.test(cell) && readNumber(cell, mapping.decimal) === null);
  const readable =
    numbers.find((cell) => /[.,]/.test(cell) && readNumber(cell, mapping.decimal) !== null) ??
    numbers.find((cell) => readNumber(cell, mapping.decimal) !== null);
  const said = readable === undefined ? null : readNumber(readable, mapping.decimal);
  const doubtful = unsure(numbers);
  return (
    <div className="grid gap-3 border-t border-line px-5 py-4">
      <h3 className="text-13 font-semibold">{t('import-ways')}</h3>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field
          label={t('import-decimal')}
          help={
            readable && said
              ? t(guessed ? 'import-decimal-guessed' : 'import-decimal-read', {
                  cell: readable,
                  number: format.number(said),
                })
              : undefined
          }
          error={
            bad
              ? t('import-decimal-bad', { cell: bad })
              : !guessed && doubtful
                ? t('import-decimal-unsure', { cell: doubtful })
                : null
          }
        >
          {(ids) => (
            <NativeSelect
              {...ids}
              value={mapping.decimal}
              onChange={(event) => set({ decimal: event.target.value as Mapping['decimal'] })}
            >
              <option value="point">1,234.56</option>
              <option value="comma">1.234,56</option>
            </NativeSelect>
          )}
        </Field>
        <Field label={t('import-dates')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={mapping.dates}
              onChange={(event) => set({ dates: event.target.value as Mapping['dates'] })}
            >
              <option value="ymd">2026-12-31</option>
              <option value="dmy">31.12.2026</option>
              <option value="mdy">12/31/2026</option>
            </NativeSelect>
          )}
        </Field>
        <Field label={t('import-mode')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={mapping.mode}
              onChange={(event) => set({ mode: event.target.value as Mapping['mode'] })}
            >
              <option value="create">{t('import-mode-create')}</option>
              <option value="upsert">{t('import-mode-upsert')}</option>
            </NativeSelect>
          )}
        </Field>
        {known.length > 0 && (
          <Field label={t('import-known-by')} help={t('import-known-by-help')}>
            {(ids) => (
              <NativeSelect
                {...ids}
                value={mapping.known_by ?? ''}
                onChange={(event) => set({ known_by: event.target.value || null })}
              >
                <option value="">{t('import-known-by-usual')}</option>
                {known.map((field) => (
                  <option key={field.field} value={field.field}>
                    {label(field.label)}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        )}
        <Field label={t('import-blank')}>
          {(ids) => (
            <NativeSelect
              {...ids}
              value={mapping.blank}
              onChange={(event) => set({ blank: event.target.value as Mapping['blank'] })}
            >
              <option value="keep">{t('import-blank-keep')}</option>
              <option value="clear">{t('import-blank-clear')}</option>
            </NativeSelect>
          )}
        </Field>
      </div>
      {refers.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-12 font-medium text-text-2">{t('import-missing')}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {refers.map(({ field, label: name }) => (
              <Checkbox
                key={field}
                label={label(name)}
                checked={mapping.create_missing.includes(field)}
                onChange={(event) =>
                  set({
                    create_missing: event.target.checked
                      ? [...mapping.create_missing, field]
                      : mapping.create_missing.filter((one) => one !== field),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
