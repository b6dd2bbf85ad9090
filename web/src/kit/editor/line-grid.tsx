/**
 * The lines of a document as a sheet: type to find a product, Tab across, Enter on the last row for another one, arrows
 * between rows, paste out of a spreadsheet, scan. Rows are windowed and hear of their own changes alone.
 */
import { CircleAlert, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMay } from '@/api/session';
import type { Column } from '@/kit/editor/columns';
import { Finder, type Things } from '@/kit/editor/finder';
import { FinderList } from '@/kit/editor/finder-list';
import { useGridKeys } from '@/kit/editor/grid-keys';
import { isTable } from '@/kit/editor/paste';
import { GridRow } from '@/kit/editor/row';
import { ScanField } from '@/kit/editor/scan-field';
import type { Sheet, SheetRow } from '@/kit/editor/sheet';
import { useRowsLater } from '@/kit/editor/use-rows';
import { useWide, useWindowed } from '@/kit/editor/windowed';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';

const NewProduct = late(() => import('@/kit/editor/new-product').then((part) => part.NewProduct));
const DescribeDialog = late(() => import('@/kit/editor/describe').then((part) => part.DescribeDialog));
const PasteDialog = late(() => import('@/kit/editor/paste-dialog').then((part) => part.PasteDialog));
const ProductSheet = late(() => import('@/kit/editor/product-sheet').then((part) => part.ProductSheet));

const WIDE_FROM = 600;
const ROW = { wide: 41, narrow: 132 };
const COARSE = { wide: 53, narrow: 160 };

export interface LineGridProps {
  sheet: Sheet;
  currency: string;
  columns: readonly Column[];
  label: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** Lines may also be words without a product. */
  freeText?: boolean;
  /** Lines print other words than the product's name. */
  describes?: boolean;
  /** Whether pasted prices are taken. */
  takesPrices?: boolean;
  fixed?: (row: SheetRow) => boolean;
  /** Under the rows: totals. */
  children?: ReactNode;
  autoFocus?: boolean;
  /** What lines name instead of products; the same object for as long as it means the same. */
  things?: Things;
}

const never = () => false;

export function LineGrid(props: LineGridProps) {
  const {
    sheet,
    currency,
    columns,
    label,
    aside,
    freeText,
    describes,
    takesPrices,
    fixed = never,
    children,
    autoFocus,
    things,
  } = props;
  const t = useText();
  const makes = useMay()('catalog.product.edit') && !things;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // A key press changes neither which rows there are nor their order: only the row itself is drawn.
  const rows = useSyncExternalStore(sheet.subscribe, sheet.keys);
  const later = useRowsLater(sheet);
  const wide = useWide(box, WIDE_FROM);
  const coarse = useMemo(() => matchMedia('(pointer: coarse)').matches, []);
  const height = (coarse ? COARSE : ROW)[wide ? 'wide' : 'narrow'];
  const seen = useWindowed(body, rows.length, height);
  const [pasting, setPasting] = useState<string | null>(null);
  const [describing, setDescribing] = useState<string | null>(null);
  const [touching, setTouching] = useState<string | null>(null);
  const [making, setMaking] = useState<{ key: string; typed: string } | null>(null);
  const keys = useGridKeys({
    sheet,
    body,
    height,
    fixed,
    describe: describes ? setDescribing : null,
    touch: coarse ? setTouching : null,
    takesScans: !things,
  });
  const { focus } = keys;
  const finder = useMemo(
    () =>
      new Finder(
        (key, product) => {
          sheet.choose(key, product);
          focus(key, things?.next ?? 'quantity');
        },
        listId,
        makes ? (key, typed) => setMaking({ key, typed }) : null,
        things,
      ),
    [sheet, listId, focus, makes, things],
  );
  // A page whose first question is which goods; where the first row holds one, how many.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sheet opens
  useEffect(() => {
    const [first] = sheet.rows();
    if (autoFocus && first) focus(first.key, first.product ? 'quantity' : 'product');
  }, []);
  const template = useMemo(
    () => `16px minmax(140px, 1fr) ${columns.map((column) => column.width).join(' ')} 24px`,
    [columns],
  );
  const useTyped = () => {
    const now = finder.state.get();
    if (!now) return;
    sheet.set(now.key, { description: now.typed.trim(), product: null });
    finder.close();
    focus(now.key, 'quantity');
  };
  const shown = rows.slice(seen.from, seen.to);
  // The row that holds the focus stays while it is scrolled out of sight: what is typed goes on into it.
  const held = keys.active ? sheet.indexOf(keys.active) : -1;
  const away = held >= 0 && (held < seen.from || held >= seen.to) ? rows[held] : undefined;
  const row = (one: string, index: number) => (
    <GridRow
      key={one}
      sheet={sheet}
      id={one}
      index={index}
      count={rows.length}
      columns={columns}
      template={template}
      wide={wide}
      top={index * height}
      height={height}
      currency={currency}
      finder={finder}
      deeds={keys.deeds}
      fixed={fixed}
      thing={things?.label ?? t('editor-product')}
      hint={things?.hint ?? t('editor-product-hint')}
      scans={!things}
    />
  );
  return (
    <section aria-label={label} className="rounded-card border border-line bg-surface" ref={box}>
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 md:px-5">
        <h2 className="text-14 font-semibold">{label}</h2>
        <span className="text-13 text-text-2">
          {t('editor-count', { count: later.filter((one) => one.product ?? one.description).length })}
        </span>
        <div className="ms-auto flex flex-wrap items-center gap-1">
          {aside}
          {!things && (
            <Button look="quiet" size="small" onClick={() => setPasting('')}>
              {t('editor-paste')}
            </Button>
          )}
        </div>
      </header>
      {!things && <ScanField scans={keys.scans} last={keys.scanned} missed={keys.missed} onSeen={keys.seenTo} />}
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a window over many are no table */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (things || !isTable(text)) return;
          event.preventDefault();
          setPasting(text);
        }}
        className="outline-none"
      >
        <Head columns={columns} template={template} wide={wide} thing={things?.label ?? t('editor-product')} />
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" ref={body} className="relative" style={{ height: rows.length * height }}>
          {away && held < seen.from && row(away, held)}
          {shown.map((one, at) => row(one, seen.from + at))}
          {away && held >= seen.to && row(away, held)}
        </div>
      </div>
      <Wrong rows={later} columns={columns} focus={focus} />
      <div className="px-4 py-2 md:px-5">
        <Button look="quiet" icon={<Plus size={14} aria-hidden="true" />} onClick={keys.add}>
          {t('editor-add-line')} <Keys keys="enter" className="max-sm:hidden" />
        </Button>
      </div>
      {children}
      <FinderList finder={finder} {...(freeText ? { onText: useTyped } : {})} />
      {pasting !== null && (
        <PasteDialog sheet={sheet} text={pasting} takesPrices={takesPrices ?? false} onClose={() => setPasting(null)} />
      )}
      {describing !== null && <DescribeDialog sheet={sheet} id={describing} onClose={() => setDescribing(null)} />}
      {touching !== null && (
        <ProductSheet
          {...(things ? { find: things.find, title: things.label } : {})}
          onClose={() => setTouching(null)}
          onPick={(product) => {
            sheet.choose(touching, product);
            setTouching(null);
          }}
          onMake={
            makes
              ? (typed) => {
                  setMaking({ key: touching, typed });
                  setTouching(null);
                }
              : null
          }
        />
      )}
      {making && (
        <NewProduct
          name={making.typed}
          onClose={() => setMaking(null)}
          onMade={(product) => {
            sheet.choose(making.key, product);
            // The sheet gives the focus back first.
            setTimeout(() => focus(making.key, 'quantity'));
          }}
        />
      )}
    </section>
  );
}

/** Lines that are told of at most; each cell says it by itself. */
const WRONG_MAX = 5;

/** What cannot be meant, in words under the rows: a cell has room for its edge alone. */
function Wrong({
  rows,
  columns,
  focus,
}: {
  rows: readonly SheetRow[];
  columns: readonly Column[];
  focus: (key: string, column: string) => void;
}) {
  const t = useText();
  const told = rows.flatMap((row, at) =>
    columns.flatMap((column) => {
      const why = column.kind === 'number' ? column.wrong?.(row) : null;
      return why ? [{ key: row.key, column: column.id, at, why }] : [];
    }),
  );
  return (
    <div role="status">
      {told.length > 0 && (
        <ul className="border-b border-line bg-danger-tint px-4 py-2 text-13 text-danger md:px-5">
          {told.slice(0, WRONG_MAX).map((one) => (
            <li key={`${one.key} ${one.column}`} className="flex items-start gap-2 py-0.5">
              <CircleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
              <button
                type="button"
                className="min-h-6 text-start underline decoration-dotted underline-offset-4 pointer-coarse:min-h-11"
                onClick={() => focus(one.key, one.column)}
              >
                {t('editor-wrong', { line: t('editor-line', { number: one.at + 1 }), why: one.why })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface HeadProps {
  columns: readonly Column[];
  template: string;
  wide: boolean;
  thing: string;
}

function Head({ columns, template, wide, thing }: HeadProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a head takes no focus */}
      <div
        role="row"
        aria-rowindex={1}
        className={cx(
          'h-9 items-center gap-x-1 border-b border-line ps-3 pe-2 text-12 font-medium text-text-3',
          wide ? 'grid' : 'sr-only',
        )}
        style={wide ? { gridTemplateColumns: template } : {}}
      >
        {wide && <span aria-hidden="true" />}
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a head takes no focus */}
        <span role="columnheader" className="px-2">
          {thing}
        </span>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          // biome-ignore lint/a11y/useFocusableInteractive: a head takes no focus
          <span
            key={column.id}
            role="columnheader"
            className={cx(
              'truncate px-2',
              column.kind === 'number' || (column.kind === 'view' && !column.start) ? 'text-end' : 'text-start',
            )}
          >
            {column.label}
          </span>
        ))}
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a head takes no focus */}
        <span role="columnheader">
          <span className="sr-only">{t('editor-row-menu')}</span>
        </span>
      </div>
    </div>
  );
}
