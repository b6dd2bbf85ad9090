/** How a file writes its numbers: guessed from what its first rows show, and read back so that one sees it. */
import type { Mapping } from '@/kit/import/batch';

export type Mark = Mapping['decimal'];

const other = (mark: string): Mark => (mark === ',' ? 'point' : 'comma');
const own = (mark: string): Mark => (mark === ',' ? 'comma' : 'point');

/** What a cell shows: the last of two different marks parts decimals, one that stands twice never does. */
function shown(cell: string): Mark | null {
  const marks = [...cell.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  if (!last) return null;
  const digits = /^\d*/.exec(cell.slice(last.index + 1))?.[0].length ?? 0;
  if (marks.filter(([mark]) => mark === last[0]).length > 1) return other(last[0]);
  // Three digits after a single mark may be a group as well.
  return marks.length > 1 || digits !== 3 ? own(last[0]) : null;
}

/** What most of the cells show; null where they could be read both ways. */
export function guessMark(cells: readonly string[]): Mark | null {
  const told = cells.map((cell) => shown(cell)).filter((mark) => mark !== null);
  const commas = told.filter((mark) => mark === 'comma').length;
  if (told.length === 0) return null;
  return commas * 2 > told.length ? 'comma' : 'point';
}

/** A cell that can be read both ways: the one to look at. */
export const unsure = (cells: readonly string[]): string | undefined =>
  cells.find((cell) => /\d[.,]\d{3}(?!\d)/.test(cell) && shown(cell) === null);

/** The number of a cell as the server reads it with this mark, as a decimal text; null where it is none. */
export function readNumber(cell: string, mark: Mark): string | null {
  const bare = cell.replace(/^[\s\p{L}\p{Sc}]+|[\s\p{L}\p{Sc}%]+$/gu, '');
  const inner = /^\((.*)\)$/.exec(bare);
  const negative = inner !== null || /^[-\u2212]/.test(bare);
  const text = (inner?.[1] ?? bare.replace(/^[-+\u2212]/, '')).trim();
  const [point, group] = mark === 'point' ? ['.', ','] : [',', '.'];
  const at = text.indexOf(point);
  const [whole, rest] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const groups = whole.split(new RegExp(`[${group === '.' ? '\\.' : group} '\u00a0\u202f]`));
  if (groups.length > 1 && (!/^\d{1,3}$/.test(groups[0] ?? '') || groups.slice(1).some((one) => one.length !== 3)))
    return null;
  const digits = groups.join('');
  if (!/^\d*$/.test(digits) || !/^\d*$/.test(rest) || digits + rest === '') return null;
  return `${negative ? '-' : ''}${digits || '0'}${rest ? `.${rest}` : ''}`;
}
