/**
 * Records and documents by their descriptions: the engine serves every kind alike, so one client calls them all. Each
 * kind's description (`/meta/<kind>`) is permission-filtered: a field that is not there may not be seen.
 */
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type CallOptions, call, type Kinds, type Query, raw } from '@/api/client';

/** What a field is for: it decides its cell, its input and its conditions. */
export type Form =
  | 'id'
  | 'user'
  | 'file'
  | 'code'
  | 'barcode'
  | 'text'
  | 'long_text'
  | 'url'
  | 'email'
  | 'phone'
  | 'integer'
  | 'quantity'
  | 'amount'
  | 'price'
  | 'rate'
  | 'exchange_rate'
  | 'day'
  | 'instant'
  | 'bool'
  | 'one_of'
  | 'currency'
  | 'country';

export interface Field {
  name: string;
  label: string;
  form: Form;
  required: boolean;
  writable: boolean;
  filters: string[];
  refers?: { kind: string; path: string };
  one_of?: string[];
  max?: number;
  min_len?: number;
  help?: string;
  /** The field that holds an amount's currency; without it the company's. */
  amount_in?: string;
  not_negative?: boolean;
  default?: string | number | boolean;
  unique?: boolean;
  /** Has several lines. */
  lines?: boolean;
  /** Kept encrypted: found by its whole value alone, and its changes are told without their values. */
  sealed?: boolean;
  personal?: boolean;
  /** 1 title, 2 main, 3 aside, 4 behind "more". */
  importance?: number;
}

export interface Transition {
  /** Also its path: `POST path/{id}/<action>`. */
  action: string;
  label: string;
  needs_confirm: boolean;
  bulk: boolean;
  permission: string;
  may: boolean;
  /** The states it starts from; without it, any. */
  from?: string[];
}

export interface Description {
  kind: string;
  module: string;
  label: string;
  path: string;
  document: boolean;
  sort: string;
  searchable: boolean;
  archives: boolean;
  may_edit: boolean;
  fields: Field[];
  /** The field that names a record, or a template of several: `{code} {name}`. */
  title?: string;
  default_columns?: string[];
  /** Fields that add up. */
  sums?: string[];
  /** What rows are grouped by: `status`, `placed_at:month`. */
  groups?: string[];
  /** Records that are tied to this one by pairs, and are conditions too. */
  links?: { name: string; filters: string[]; refers: { kind: string; path: string } | null }[];
  transitions?: Transition[];
  /** What may be done to many at once, by this person. */
  bulk?: string[];
}

export type Row = Record<string, unknown> & { id: string; version?: number };
export type RowOf<K extends string> = K extends keyof Kinds ? Kinds[K] & Row : Row;

export interface Page<R = Row> {
  items: R[];
  next: string | null;
  total?: number;
  labels?: Record<string, string>;
}

/** A tree of conditions, as the list's `where` takes it. */
export type Where = { all: Where[] } | { any: Where[] } | { field: string; op: string; value?: unknown };

export interface ListQuery {
  where?: Where | null;
  q?: string;
  sort?: string;
  archived?: 'all' | 'only';
  /** Plain filters: `{ status: 'draft', 'total[gte]': 10 }`. */
  filters?: Query;
}

export interface Summary {
  count: number;
  sums: { field: string; values: { currency?: string | null; value: string }[] }[];
  groups?: Group[];
  groups_left_off?: number;
}

export interface Group {
  /** The value (of a flag `true` or `false` itself); `2026-03-01`, `2026-03` or `2026` of a time; null without one. */
  key: string | null;
  label?: string;
  count: number;
  sums: Summary['sums'];
}

/** The rows that a bulk action touches: some, or everything that a list shows but for some. */
export type BulkSelection = { ids: string[] } | { where?: Where; q?: string; archived?: string; except?: string[] };

export interface BulkAsk {
  action: string;
  patch?: Record<string, unknown>;
  input?: Record<string, unknown>;
  selection: BulkSelection;
  expected?: number;
  after?: string;
}

export interface BulkReport {
  matched: number;
  done: { id: string; label: string; undo?: { action?: string; patch?: Record<string, unknown> } }[];
  failed: { id: string; label: string; code: string; message: string }[];
  /** Sent as `after` to go on; null when all rows were tried. */
  next: string | null;
}

/** The same done to many rows, some at a time; with `dryRun` it is only tried. */
export function bulk(
  path: string,
  ask: BulkAsk,
  { dryRun, ...options }: CallOptions & { dryRun?: boolean } = {},
): Promise<BulkReport> {
  return call<BulkReport>('POST', `${path}/bulk`, { ...options, body: ask, query: { dry_run: dryRun || undefined } });
}

export const PAGE = 100;

export function listParams({ where, q, sort, archived, filters }: ListQuery): Query {
  return { ...filters, where: where ? JSON.stringify(where) : undefined, q, sort, archived: archivedWord(archived) };
}

/** The server's word for which rows by whether they are archived: `true` for only those. */
export const archivedWord = (archived: ListQuery['archived'] | null): 'all' | 'true' | undefined =>
  archived === 'only' ? 'true' : (archived ?? undefined);

export const descriptionQuery = (kind: string) =>
  queryOptions({
    queryKey: ['meta', kind],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => call<Description>('GET', `/meta/${kind}`, { signal }),
  });

export const keys = {
  all: (kind: string) => ['records', kind] as const,
  lists: (kind: string) => ['records', kind, 'list'] as const,
  one: (kind: string, id: string) => ['records', kind, 'one', id] as const,
};

/** One page of a list, for pickers and small tables; big lists page by themselves in `kit/list`. */
export const pageQuery = <K extends string>(
  description: Pick<Description, 'kind' | 'path'> & { kind: K },
  query: ListQuery,
  limit = PAGE,
) =>
  queryOptions({
    queryKey: [...keys.lists(description.kind), 'page', query, limit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => list<RowOf<K>>(description.path, query, { limit }, { signal }),
  });

export function list<R = Row>(
  path: string,
  query: ListQuery,
  paging: Query = {},
  options: CallOptions = {},
): Promise<Page<R>> {
  return call<Page<R>>('GET', path, {
    ...options,
    query: { ...listParams(query), labels: true, ...paging },
  });
}

export function summary(
  path: string,
  query: ListQuery,
  sums: string[],
  group?: string,
  options: CallOptions = {},
): Promise<Summary> {
  return call<Summary>('GET', `${path}/summary`, {
    ...options,
    query: { ...listParams({ ...query, sort: undefined }), sums: sums.join(',') || undefined, group },
  });
}

/** A record or document with its version, which a save sends back. */
export const oneQuery = <K extends string>(kind: K, path: string, id: string) =>
  queryOptions({
    queryKey: keys.one(kind, id),
    queryFn: ({ signal }) =>
      call<RowOf<K> & { labels?: Record<string, string> }>('GET', `${path}/${id}`, {
        query: { labels: true },
        signal,
      }),
  });

export function create<R = Row>(
  path: string,
  body: unknown,
  options: CallOptions & { dryRun?: boolean } = {},
): Promise<R> {
  const { dryRun, ...rest } = options;
  return call<R>('POST', path, { ...rest, body, query: { dry_run: dryRun || undefined } });
}

/** Saves what changed. With the version that was read, fields that somebody else changed meanwhile are told (412). */
export function patch<R = Row>(path: string, id: string, body: unknown, version?: number): Promise<R> {
  return call<R>('PATCH', `${path}/${id}`, {
    body,
    headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
  });
}

/** A verb of a document or record: `act('/sales/orders', id, 'confirm')`. */
export function act<R = Row>(
  path: string,
  id: string,
  action: string,
  body: unknown = {},
  options: CallOptions = {},
): Promise<R> {
  return call<R>('POST', `${path}/${id}/${action}`, { ...options, body });
}

export interface Change {
  id: string;
  version: number;
  at: string;
  actor?: { kind: string; id?: string; name?: string };
  action: string;
  /** By field; what is kept encrypted says only that it changed. */
  changes?: Record<string, { before: unknown; after: unknown } | { changed: true }>;
}

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Stores a file under its name; its bytes have to bear out its type. */
export function upload(file: File): Promise<{ id: string }> {
  return raw('POST', '/files', {
    query: { name: file.name },
    body: file,
    headers: { 'Content-Type': file.type || 'text/plain' },
  }).then((response) => response.json() as Promise<{ id: string }>);
}

/** The kinds that are imported from files. */
export const importKindsQuery = queryOptions({
  queryKey: ['imports', 'kinds'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => {
    const { items } = await call<{ items: { target: string }[] }>('GET', '/imports/targets', { signal });
    return items.map((one) => one.target);
  },
});

/** After a change of a kind: its lists and records are read anew. */
export function changed(client: QueryClient, ...kinds: string[]) {
  for (const kind of kinds) void client.invalidateQueries({ queryKey: keys.all(kind) });
}
