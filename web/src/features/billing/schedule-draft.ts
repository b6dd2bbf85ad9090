/** Between the editor of what recurs and what the server takes and tells. Pure. */
import type { Schemas } from '@/api/client';
import { lineInput } from '@/kit/editor/invoice-lines';
import { emptyRow, type SheetProduct, type SheetRow } from '@/kit/editor/sheet';
import { plusDays } from '@/lib/days';

export type Makes = 'invoice' | 'order';
export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
type Interval = (typeof INTERVALS)[number];

export interface Draft {
  name: string;
  customer: { id: string; label: string } | null;
  /** Empty for a template that is only placed by hand. */
  every: Interval | '';
  step: string;
  dayOfMonth: string;
  start: string;
  end: string;
  autoPost: boolean;
  autoSend: boolean;
  confirm: boolean;
  reference: string;
  note: string;
  currency: string;
  /** Which period an invoice is for; empty where it says none. */
  servicePeriod: '' | 'ahead' | 'behind';
}

export type Kept = Schemas['RecurringView'] | Schemas['TemplateView'];
/** On the whole of an order. */
export type Discount = Schemas['DiscountInputInput'] | null;
type Body = Schemas['NewInvoice'] | Schemas['NewOrder'];

export const bodyOf = (kept: Kept): Body => ('invoice' in kept ? kept.invoice : kept.order);

export function draftOf(kept: Kept | null, customerName: string, makes: Makes, today: string, home: string): Draft {
  const body = kept && bodyOf(kept);
  return {
    name: kept?.name ?? '',
    customer: kept ? { id: kept.customer_id, label: customerName } : null,
    every: kept ? ((kept.every as Interval | null) ?? '') : makes === 'invoice' ? 'month' : '',
    step: String(kept?.step ?? 1),
    dayOfMonth: kept?.day_of_month ? String(kept.day_of_month) : '',
    start: kept?.start_on ?? today,
    end: kept?.end_on ?? '',
    autoPost: kept !== null && 'auto_post' in kept && kept.auto_post,
    autoSend: kept !== null && 'auto_send' in kept && kept.auto_send,
    confirm: kept !== null && 'confirm' in kept && kept.confirm,
    reference: body?.reference ?? '',
    note: body?.note ?? '',
    currency: body?.currency ?? home,
    servicePeriod: ((kept && 'service_period' in kept && kept.service_period) || '') as Draft['servicePeriod'],
  };
}

/** The rows of the lines; what was not priced by hand has the price that the list says. */
export function rowsOf(lines: readonly LineLike[], products: ReadonlyMap<string, SheetProduct>): SheetRow[] {
  return lines.map((line) => {
    const product = (line.product_id && products.get(line.product_id)) || null;
    const price = line.unit_price ?? null;
    return emptyRow({
      product,
      description: line.description ?? null,
      unitId: line.unit_id ?? product?.unitId ?? null,
      quantity: String(line.quantity),
      price: price === null ? (product?.price ?? '') : String(price),
      manual: price !== null,
      discount: line.discount == null ? '' : String(line.discount),
      taxClassId: line.tax_class_id ?? product?.taxClassId ?? null,
    });
  });
}

interface LineLike {
  product_id?: string | null;
  unit_id?: string | null;
  description?: string | null;
  quantity: string | number;
  unit_price?: string | number | null;
  discount?: string | number | null;
  tax_class_id?: string | null;
}

/** When; null for a template that is only placed by hand. */
export function scheduleOf(draft: Draft): Schemas['TemplateSchedule'] | null {
  if (draft.every === '') return null;
  const monthly = !['day', 'week'].includes(draft.every);
  return {
    every: draft.every,
    step: Number(draft.step) || 1,
    day_of_month: monthly && draft.dayOfMonth !== '' ? Number(draft.dayOfMonth) : null,
    start_on: draft.start,
    end_on: draft.end || null,
  };
}

/** What the server keeps of the document beside what is edited here stays as it was. */
const rest = (kept: Kept | null): Partial<Body> => (kept ? bodyOf(kept) : {});

export function recurringInput(draft: Draft, rows: readonly SheetRow[], kept: Kept | null): Schemas['NewRecurring'] {
  const schedule = scheduleOf(draft);
  return {
    every: 'month',
    start_on: draft.start,
    ...schedule,
    name: draft.name.trim(),
    service_period: draft.servicePeriod || null,
    auto_post: draft.autoPost,
    auto_send: draft.autoPost && draft.autoSend,
    invoice: {
      ...rest(kept),
      customer_id: draft.customer?.id ?? '',
      currency: draft.currency as Schemas['Currency'],
      reference: draft.reference.trim() || null,
      note: draft.note.trim() || null,
      lines: rows.map(lineInput),
    } as Schemas['NewInvoiceInput'],
  };
}

export function templateInput(
  draft: Draft,
  rows: readonly SheetRow[],
  kept: Kept | null,
  discount: Discount = null,
): Schemas['NewTemplate'] {
  return {
    name: draft.name.trim(),
    confirm: draft.confirm,
    schedule: scheduleOf(draft),
    order: {
      ...(discount ? { discount } : {}),
      ...rest(kept),
      id: null,
      customer_id: draft.customer?.id ?? '',
      reference: draft.reference.trim() || null,
      note: draft.note.trim() || null,
      lines: rows.map((row) => {
        const { tax_class_id: _, product_id, ...line } = lineInput(row);
        return { ...line, product_id: product_id ?? '' };
      }),
    } as Schemas['NewOrderInput'],
  };
}

/** The day of the period of that number, from 0; null without a schedule. */
function dayOf({ every, step: steps, start, dayOfMonth }: Draft, at: number): string | null {
  const first = new Date(`${start}T00:00:00Z`);
  if (every === '' || start === '' || Number.isNaN(first.getTime())) return null;
  const step = Math.max(1, Number(steps) || 1);
  if (every === 'day' || every === 'week') return byDays(first, at * step * (every === 'week' ? 7 : 1));
  const months = { month: 1, quarter: 3, year: 12 }[every] * step * at;
  const wanted = Number(dayOfMonth) || first.getUTCDate();
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, Math.min(wanted, last)));
  return day.toISOString().slice(0, 10);
}

/** Days on which it will run next, at most so many: what a schedule means is seen, not worked out. */
export function upcoming(draft: Draft, count: number): string[] {
  const days: string[] = [];
  for (let at = 0; days.length < count && at < count * 2; at += 1) {
    const day = dayOf(draft, at);
    if (day === null || (draft.end !== '' && day > draft.end)) break;
    if (day >= draft.start) days.push(day);
  }
  return days;
}

/** The period that the first invoice is for; null where it says none. */
export function firstPeriod(draft: Draft): { from: string; to: string } | null {
  if (draft.servicePeriod === '') return null;
  // A day of the month before the first day belongs to the month after.
  const late = (dayOf(draft, 0) ?? '') < draft.start ? 1 : 0;
  const at = draft.servicePeriod === 'ahead' ? late : late - 1;
  const [from, next] = [dayOf(draft, at), dayOf(draft, at + 1)];
  return from && next ? { from, to: plusDays(next, -1) } : null;
}

const DAY_MS = 86_400_000;
const byDays = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10);
