/** A record beside its list: what it is, without leaving. */

import { useQuery } from '@tanstack/react-query';
import { type Field, oneQuery, type Row } from '@/api/records';
import { transitionsOf } from '@/kit/list/actions';
import { Cell } from '@/kit/list/cells';
import { titleFields, titleOf, useCells } from '@/kit/list/use-description';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/card';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';

/** Fields of this importance and above are shown. */
const SHOWN = 3;
/** What the program needs and nobody asks of a record in passing. */
const NEVER = new Set(
  'id version created_at updated_at tax_rounding prices_include_tax locale rate_day rate_source exchange_rate origin_kind origin_id purpose'.split(
    ' ',
  ),
);
const ZERO = /^-?0(\.0+)?$/;

/** Whether a field says something of this record that the rest does not. */
export function says(field: Field, row: Row, titles: readonly string[], currency: string): boolean {
  const value = row[field.name];
  if (value === null || value === undefined || value === '') return false;
  if (NEVER.has(field.name) || titles.includes(field.name) || (field.importance ?? SHOWN) > SHOWN) return false;
  if (value === false) return false;
  if (field.name === 'currency' && value === currency) return false;
  // The name beside a reference that is shown by its name.
  if (field.name.endsWith('_name') && row[field.name.replace(/_name$/, '_id')]) return false;
  const main = (field.importance ?? SHOWN) < SHOWN;
  return main || field.form !== 'amount' || !ZERO.test(String(value));
}

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
      footer={
        row && (
          <>
            <NextStep model={model} row={row} />
            <Button look="primary" onClick={() => model.open(row)}>
              {t('open')}
            </Button>
          </>
        )
      }
    >
      {!row ? <Skeleton rows={6} /> : (model.overrides.peek?.(row, close) ?? <PeekFacts model={model} row={row} />)}
    </Sheet>
  );
}

/** The first thing that may be done to it as it stands and can be taken back or goes on: never a cancellation. */
function NextStep<R extends Row>({ model, row }: { model: Model<R>; row: R }) {
  const next = model.description.document
    ? transitionsOf(model.description, row).find((one) => one.from && !one.needs_confirm)
    : null;
  if (!next) return null;
  return (
    <Button onClick={() => model.askBulk({ action: next.action, selection: { ids: [row.id] }, count: 1 })}>
      {model.cells.label(next.label)}
    </Button>
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
  const titles = titleFields(model.description);
  const rows = model.description.fields
    .filter((field) => says(field, row, titles, cells.currency))
    .map((field): [string, React.ReactNode] => [
      cells.label(field.label),
      <Cell key={field.name} field={field} row={row} context={cells} />,
    ]);
  return <Facts rows={rows} />;
}
