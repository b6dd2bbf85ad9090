/** Picks a record of another kind: the server searches, the keyboard chooses. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { call } from '@/api/client';
import { type Description, descriptionQuery, keys, list, type Page, type Row } from '@/api/records';
import { titleOf } from '@/kit/list/use-description';
import { Picker } from '@/ui/picker';

/** Choices that are shown at once. */
const SHOWN = 20;

export interface Named {
  id: string;
  label: string;
  detail?: string;
}

/** What a record is called in a list of choices. */
function choice(description: Description | undefined, row: Row): Named {
  const label = description ? titleOf(description, row) : String(row.name ?? row.number ?? row.code ?? row.id);
  const code =
    typeof row.code === 'string'
      ? row.code
      : typeof row.number === 'string'
        ? row.number
        : typeof row.email === 'string'
          ? row.email
          : '';
  return { id: row.id, label, ...(code && !label.includes(code) ? { detail: code } : {}) };
}

export interface RefPickerProps {
  refers: { kind: string; path: string };
  value: string | null;
  onPick: (id: string | null, label: string | null) => void;
  /** What the value is called, when it is known already. */
  known?: string | undefined;
  label?: string;
  placeholder?: string;
  clearable?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  create?: { label: (typed: string) => string; run: (typed: string) => void };
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export function RefPicker({ refers, value, onPick, known, autoFocus, ...rest }: RefPickerProps) {
  const { kind, path } = refers;
  const client = useQueryClient();
  const described = useQuery({ ...descriptionQuery(kind), enabled: kind !== 'user', retry: false });
  const description = described.data;
  const { data: current } = useQuery({
    queryKey: [...keys.one(kind, value ?? ''), 'name'],
    enabled: value !== null && known === undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }) => choice(description, await call<Row>('GET', `${path}/${value}`, { signal })),
  });
  const shown: Named | null =
    value === null ? null : known !== undefined ? { id: value, label: known } : (current ?? { id: value, label: '…' });
  const waits = value !== null && known === undefined && !current;
  // Whoever is in a field that begins anew stays in it; nobody is called back who has gone on to another.
  const begun = useRef(false);
  const stayed = useRef(false);
  const field = useRef<HTMLInputElement | null>(null);
  const hold = useCallback((node: HTMLInputElement | null) => {
    if (!node) stayed.current = field.current !== null && document.activeElement === field.current;
    field.current = node;
  }, []);
  useLayoutEffect(() => {
    if (begun.current && !waits && stayed.current) field.current?.focus();
    begun.current = true;
  }, [waits]);
  return (
    <Picker<Named>
      // The field keeps what it first shows of a record: one whose name is not there yet begins anew with it.
      key={waits ? 'waits' : 'named'}
      {...rest}
      autoFocus={autoFocus === true && !begun.current}
      inputRef={hold}
      value={shown}
      onPick={(next) => {
        // What it is called is known from the list.
        if (next) client.setQueryData([...keys.one(kind, next.id), 'name'], next);
        onPick(next?.id ?? null, next?.label ?? null);
      }}
      find={async (typed, signal) => {
        const page =
          kind === 'user'
            ? await call<Page>('GET', path, { signal, query: { q: typed || undefined, limit: SHOWN } })
            : await list(path, { q: typed || undefined }, { limit: SHOWN }, { signal });
        return page.items.map((row) => choice(description, row));
      }}
    />
  );
}
