/** A record beside its list: what it is, without leaving. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SquareArrowOutUpRight } from 'lucide-react';
import { oneQuery, type Row } from '@/api/records';
import { Cell } from '@/kit/list/cells';
import { titleOf, useCells } from '@/kit/list/use-description';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { Facts } from '@/ui/card';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';

/** Fields of this importance and above are shown. */
const SHOWN = 3;
const NEVER = new Set(['id', 'version', 'created_at', 'updated_at']);

export function Peek<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const id = model.state.peek;
  const listed = [...model.rows.rows, ...model.rows.far].find((row) => row.id === id);
  const close = () => model.set({ peek: null });
  const row = usePeeked(model, id, listed);
  return (
    <Sheet
      open={id !== null}
      onClose={close}
      title={row ? titleOf(model.description, row) : model.title}
      actions={
        row && (
          <Link
            to={model.href(row)}
            aria-label={t('open')}
            title={t('open')}
            className="inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover pointer-coarse:size-11"
            onClick={(event) => {
              event.preventDefault();
              model.open(row);
            }}
          >
            <SquareArrowOutUpRight size={16} aria-hidden="true" />
          </Link>
        )
      }
    >
      {!row ? <Skeleton rows={6} /> : (model.overrides.peek?.(row, close) ?? <PeekFacts model={model} row={row} />)}
    </Sheet>
  );
}

/** The whole record once it is there; until then the row of the list. */
function usePeeked<R extends Row>(model: Model<R>, id: string | null, listed: R | undefined): R | null {
  const { data } = useQuery({
    ...oneQuery(model.description.kind, model.description.path, id ?? ''),
    enabled: id !== null,
  });
  return (data as R | undefined) ?? listed ?? null;
}

function PeekFacts<R extends Row>({ model, row }: { model: Model<R>; row: R }) {
  const own = (row.labels ?? {}) as Record<string, string>;
  const cells = useCells(model.description, { ...model.rows.labels, ...own });
  const rows = model.description.fields
    .filter((field) => !NEVER.has(field.name) && (field.importance ?? SHOWN) <= SHOWN)
    .filter((field) => row[field.name] !== null && row[field.name] !== undefined && row[field.name] !== '')
    .map((field): [string, React.ReactNode] => [
      cells.label(field.label),
      <Cell key={field.name} field={field} row={row} context={cells} />,
    ]);
  return <Facts rows={rows} />;
}
