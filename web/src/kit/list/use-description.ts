/** The description of a kind, and what its cells need to be drawn. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Description, descriptionQuery, type Field, type Row } from '@/api/records';
import { useMe } from '@/api/session';
import type { CellContext, ListOverrides } from '@/kit/list/types';
import { useLabel, useLocale } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';

export function useDescription(kind: string): Description {
  return useSuspenseQuery(descriptionQuery(kind)).data;
}

/** The description with what the page knows of its ids. */
export function useReferring(kind: string, columns: ListOverrides['columns']): Description {
  const told = useDescription(kind);
  const named = JSON.stringify(Object.entries(columns ?? {}).map(([name, { refers }]) => refers && [name, refers]));
  return useMemo(() => {
    const refers = new Map<string, Field['refers']>(JSON.parse(named).filter(Boolean));
    if (refers.size === 0) return told;
    const fields = told.fields.map((one) => {
      const of = refers.get(one.name);
      return of ? { ...one, refers: of } : one;
    });
    return { ...told, fields };
  }, [told, named]);
}

/** Where a record is opened: the page of its kind, or the generic one. */
export function usePlace(): (kind: string, id: string) => string | null {
  const place = usePlaces();
  return (kind, id) => place(kind, id) ?? (kind === 'user' ? null : `/records/${kind}/${id}`);
}

export function useCells(description: Description, labels: Record<string, string>): CellContext {
  const { t, format } = useLocale();
  const label = useLabel();
  const place = usePlace();
  const { company } = useMe();
  // biome-ignore lint/correctness/useExhaustiveDependencies: places never change while the app runs
  return useMemo(
    () => ({ t, format, label, labels, currency: company.currency, description, place }),
    [t, format, label, labels, company.currency, description],
  );
}

/** The names of the fields that name a record: `{code} {name}` names two. */
export function titleFields(description: Description): string[] {
  const title = description.title ?? 'name';
  return title.includes('{') ? [...title.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '') : [title];
}

/** What people call a record: the server's template filled in. */
export function titleOf(description: Description, row: Row): string {
  const fill = (name: string) => (row[name] == null ? '' : String(row[name]));
  const title = description.title;
  const text = title?.includes('{')
    ? title.replace(/\{(\w+)\}/g, (_, name: string) => fill(name)).trim()
    : title
      ? fill(title)
      : '';
  return text || ['number', 'name', 'title', 'code', 'id'].map(fill).find(Boolean) || '';
}
