/** A form from a description: what its values are, what is wrong with them, and what is sent. */
import * as z from 'zod/mini';
import type { Description, Field, Row } from '@/api/records';
import type { Text } from '@/lib/i18n';

/** Every value of a form is a text but flags: that is what inputs hold. */
export type Values = Record<string, string | boolean>;

/** Fields that a person fills in. What only another page sets is left out. */
export function formFields(description: Description, hide: string[] = []): Field[] {
  return description.fields.filter(
    (field) => field.writable && !hide.includes(field.name) && (field.form !== 'id' || field.refers !== undefined),
  );
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function valuesOf(fields: Field[], record: Partial<Row> | null, preset: Record<string, unknown> = {}): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const value = record ? record[field.name] : (preset[field.name] ?? field.default);
      return [field.name, field.form === 'bool' ? value === true || value === 'true' : textOf(value)];
    }),
  );
}

/** What one value is sent as. Nothing is `null`; a new record leaves it out instead. */
export function bodyValue(field: Field, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value;
  const text = field.form === 'long_text' || field.lines ? value.replace(/\s+$/, '') : value.trim();
  if (text === '') return null;
  return field.form === 'integer' ? Number.parseInt(text, 10) : text;
}

export function createBody(
  fields: Field[],
  values: Values,
  preset: Record<string, unknown> = {},
): Record<string, unknown> {
  const typed = fields.flatMap((field): [string, unknown][] => {
    const value = bodyValue(field, values[field.name] ?? '');
    return value === null ? [] : [[field.name, value]];
  });
  const given = Object.entries(preset).filter(([name]) => !fields.some((field) => field.name === name));
  return Object.fromEntries([...given, ...typed]);
}

/** What differs from the record. */
export function patchBody(fields: Field[], values: Values, before: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter((field) => values[field.name] !== before[field.name])
      .map((field) => [field.name, bodyValue(field, values[field.name] ?? '')]),
  );
}

/** The rules of the description; the server has the last word. */
export function schemaOf(fields: Field[], t: Text) {
  const shape = Object.fromEntries(
    fields.map((field) => {
      if (field.form === 'bool') return [field.name, z.boolean()];
      const length = (value: string) => [...value].length;
      const filled = (value: string) => value.trim() !== '';
      return [
        field.name,
        z.string().check(
          z.refine((value) => !field.required || filled(value), t('form-required')),
          z.refine((value) => !field.max || length(value) <= field.max, t('form-too-long', { max: field.max ?? 0 })),
          z.refine((value) => !(field.not_negative && value.trim().startsWith('-')), t('form-not-negative')),
          z.refine(
            (value) => field.form !== 'email' || !filled(value) || /^\S+@\S+\.\S+$/.test(value.trim()),
            t('form-email'),
          ),
          z.refine(
            (value) => field.form !== 'integer' || !filled(value) || /^-?\d+$/.test(value.trim()),
            t('form-integer'),
          ),
          z.refine(
            (value) => field.form !== 'url' || !filled(value) || /^https?:\/\/\S+$/.test(value.trim()),
            t('form-url'),
          ),
        ),
      ];
    }),
  );
  return z.object(shape);
}
