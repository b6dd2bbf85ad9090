/** What was answered in the first run: it puts the modules that matter first on the list of what to set up. */
export interface Wishes {
  sells: string;
  channels: readonly string[];
}

const KEY = 'kontor.wishes';

/** Modules by what calls for them. */
const MODULES: Record<string, string[]> = {
  goods: ['catalog', 'inventory'],
  services: ['catalog', 'billing'],
  both: ['catalog', 'inventory', 'billing'],
  shop: ['catalog', 'inventory', 'pricing'],
  orders: ['parties', 'orders'],
  online: ['shipping', 'pricing'],
  projects: ['parties', 'billing'],
};

export function keepWishes({ sells, channels }: Wishes) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ sells, channels }));
  } catch {
    // Without storage the list keeps the server's order.
  }
}

export function keptWishes(): Wishes | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Wishes | null;
  } catch {
    return null;
  }
}

/** The company itself first, then what was wished for, then the rest as the server has it. */
export function inOrder(modules: string[], wishes: Wishes | null): string[] {
  const first = [
    'identity',
    ...(wishes ? [wishes.sells, ...wishes.channels].flatMap((one) => MODULES[one] ?? []) : []),
  ];
  const place = (module: string) => {
    const at = first.indexOf(module);
    return at < 0 ? first.length + modules.indexOf(module) : at;
  };
  return [...new Set(modules)].sort((a, b) => place(a) - place(b));
}
