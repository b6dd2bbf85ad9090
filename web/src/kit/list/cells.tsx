/** What a value looks like in a list and on a record, by what its field is for. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field, Row } from '@/api/records';
import { PlainLink } from '@/kit/list/plain-link';
import { statusLook } from '@/kit/list/status-map';
import type { CellContext } from '@/kit/list/types';
import { Pill, Status } from '@/ui/status';

/** A word of the server as people read it: `partly_shipped` as "Partly shipped". */
export const spoken = (word: string): string => {
  const words = word.replaceAll('_', ' ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The day of an instant where the person is. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The currency of an amount: its own field's, or the company's. */
export const currencyOf = (field: Field, row: Row, context: CellContext): string => {
  const own = field.amount_in ? row[field.amount_in] : null;
  return typeof own === 'string' && own !== '' ? own : context.currency;
};

const NUMBERS = new Set(['amount', 'price', 'quantity', 'integer', 'rate', 'exchange_rate']);

export const isNumber = (field: Field): boolean => NUMBERS.has(field.form);

export function StatusCell({
  kind,
  field,
  word,
  context,
}: {
  kind: string;
  field: string;
  word: string;
  context: CellContext;
}) {
  const look = statusLook(kind, field, word);
  const text = context.label(spoken(word));
  if (!look) return text;
  return 'tone' in look ? <Pill tone={look.tone}>{text}</Pill> : <Status stage={look.stage}>{text}</Status>;
}

function Reference({ field, id, context }: { field: Field; id: string; context: CellContext }) {
  const text = context.labels[id];
  if (text === undefined) return <span className="text-text-3">–</span>;
  const to = field.refers ? context.place(field.refers.kind, id) : null;
  if (!to) return text;
  return (
    <PlainLink to={to} tabIndex={-1} className="hover:underline">
      {text}
    </PlainLink>
  );
}

/** Codes that are words of the program's own, with a name for people. */
const NAMED_CODES = new Set(['carrier.adapter']);

const isNamed = (field: Field, context: CellContext) => NAMED_CODES.has(`${context.description.kind}.${field.name}`);

/** The text of a value, for titles, exports to the clipboard and what is read out; null when there is none. */
export function textOf(field: Field, row: Row, context: CellContext): string | null {
  const value = row[field.name];
  if (value === null || value === undefined || value === '') return null;
  const { format } = context;
  const text = String(value);
  if (isNamed(field, context)) return context.label(spoken(text));
  switch (field.form) {
    case 'amount':
    case 'price':
      return format.money(text, currencyOf(field, row, context));
    case 'quantity':
    case 'integer':
    case 'exchange_rate':
      return format.number(text);
    case 'rate':
      return format.percent(text);
    case 'day':
      return format.shortDate(text);
    case 'instant':
      return format.shortDate(localDay(text));
    case 'bool':
      return context.t(value === true ? 'yes' : 'no');
    case 'one_of':
      return context.label(spoken(text));
    case 'country':
      return format.countryName(text);
    case 'id':
    case 'user':
      return context.labels[text] ?? null;
    default:
      return text;
  }
}

export interface CellProps {
  field: Field;
  row: Row;
  context: CellContext;
  /** What stands for nothing; a list leaves it empty, a record says so. */
  none?: ReactNode;
}

/** A value drawn. */
export function Cell({ field, row, context, none = null }: CellProps): ReactNode {
  const value = row[field.name];
  if (value === null || value === undefined || value === '') return none;
  const text = String(value);
  if (isNamed(field, context)) return textOf(field, row, context);
  switch (field.form) {
    case 'one_of':
      return <StatusCell kind={context.description.kind} field={field.name} word={text} context={context} />;
    case 'bool':
      return value === true ? (
        <>
          <Check size={14} aria-hidden="true" className="inline text-text-2" />
          <span className="sr-only">{context.t('yes')}</span>
        </>
      ) : (
        <span className="text-text-3">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{context.t('no')}</span>
        </span>
      );
    case 'id':
    case 'user':
      return <Reference field={field} id={text} context={context} />;
    case 'instant':
      return (
        <time dateTime={text} title={context.format.dateTime(text)}>
          {textOf(field, row, context)}
        </time>
      );
    case 'email':
      return <bdi dir="ltr">{text}</bdi>;
    case 'phone':
    case 'barcode':
      return <bdi dir="ltr">{text}</bdi>;
    case 'long_text':
      return text.split('\n', 1)[0];
    default:
      return textOf(field, row, context);
  }
}
