/**
 * What a link opens. The token stands behind `#` in the address, which no browser sends to anybody, and travels in a
 * header of its own; there is no cookie.
 */
import { offline, problemOf } from '@/api/problem';

export interface Company {
  name: string;
  address: string[];
  facts: { kind: string; value: string }[];
  website: string | null;
  payment_text: string | null;
  logo_url: string | null;
}

/** A document in a list. */
export interface Ref {
  kind: string;
  id: string;
  number: string | null;
  date: string | null;
  due_on: string | null;
  status: string;
  currency: string;
  total: string;
  /** Absent of an order. */
  open: string | null;
}

export interface Line {
  description: string;
  sku: string | null;
  quantity: string;
  unit: string | null;
  unit_price: string;
  discount: string;
  tax_rate: string;
  net: string;
  total: string;
  shipped: string | null;
}

export interface Shown extends Ref {
  reference: string | null;
  customer_name: string;
  billing_address: string[];
  shipping_address: string[];
  prices_include_tax: boolean;
  lines: Line[];
  taxes: { rate: string; base: string; tax: string }[];
  discount: string;
  net: string;
  tax: string;
  rounding: string;
  paid: string | null;
  instalments: { due_on: string; amount: string; open: string }[];
  note: string | null;
}

export interface View {
  company: Company;
  locale: string;
  expires_at: string;
  subject_kind: string;
  document: Shown | null;
  account: {
    customer_name: string;
    customer_code: string;
    open: { currency: string; open: string; overdue: string; documents: number }[];
  } | null;
  related: Ref[];
  allowed_actions: string[];
}

export interface Statement {
  customer_name: string;
  currency: string;
  from: string;
  to: string;
  opening: string;
  debit: string;
  credit: string;
  closing: string;
  entries: {
    on: string;
    kind: string;
    id: string;
    number: string;
    reference: string | null;
    due_on: string | null;
    debit: string | null;
    credit: string | null;
    balance: string;
  }[];
}

async function ask(path: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/portal${path}`, { credentials: 'omit', cache: 'no-store', ...options });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offline();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

const shown = (token: string) => ({ 'Kontor-Client': 'web', Authorization: `Portal ${token}` });

export async function read<T>(token: string, path: string, signal?: AbortSignal): Promise<T> {
  const answer = await ask(path, { headers: shown(token), signal: signal ?? null });
  return (await answer.json()) as T;
}

export async function picture(token: string, path: string): Promise<Blob> {
  return (await ask(path, { headers: shown(token) })).blob();
}

/** Hands a paper to the browser, to keep or to open. */
export async function keep(token: string, path: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await picture(token, path));
  link.download = `${name.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Always the same answer, whoever asks. */
export async function freshLink(token: string) {
  await ask('/fresh-link', {
    method: 'POST',
    headers: { 'Kontor-Client': 'web', 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}
