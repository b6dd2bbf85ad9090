/** What a page says about its list beyond the description that the server gives. */

import type { ReactNode } from 'react';
import type { Here } from '@/api/here';
import type { Description, Field, Row, Where } from '@/api/records';
import type { Formats } from '@/lib/format';
import type { Text } from '@/lib/i18n';
import type { Action } from '@/ui/menu';
import type { Stage, Tone } from '@/ui/status';

/** What a cell may need to be drawn. */
export interface CellContext {
  t: Text;
  format: Formats;
  /** The word that people read for one of the server's English labels. */
  label: (english: string) => string;
  /** What the ids of a page stand for. */
  labels: Record<string, string>;
  /** The company's currency. */
  currency: string;
  description: Description;
  /** Where a record of a kind is opened; null when no page shows it. */
  place: (kind: string, id: string) => string | null;
}

export interface ColumnOverride<R extends Row = Row> {
  /** Read as it stands; already in the person's language. */
  label?: string;
  width?: number;
  align?: 'start' | 'end';
  /** Takes the place of the cell that the field's form would have. */
  cell?: (row: R, context: CellContext) => ReactNode;
  /** The field that the column sorts by, when it is not the column's own. */
  sort?: string | false;
  /** Leaves the column out of the list altogether. */
  hidden?: boolean;
  /** Whether its cell may be edited in place; the description decides otherwise. */
  editable?: boolean;
  /** What its ids name, where the server's own part does not know that kind: they are picked, and named by `names`. */
  refers?: { kind: string; path: string };
}

/** A tab that everybody has, beside the views that people save. */
export interface PresetView {
  id: string;
  label: string;
  where?: Where;
  sort?: string;
  group?: string;
  columns?: string[];
  archived?: 'all' | 'only';
}

export interface ListOverrides<R extends Row = Row> {
  title?: string;
  columns?: Record<string, ColumnOverride<R>>;
  /** What ids stand for that the server tells no labels of. */
  names?: Record<string, string>;
  /** Names of fields and of added columns, in order. */
  defaultColumns?: string[];
  sort?: string;
  presets?: PresetView[];
  /** Conditions that are always on: a list inside a record. They are neither shown nor taken off. */
  base?: Where;
  /** Which rows are a store's, where the list follows the one that somebody works at; documents do by their own store. */
  here?: (here: Here) => Where | null;
  /** Where a row opens; without it the place of its kind, then `/records/<kind>/<id>`. */
  href?: (row: R) => string;
  /** The button of the title bar and the key `c`: where it goes, or what it does; `false` for none. */
  create?: { label?: string; href?: string; run?: () => void } | false;
  /** Takes the place of the generic look inside the peek panel. */
  peek?: (row: R, close: () => void) => ReactNode;
  /** More things to do with one row, before what the description offers. */
  rowActions?: (row: R) => Action[];
  /** Two lines on a phone. */
  phone?: (row: R, context: CellContext) => PhoneRow;
  /** More buttons of the title bar. */
  actions?: ReactNode;
  /** First use: nothing was ever here. */
  empty?: { title: string; body?: ReactNode; primary?: ReactNode; secondary?: ReactNode };
  /** Keeps the list's own state out of the address: a list inside a record. */
  embedded?: boolean;
  /** Whether importing is offered; only where the kind has an importer. */
  importHref?: string;
}

export interface PhoneRow {
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  status?: ReactNode;
}

export interface ListScreenProps<R extends Row = Row> {
  kind: string;
  overrides?: ListOverrides<R>;
}

/** How a word of a `one_of` field is shown: a glyph by how far it is, or a pill when it asks for a judgement. */
export type StatusLook = { stage: Stage } | { tone: Tone };

/** By field and word: `{ status: { draft: { stage: 'none' } } }`. */
export type StatusMap = Record<string, Record<string, StatusLook>>;

/** A column as the table draws it. */
export interface Column<R extends Row = Row> {
  id: string;
  label: string;
  field: Field | null;
  align: 'start' | 'end';
  width: number;
  /** Takes what is left of the width. */
  grows: boolean;
  sort: string | null;
  editable: boolean;
  cell: (row: R, context: CellContext) => ReactNode;
}
