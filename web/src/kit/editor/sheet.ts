/**
 * The rows of a document under the editor, outside of React: a key press changes one row, and only what shows that row
 * hears of it. Rows are never changed in place, so that an earlier state is kept by keeping its array.
 */
import type { Schemas } from '@/api/client';
import { newId } from '@/lib/ids';

export interface SheetProduct {
  id: string;
  sku: string;
  name: string;
  unitId: string;
  price: string;
  taxClassId: string;
  tracked: boolean;
}

export interface Step {
  rule: string;
  text: string;
  before?: string | null;
  after: string;
  /** What its sentence is made of; traces that were stored before there were facts have none. */
  facts?: Schemas['StepFacts'] | null;
}

export interface SheetRow {
  key: string;
  /** The line of the server that this row stands for, where lines keep their identity (amendments, returns). */
  lineId?: string;
  product: SheetProduct | null;
  /** What is printed; null prints the product's name. */
  description: string | null;
  unitId: string | null;
  /** Decimal texts; `null` while what is typed is no number. */
  quantity: string | null;
  price: string | null;
  /** Whether somebody set the price; else the server says it. */
  manual: boolean;
  /** A rate ("0.1"), empty for none. */
  discount: string | null;
  taxClassId: string | null;
  /** Columns of a feature's own. */
  extra: Record<string, string | null>;
  /** What the server has said of this row. */
  taxRate: string | null;
  baseQuantity: string | null;
  steps: Step[];
  faults: Record<string, string>;
}

export function emptyRow(from: Partial<SheetRow> = {}): SheetRow {
  return {
    key: newId(),
    product: null,
    description: null,
    unitId: null,
    quantity: '1',
    price: '',
    manual: false,
    discount: '',
    taxClassId: null,
    extra: {},
    taxRate: null,
    baseQuantity: null,
    steps: [],
    faults: {},
    ...from,
  };
}

export function rowOf(product: SheetProduct, quantity = '1'): SheetRow {
  return emptyRow(withProduct(product, quantity));
}

/** What choosing a product sets. What was said about another product no longer holds. */
function withProduct(product: SheetProduct, quantity: string): Partial<SheetRow> {
  return {
    product,
    description: null,
    unitId: product.unitId,
    quantity,
    price: product.price,
    manual: false,
    taxClassId: product.taxClassId,
    taxRate: null,
    baseQuantity: null,
    steps: [],
    faults: {},
  };
}

export const isBlank = (row: SheetRow): boolean => row.product === null && !row.description;

/** Steps back that are kept. */
const HISTORY_MAX = 50;

export class Sheet {
  private now: readonly SheetRow[];
  private at = new Map<string, number>();
  private order: readonly string[] = [];
  private readonly before: (readonly SheetRow[])[] = [];
  private readonly all = new Set<() => void>();
  private readonly some = new Map<string, Set<() => void>>();
  /** Rises with what a person changed, not with what the server says: tells whether something is unsaved. */
  edits = 0;
  /** What is still looked up and will be rows; resolves to whether all of it was found. */
  private coming: Promise<boolean> = Promise.resolve(true);
  /** How much a row begins with: one, or nothing where a person has to say it. */
  private begins = '1';

  constructor(rows: readonly SheetRow[] = []) {
    this.now = rows;
    this.index();
  }

  /** From now on rows begin so, and those that hold nothing yet. */
  beginWith(quantity: '' | '1') {
    this.begins = quantity;
    this.told(new Map(this.now.filter(isBlank).map((row) => [row.key, { quantity }])));
  }

  blank = (): SheetRow => emptyRow({ quantity: this.begins });

  /** A row of a product, of as many as are said. */
  of = (product: SheetProduct, quantity: string | null): SheetRow =>
    emptyRow(withProduct(product, quantity || this.begins));

  /** Somebody chooses a row's product. */
  choose(key: string, product: SheetProduct) {
    this.set(key, withProduct(product, this.row(key)?.quantity || this.begins));
  }

  await(coming: Promise<boolean>) {
    this.coming = coming;
  }

  /** Before the rows are sent: when all that was scanned is among them. Resolves to false where something is not. */
  settled = (): Promise<boolean> => this.coming;

  rows = (): readonly SheetRow[] => this.now;
  /** The same array for as long as rows neither come, go nor move. */
  keys = (): readonly string[] => this.order;
  row = (key: string): SheetRow | undefined => this.now[this.at.get(key) ?? -1];
  indexOf = (key: string): number => this.at.get(key) ?? -1;
  /** Rows that hold something. */
  filled = (): SheetRow[] => this.now.filter((row) => !isBlank(row));

  subscribe = (listener: () => void): (() => void) => {
    this.all.add(listener);
    return () => this.all.delete(listener);
  };

  subscribeRow(key: string): (listener: () => void) => () => void {
    return (listener) => {
      const set = this.some.get(key) ?? new Set();
      this.some.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) this.some.delete(key);
      };
    };
  }

  /** Somebody changes cells of a row. */
  set(key: string, change: Partial<SheetRow>) {
    const row = this.row(key);
    if (!row) return;
    const faults = { ...row.faults };
    for (const name of Object.keys(change)) delete faults[name];
    this.edits += 1;
    this.put(key, { ...row, ...change, faults: change.faults ?? faults });
  }

  /** The server says something about rows; nothing is unsaved by that. */
  told(changes: ReadonlyMap<string, Partial<SheetRow>>) {
    const heard: string[] = [];
    this.now = this.now.map((row) => {
      const change = changes.get(row.key);
      if (!change || same(row, change)) return row;
      heard.push(row.key);
      return { ...row, ...change };
    });
    if (heard.length === 0) return;
    for (const key of heard) this.tell(key);
    this.tellAll();
  }

  insert(at: number, ...rows: SheetRow[]) {
    this.structural([...this.now.slice(0, at), ...rows, ...this.now.slice(at)]);
  }

  add(...rows: SheetRow[]) {
    this.insert(this.now.length, ...rows);
  }

  /** The row that takes the place of the one that went. */
  remove(key: string): string | undefined {
    const at = this.indexOf(key);
    if (at < 0) return undefined;
    this.structural(this.now.filter((row) => row.key !== key));
    return this.now[Math.min(at, this.now.length - 1)]?.key;
  }

  duplicate(key: string): string | undefined {
    const row = this.row(key);
    if (!row) return undefined;
    const { lineId: _, ...rest } = row;
    const copy: SheetRow = { ...rest, key: newId(), faults: {} };
    this.insert(this.indexOf(key) + 1, copy);
    return copy.key;
  }

  move(key: string, by: number): boolean {
    const from = this.indexOf(key);
    const to = from + by;
    const row = this.now[from];
    if (!row || to < 0 || to >= this.now.length) return false;
    const rest = this.now.filter((one) => one.key !== key);
    this.structural([...rest.slice(0, to), row, ...rest.slice(to)]);
    return true;
  }

  /** Rows that were pasted or scanned: blank rows at the end give way to them. */
  take(rows: SheetRow[]) {
    const kept = [...this.now];
    while (kept.length > 0 && isBlank(kept.at(-1) as SheetRow)) kept.pop();
    this.structural([...kept, ...rows]);
  }

  replace(rows: readonly SheetRow[]) {
    this.now = rows;
    this.before.length = 0;
    this.index();
    this.tellAll();
  }

  undo(): boolean {
    const last = this.before.pop();
    if (!last) return false;
    this.edits += 1;
    this.now = last;
    this.index();
    for (const key of this.at.keys()) this.tell(key);
    this.tellAll();
    return true;
  }

  private structural(rows: readonly SheetRow[]) {
    this.before.push(this.now);
    if (this.before.length > HISTORY_MAX) this.before.shift();
    this.edits += 1;
    this.now = rows;
    this.index();
    this.tellAll();
  }

  private put(key: string, row: SheetRow) {
    const rows = [...this.now];
    rows[this.indexOf(key)] = row;
    this.now = rows;
    this.tell(key);
    this.tellAll();
  }

  private index() {
    this.order = this.now.map((row) => row.key);
    this.at = new Map(this.order.map((key, at) => [key, at]));
  }

  private tell(key: string) {
    for (const listener of [...(this.some.get(key) ?? [])]) listener();
  }

  private tellAll() {
    for (const listener of [...this.all]) listener();
  }
}

function same(row: SheetRow, change: Partial<SheetRow>): boolean {
  return (Object.keys(change) as (keyof SheetRow)[]).every((name) => {
    const [a, b] = [row[name], change[name]];
    return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
  });
}
