/**
 * The one call that confirms what the editor has worked out: after a pause in typing, the last state only. What the
 * server says of rows (prices of lists, rates, why) goes into the rows; its totals stand until the next key.
 */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Schemas } from '@/api/client';
import { isProblem, type Problem } from '@/api/problem';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { type Terms, type Totals, totalsOf } from '@/kit/editor/totals';

export interface Confirmation {
  totals: Totals;
  /** What is said of the rows that were asked about, in their order. */
  rows: Partial<SheetRow>[];
  /** What is left of it, where the server tells. */
  margin?: Schemas['Margin'] | null | undefined;
}

const PAUSE_MS = 300;

export interface Confirmed {
  totals: Totals;
  pending: boolean;
  /** As it was last told; it no longer holds while `pending`. */
  margin: Schemas['Margin'] | null;
  /** Why the server could not price it. */
  problem: Problem | null;
}

export interface ConfirmOptions {
  sheet: Sheet;
  terms: Terms;
  /** What else the prices depend on (customer, currency, discount): asked anew when it changes. */
  of: string;
  ask: (rows: SheetRow[], signal: AbortSignal) => Promise<Confirmation>;
  enabled: boolean;
  /** Which rows can be asked about; without it those with a product. */
  askable?: (row: SheetRow) => boolean;
}

const ready = (row: SheetRow) =>
  row.product !== null && row.quantity !== null && row.quantity !== '' && row.price !== null && row.discount !== null;

export function useConfirmed({ sheet, terms, of, ask, enabled, askable = ready }: ConfirmOptions): Confirmed {
  const rows = useSyncExternalStore(sheet.subscribe, sheet.rows);
  const [said, setSaid] = useState<{ rows: readonly SheetRow[]; of: string; totals: Totals } | null>(null);
  const [margin, setMargin] = useState<Schemas['Margin'] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asking = useRef({ ask, terms, askable });
  asking.current = { ask, terms, askable };
  const pending = enabled && !(said && said.rows === rows && said.of === of);

  useEffect(() => {
    if (!pending) return;
    const asked = rows.filter(asking.current.askable);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      if (asked.length === 0) {
        setProblem(null);
        setMargin(null);
        setSaid({ rows, of, totals: totalsOf(rows, asking.current.terms) });
        return;
      }
      try {
        const answer = await asking.current.ask(asked, stop.signal);
        if (stop.signal.aborted) return;
        sheet.told(new Map(asked.map((row, at) => [row.key, { faults: {}, ...answer.rows[at] }])));
        setProblem(null);
        setMargin(answer.margin ?? null);
        setSaid({ rows: sheet.rows(), of, totals: answer.totals });
      } catch (error) {
        if (stop.signal.aborted || !isProblem(error)) return;
        sheet.told(new Map(faultsOf(error, asked)));
        setProblem(error);
        setMargin(null);
        setSaid({ rows: sheet.rows(), of, totals: totalsOf(sheet.rows(), asking.current.terms) });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pending, rows, of, sheet]);

  return { totals: pending || !said ? totalsOf(rows, terms) : said.totals, pending, margin, problem };
}

const CELLS: Record<string, string> = {
  product_id: 'product',
  account_id: 'product',
  unit_id: 'unit',
  quantity: 'quantity',
  unit_price: 'price',
  discount: 'discount',
};

/** Faults at `lines[3].quantity` go to the cell that they are about. */
export function faultsOf(problem: Pick<Problem, 'errors'>, rows: readonly SheetRow[]): [string, Partial<SheetRow>][] {
  const found = new Map<string, Record<string, string>>(rows.map((row) => [row.key, {}]));
  for (const fault of problem.errors) {
    const at = /^lines[.[](\d+)\]?(?:\.(\w+))?/.exec(fault.path);
    const row = at && rows[Number(at[1])];
    if (!row) continue;
    const field = at[2] ?? 'product_id';
    const faults = found.get(row.key);
    if (faults) faults[CELLS[field] ?? field] = fault.message;
  }
  return [...found].map(([key, faults]) => [key, { faults }]);
}
