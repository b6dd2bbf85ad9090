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

const TYPING_MS = 90;

export class Finder {
  readonly state = store<FinderState | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop = new AbortController();

  constructor(
    private readonly picked: (key: string, product: SheetProduct) => void,
    readonly listId: string,
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
    this.put({ key, input, typed, items: kept.items, foundFor: kept.foundFor, at: 0, busy: true, failed: false });
    this.timer = setTimeout(() => void this.search(typed, signal), typed === '' ? 0 : TYPING_MS);
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
    if (!now || now.items.length === 0) return;
    this.put({ ...now, at: (now.at + by + now.items.length) % now.items.length });
  }

  /** Takes what is highlighted; what is typed faster than it is found is looked up first. Whether something was taken. */
  async choose(at?: number): Promise<boolean> {
    const now = this.state.get();
    if (!now) return false;
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
      if (this.isOpen(now.key)) this.put({ ...now, items, foundFor: typed, at: 0, busy: false });
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
    try {
      const items = await this.things.find(wanted, signal);
      const now = this.state.get();
      if (!signal.aborted && now) this.put({ ...now, items, foundFor: wanted, at: 0, busy: false });
    } catch {
      const now = this.state.get();
      if (!signal.aborted && now) this.put({ ...now, busy: false, failed: true });
    }
  }

  private put(state: FinderState) {
    const { input, items, at } = state;
    input.setAttribute('aria-expanded', 'true');
    if (items[at]) input.setAttribute('aria-activedescendant', `${this.listId}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    this.state.set(state);
  }
}
