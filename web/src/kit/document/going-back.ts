/** What an invoice is open by once an allocation is taken back. Pure. */
import * as decimal from '@/lib/decimal';

interface Invoice {
  open: string;
  discount_note_id: string | null;
  credit_notes: readonly { id: string; number: string | null; total: string }[];
}

/** The early payment discount stands and falls with what was paid: it is asked for again with it. */
export function backOf(invoice: Invoice, worth: string) {
  const note = invoice.credit_notes.find((one) => one.id === invoice.discount_note_id);
  const off = note ? note.total.replace(/^-/, '') : null;
  return { open: decimal.sum([invoice.open, worth, ...(off ? [off] : [])]), off, note: note?.number ?? null };
}

/** Methods by which nothing came: what was given up. */
export const isWrittenOff = (method: string | undefined): boolean =>
  method === 'bad_debt' || method === 'small_difference';
