/** The search of the grid's product cells: one for all rows, beside React, so that a row costs no more for having it. */
import { findProducts, lookupCode } from '@/kit/editor/products';
import type { SheetProduct } from '@/kit/editor/sheet';
import { store } from '@/lib/store';

export interface FinderState {
  key: string;
  input: HTMLInputElement;
  typed: string;
  /** What the products were found for. */
  foundFor: string | null;
  items: SheetProduct[];
  at: number;
  /** What is highlighted is to make a product of what is typed. */
  making: boolean;
  busy: boolean;
  failed: boolean;
}

/** What lines name: products, unless a feature says otherwise. */
export interface Things {
  find: (typed: string, signal?: AbortSignal) => Promise<SheetProduct[]>;
  /** The one thing of a code; null when none has it. */
  exact: (code: string) => Promise<SheetProduct | null>;
  /** The column that is next once something was chosen. */
  next: string;
  /** What one of them is called, and what an empty cell says. */
  label: string;
  hint: string;
}

const PRODUCTS: Pick<Things, 'find' | 'exact'> = { find: findProducts, exact: lookupCode };

/** A key is answered at once; only a faster typist's next ones wait for the rest of this. */
const BETWEEN_MS = 60;

export class Finder {
  readonly state = store<FinderState | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop = new AbortController();
  private sentAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly picked: (key: string, product: SheetProduct) => void,
    readonly listId: string,
    /** Makes a product that there is not yet; null where that may not be done. */
    readonly make: ((key: string, typed: string) => void) | null = null,
    private readonly things: Pick<Things, 'find' | 'exact'> = PRODUCTS,
  ) {}

  isOpen(key: string): boolean {
    return this.state.get()?.key === key;
  }

  ask(key: string, input: HTMLInputElement, typed: string) {
    clearTimeout(this.timer);
    this.stop.abort();
    this.stop = new AbortController();
    const { signal } = this.stop;
    const before = this.state.get();
    const kept = before?.key === key ? before : { items: [], foundFor: null };
    const { items, foundFor } = kept;
    this.put({ key, input, typed, items, foundFor, at: 0, making: false, busy: true, failed: false });
    const wait = this.sentAt + BETWEEN_MS - performance.now();
    if (wait <= 0) void this.search(typed, signal);
    else this.timer = setTimeout(() => void this.search(typed, signal), wait);
  }

  close() {
    clearTimeout(this.timer);
    this.stop.abort();
    const input = this.state.get()?.input;
    input?.removeAttribute('aria-activedescendant');
    input?.setAttribute('aria-expanded', 'false');
    this.state.set(null);
  }

  move(by: number) {
    const now = this.state.get();
    const found = now?.items.length ?? 0;
    const count = found + (this.make && !now?.busy ? 1 : 0);
    if (!now || count === 0) return;
    // Where nothing was found nothing is highlighted: Enter behind an unknown code makes no product.
    const from = now.making ? found : found === 0 ? (by > 0 ? -1 : 0) : now.at;
    const to = (from + by + count) % count;
    this.put({ ...now, at: to < found ? to : 0, making: to === found });
  }

  makeOne() {
    const now = this.state.get();
    this.close();
    if (now) this.make?.(now.key, now.typed.trim());
  }

  /** Takes what is highlighted; what is typed faster than it is found is looked up first. Whether something was taken. */
  async choose(at?: number): Promise<boolean> {
    const now = this.state.get();
    if (!now) return false;
    if (now.making && at === undefined) {
      this.makeOne();
      return false;
    }
    const shown = now.items[at ?? now.at];
    if (shown && (at !== undefined || now.foundFor === now.typed.trim())) return this.take(now.key, shown);
    const typed = now.typed.trim();
    if (typed === '') return false;
    clearTimeout(this.timer);
    this.stop.abort();
    try {
      const exact = await this.things.exact(typed);
      if (exact) return this.take(now.key, exact);
      const items = await this.things.find(typed);
      const [only] = items;
      if (only && items.length === 1) return this.take(now.key, only);
      if (this.isOpen(now.key)) this.put({ ...now, items, foundFor: typed, at: 0, making: false, busy: false });
    } catch {
      if (this.isOpen(now.key)) this.put({ ...now, busy: false, failed: true });
    }
    return false;
  }

  private take(key: string, product: SheetProduct): boolean {
    this.close();
    this.picked(key, product);
    return true;
  }

  private async search(typed: string, signal: AbortSignal) {
    const wanted = typed.trim();
    this.sentAt = performance.now();
    try {
      const items = await this.things.find(wanted, signal);
      const now = this.state.get();
      if (!signal.aborted && now) this.put({ ...now, items, foundFor: wanted, at: 0, making: false, busy: false });
    } catch {
      const now = this.state.get();
      if (!signal.aborted && now) this.put({ ...now, busy: false, failed: true });
    }
  }

  private put(state: FinderState) {
    const { input, items, at, making } = state;
    input.setAttribute('aria-expanded', 'true');
    if (making) input.setAttribute('aria-activedescendant', `${this.listId}-new`);
    else if (items[at]) input.setAttribute('aria-activedescendant', `${this.listId}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    this.state.set(state);
  }
}
