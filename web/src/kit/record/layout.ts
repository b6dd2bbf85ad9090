/** Where the fields of a record stand: by importance, or as the page says. Pure. */
import type { Description, Field, Row } from '@/api/records';
import { titleFields } from '@/kit/list/use-description';
import type { Section } from '@/kit/record/types';

const NEVER = new Set(['id', 'version']);
const DATES = new Set(['created_at', 'updated_at', 'archived_at', 'erased_at']);

export interface Places {
  main: { title: string | null; fields: Field[] }[];
  aside: Field[];
  more: Field[];
}

/** What names the record stands in its title already. */
export function places(description: Description, sections: Section[] | undefined, hide: string[] = []): Places {
  const titles = titleFields(description);
  const shown = description.fields.filter(
    (field) => !NEVER.has(field.name) && !hide.includes(field.name) && !DATES.has(field.name),
  );
  const named = new Set((sections ?? []).flatMap((section) => section.fields));
  const rest = shown.filter((field) => !named.has(field.name));
  const importance = (field: Field) => field.importance ?? 3;
  const more = rest.filter((field) => importance(field) >= 4);
  const aside = rest.filter(
    (field) => importance(field) < 4 && (!field.writable || field.form === 'user') && !titles.includes(field.name),
  );
  const main = rest.filter((field) => !more.includes(field) && !aside.includes(field));
  const own = (sections ?? []).map((section) => ({
    title: section.title,
    fields: section.fields.flatMap((name) => shown.find((field) => field.name === name) ?? []),
  }));
  return {
    main: [...own, { title: null, fields: main }].filter((section) => section.fields.length > 0),
    aside,
    more,
  };
}

export const isFilled = (record: Row, field: Field): boolean => {
  const value = record[field.name];
  return value !== null && value !== undefined && value !== '';
};
