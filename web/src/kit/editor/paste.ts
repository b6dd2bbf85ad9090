/** Rows out of a spreadsheet's clipboard: a code, a quantity, a price, in columns of tabs (or semicolons, or commas). */
import { readAmount } from '@/lib/number-input';

export interface PastedRow {
  code: string;
  quantity: string | null;
  price: string | null;
  /** What of the row could not be read: shown, never guessed. */
  unread: string[];
}

export const PASTED_MAX = 500;

/** Whether what is on the clipboard is a table and not just a word for the cell. */
export const isTable = (text: string): boolean => /\t/.test(text) || /\n\s*\S/.test(text.trim());

function columns(line: string): string[] {
  const by = line.includes('\t') ? '\t' : line.includes(';') ? ';' : null;
  const cells = by ? line.split(by) : /^[^,]+,\s*[\d.]+(,\s*[\d.]+)?$/.test(line) ? line.split(',') : [line];
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** A number out of a table may carry a currency's sign. */
function amount(cell: string | undefined, tag: string): string | null | undefined {
  if (cell === undefined || cell === '') return undefined;
  return readAmount(cell.replace(/[^\d.,\s\u00a0\u202f'’+\-−\u0660-\u066c]/g, '').trim(), tag);
}

export function readTable(text: string, tag: string): PastedRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map((line): PastedRow => {
    const [code = '', second, third] = columns(line);
    const quantity = amount(second, tag);
    const price = amount(third, tag);
    const unread = [quantity === null ? second : undefined, price === null ? third : undefined];
    return {
      code,
      quantity: quantity ?? null,
      price: price ?? null,
      unread: unread.filter((one): one is string => one !== undefined),
    };
  });
  // A heading is a first row in which words stand where every other row has numbers.
  const [first, ...rest] = rows;
  const heading = first !== undefined && first.unread.length > 0 && rest.length > 0 && rest.some((row) => row.quantity);
  return (heading ? rest : rows).filter((row) => row.code !== '').slice(0, PASTED_MAX);
}
