/** Which column of the file is which field: pure. */
import type { Mapping, Target } from '@/kit/import/batch';

/** The column that a field comes from. */
export const columnOf = (mapping: Mapping, field: string): string | null =>
  Object.entries(mapping.columns).find(([, one]) => one === field)?.[0] ?? null;

/** A column becomes a field, which no other column is then; with `null` it is left out. */
export function withColumn(mapping: Mapping, column: string, field: string | null): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([name, one]) => [name, one === field ? null : one]),
  );
  const constants = Object.fromEntries(Object.entries(mapping.constants).filter(([name]) => name !== field));
  return { ...mapping, columns: { ...columns, [column]: field }, constants };
}

/** A field gets the same value in every row; an empty one takes that back. */
export function withConstant(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _, ...others } = mapping.constants;
  return { ...mapping, constants: value === '' ? others : { ...others, [field]: value } };
}

/** Required fields that come neither from a column nor from a constant. */
export const missing = (mapping: Mapping, target: Target): Target['fields'] =>
  target.fields.filter(
    (field) =>
      field.required && columnOf(mapping, field.field) === null && (mapping.constants[field.field] ?? '').trim() === '',
  );

/** Fields of the mapping that refer to other records: what is unknown there may be made. */
export const references = (mapping: Mapping, target: Target): Target['fields'] =>
  target.fields.filter((field) => field.refers !== null && columnOf(mapping, field.field) !== null);

/** Fields by which a row finds its record, among those that the file has. */
export const keysOf = (mapping: Mapping, target: Target): Target['fields'] =>
  target.fields.filter((field) => field.tells_apart && columnOf(mapping, field.field) !== null);

/** What a column holds in the first rows, for whoever maps it. */
export const examples = (samples: string[][], at: number): string =>
  samples
    .map((row) => row[at] ?? '')
    .filter((cell) => cell.trim() !== '')
    .slice(0, 3)
    .join(' · ');

/** Letters and digits alone, without case and accents. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/**
 * What the server could not tell of a column's name, the words of the reader's language may: a column that is called as a
 * field is called there becomes it.
 */
export function guessed(
  mapping: Mapping,
  target: Target,
  header: string[],
  label: (english: string) => string,
): Mapping {
  return header.reduce((now, column) => {
    const known = now.columns[column];
    if (column === '' || known || header.indexOf(column) !== header.lastIndexOf(column)) return now;
    // What is in brackets is a unit or a currency.
    const words = [folded(column), folded(column.replace(/[([].*$/, ''))];
    const field = target.fields.find((one) => words.includes(folded(label(one.label))));
    return field && columnOf(now, field.field) === null ? withColumn(now, column, field.field) : now;
  }, mapping);
}

/** The cells of the first rows that become one of these fields. */
export const cellsOf = (
  mapping: Mapping,
  header: string[],
  samples: string[][],
  fields: ReadonlySet<string>,
): string[] =>
  header
    .flatMap((column, at) => (fields.has(mapping.columns[column] ?? '') ? samples.map((row) => row[at] ?? '') : []))
    .filter((cell) => cell.trim() !== '');

/** As it is sent: a value that was begun and not typed is none. */
export const sent = (mapping: Mapping): Mapping => ({
  ...mapping,
  constants: Object.fromEntries(Object.entries(mapping.constants).filter(([, value]) => value.trim() !== '')),
});
