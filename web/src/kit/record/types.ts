/** What a page says about its record beyond the description that the server gives. */
import type { ReactNode } from 'react';
import type { Description, Field, Row } from '@/api/records';
import type { CellContext } from '@/kit/list/types';
import type { Warning } from '@/kit/record/forewarned';
import type { Action } from '@/ui/menu';

/** What the parts of a record page get. */
export interface RecordContext<R extends Row = Row> {
  record: R;
  description: Description;
  labels: Record<string, string>;
  cells: CellContext;
  /** Opens the form, with the focus on a field. */
  edit: (field?: string) => void;
}

export interface RecordTab<R extends Row = Row> {
  id: string;
  label: string;
  count?: number;
  content: (context: RecordContext<R>) => ReactNode;
}

export interface Section {
  title: string;
  /** Names of fields; what is not there for this person is left out. */
  fields: string[];
}

export interface RecordSlots<R extends Row = Row> {
  title?: (record: R) => string;
  /** Beside the title: a status, a flag. */
  beside?: (context: RecordContext<R>) => ReactNode;
  /** The page's one primary action. */
  primary?: (context: RecordContext<R>) => ReactNode;
  /** More things to do, before what the description offers. */
  actions?: (context: RecordContext<R>) => Action[];
  /** The verbs of the description; a page that offers actions of its own shows them only when it says so. */
  transitions?: boolean;
  /** Above everything: a warning, a stepper, figures. */
  top?: (context: RecordContext<R>) => ReactNode;
  /** How the main column is divided; without it one card of the fields of importance 2. */
  sections?: Section[];
  /** Below the sections, in the main column. */
  main?: (context: RecordContext<R>) => ReactNode;
  /** Above and below the fields of the aside. */
  asideTop?: (context: RecordContext<R>) => ReactNode;
  aside?: (context: RecordContext<R>) => ReactNode;
  /** Before comments, history and files. */
  tabs?: RecordTab<R>[];
  /** An input of one's own for a field. */
  inputs?: Record<string, (props: InputSlot) => ReactNode>;
  /** Fields that are nowhere on the page. */
  hide?: string[];
  /** Where the list is: after archiving, and for "back". */
  listHref?: string;
  /** After creating. */
  onCreated?: (record: R) => void;
}

export interface InputSlot {
  field: Field;
  value: unknown;
  onValue: (value: unknown) => void;
  ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
}

export interface RecordScreenProps<R extends Row = Row> {
  kind: string;
  id: string;
  slots?: RecordSlots<R>;
}

export interface CreateProps<R extends Row = Row> {
  kind: string;
  /** What is filled in already. */
  preset?: Record<string, unknown>;
  slots?: Pick<RecordSlots<R>, 'sections' | 'inputs' | 'hide' | 'onCreated'> & {
    /** "New customer"; without it the kind's name after a colon, which is right in every language. */
    heading?: string;
    /** What the server would warn of, said while it is entered; asked for when one of these fields has changed. */
    forewarned?: { by: string[]; shown: (warnings: Warning[]) => ReactNode };
  };
}
