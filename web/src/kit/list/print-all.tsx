/** A list on paper: all rows of the filter, in its order, with its columns; not the ones that happen to be on the screen. */
import { useEffect, useState } from 'react';
import { isProblem } from '@/api/problem';
import { list, type Row } from '@/api/records';
import { PrintSheet } from '@/kit/list/print-sheet';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { tell, warn } from '@/ui/toast';

/** Rows that are printed: some fifty pages. What is longer is exported. */
export const PRINT_ROWS_MAX = 2_000;
const PAGE_ROWS = 200;

interface Printed<R> {
  rows: R[];
  labels: Record<string, string>;
}

async function read<R extends Row>(model: Model<R>): Promise<Printed<R>> {
  const all: Printed<R> = { rows: [], labels: {} };
  let cursor: string | undefined;
  do {
    const page = await list<R>(model.description.path, model.query, { limit: PAGE_ROWS, cursor });
    all.rows.push(...page.items);
    Object.assign(all.labels, page.labels);
    cursor = page.next ?? undefined;
  } while (cursor && all.rows.length < PRINT_ROWS_MAX);
  return all;
}

export function PrintAll<R extends Row>({ model, onDone }: { model: Model<R>; onDone: () => void }) {
  const t = useText();
  const [printed, setPrinted] = useState<Printed<R> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is printed is what was asked for when it was pressed
  useEffect(() => {
    let gone = false;
    const said = tell(t('list-printing'));
    read(model).then(
      (found) => {
        said();
        if (!gone) setPrinted(found);
      },
      (error: unknown) => {
        said();
        warn(isProblem(error) ? error.message : t('failed'));
        onDone();
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the rows are there
  useEffect(() => {
    if (!printed) return;
    const root = document.documentElement;
    root.dataset.printing = '';
    const frame = requestAnimationFrame(() => {
      window.print();
      onDone();
    });
    return () => {
      cancelAnimationFrame(frame);
      delete root.dataset.printing;
    };
  }, [printed]);
  return printed && <PrintSheet model={model} rows={printed.rows} labels={printed.labels} />;
}
