/** One row of the grid. It hears of its own changes alone. */
import { ArrowDown, ArrowUp, Copy, Ellipsis, Info, Pencil, Trash2 } from 'lucide-react';
import { memo, useMemo, useSyncExternalStore } from 'react';
import { NumberCell, PickCell, ProductCell, TextCell } from '@/kit/editor/cells';
import type { Column } from '@/kit/editor/columns';
import type { Finder } from '@/kit/editor/finder';
import type { Sheet, SheetRow, Step } from '@/kit/editor/sheet';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Menu } from '@/ui/menu';
import { Popover } from '@/ui/popover';

const PriceSteps = late(() => import('@/kit/editor/explain').then((part) => part.PriceSteps));

export interface RowDeeds {
  duplicate: (key: string) => void;
  move: (key: string, by: number) => void;
  remove: (key: string) => void;
  describe: ((key: string) => void) | null;
  scan: (code: string) => void;
  touch: ((key: string) => void) | null;
}

export interface GridRowProps {
  sheet: Sheet;
  id: string;
  index: number;
  count: number;
  columns: readonly Column[];
  template: string;
  wide: boolean;
  top: number;
  height: number;
  currency: string;
  finder: Finder;
  deeds: RowDeeds;
  /** Lines that the server knows may not lose their product. */
  fixed: (row: SheetRow) => boolean;
  /** What the first cell names, and what it says while it is empty. */
  thing: string;
  hint: string;
  /** Whether codes that come in a burst are scans. */
  scans: boolean;
}

/** Shares of a phone's width; what is not named gets a little more than a small number. */
const SHARES: Record<string, string> = { quantity: '1fr', unit: '1fr', discount: '0.5fr', price: '1.5fr' };

/** A card on a phone: the product, under it what is typed side by side with its labels, and what it comes to. */
function narrowTemplate(columns: readonly Column[]): string {
  const typed = columns.filter((column) => !isSum(column));
  return `${typed.map((column) => `minmax(0, ${SHARES[column.id] ?? '1.2fr'})`).join(' ')} 44px`;
}

const isSum = (column: Column) => column.kind === 'view' && column.strong === true;
/** What is typed looks like a field where no pointer shows that it is one. */
const TYPED = '[&_:is(input,select)]:border-line [&>span+span]:leading-8 pointer-coarse:[&>span+span]:leading-11';

const smallButton =
  'inline-flex size-6 shrink-0 items-center justify-center rounded-control text-text-3 hover:bg-hover hover:text-text pointer-coarse:size-11';

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, id, index, columns, template, wide, top, height, finder, deeds, fixed } = props;
  const t = useText();
  const subscribe = useMemo(() => sheet.subscribeRow(id), [sheet, id]);
  const row = useSyncExternalStore(subscribe, () => sheet.row(id));
  if (!row) return null;
  const line = t('editor-line', { number: index + 1 });
  const narrow = columns.filter((column) => !column.wideOnly);
  // On a phone what it comes to stands below what it comes from.
  const shown = wide ? columns : [...narrow.filter((one) => !isSum(one)), ...narrow.filter(isSum)];
  const last = shown.findLast((column) => !isSum(column));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    // biome-ignore lint/a11y/useSemanticElements: rows of a window over many are no table
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={line}
      data-row={id}
      className={cx(
        'absolute inset-x-0 border-b border-line focus-within:bg-hover/60',
        'grid gap-x-1',
        wide ? 'items-center ps-3 pe-2' : 'content-center items-start gap-y-0.5 px-3',
      )}
      style={{ top, height, gridTemplateColumns: wide ? template : narrowTemplate(shown) }}
    >
      {wide && (
        <span aria-hidden="true" className="text-12 text-text-3">
          {index + 1}
        </span>
      )}
      <Cell className={wide ? '' : '-ms-2'} span={wide ? undefined : '1 / -2'}>
        {fixed(row) ? (
          <span className="block truncate px-2 text-13">{row.description ?? row.product?.name}</span>
        ) : (
          <ProductCell
            sheet={sheet}
            row={row}
            finder={finder}
            label={`${props.thing}, ${line}`}
            placeholder={props.hint}
            onTouch={deeds.touch}
            onScan={props.scans ? deeds.scan : null}
          />
        )}
      </Cell>
      {!wide && (
        <RowMenu id={id} index={index} count={props.count} deeds={deeds} describes={row.product !== null} line={line} />
      )}
      {shown.map((column) => (
        <Cell
          key={column.id}
          className={wide ? '' : isSum(column) ? 'flex-row! items-baseline! justify-between' : TYPED}
          span={wide ? undefined : isSum(column) ? '1 / -1' : column === last ? '-3 / -1' : undefined}
        >
          {!wide && (
            <span aria-hidden="true" className="block shrink-0 truncate text-11 text-text-2">
              {column.label}
            </span>
          )}
          <Inside {...props} column={column} row={row} label={`${column.label}, ${line}`} />
        </Cell>
      ))}
      {wide && (
        <RowMenu id={id} index={index} count={props.count} deeds={deeds} describes={row.product !== null} line={line} />
      )}
    </div>
  );
});

function Cell({
  children,
  className,
  span,
}: {
  children: React.ReactNode;
  className: string;
  span?: string | undefined;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what is inside takes the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      role="gridcell"
      className={cx('flex min-w-0 items-center', !className ? '' : 'flex-col items-stretch', className)}
      style={span ? { gridColumn: span } : undefined}
    >
      {children}
    </div>
  );
}

function Inside({
  sheet,
  row,
  column,
  label,
  currency,
}: GridRowProps & { row: SheetRow; column: Column; label: string }) {
  if (column.kind === 'view')
    return (
      <span
        className={cx(
          'block w-full truncate px-2 text-13',
          !column.start && 'num',
          column.strong ? 'font-medium text-text' : 'text-text-2',
        )}
      >
        {column.view(row)}
      </span>
    );
  if (column.kind === 'pick') return <PickCell sheet={sheet} row={row} column={column} label={label} />;
  if (column.kind === 'text') return <TextCell sheet={sheet} row={row} column={column} label={label} />;
  return (
    <>
      {column.id === 'price' && row.steps.length > 0 && (
        <Why steps={row.steps} label={label} currency={currency} sheet={sheet} id={row.key} />
      )}
      <NumberCell sheet={sheet} row={row} column={column} label={label} />
      {column.after?.(row)}
    </>
  );
}

/** Drawn once: what is typed into a row changes neither its menu nor, until the server has spoken, its price's story. */
const Why = memo(function Why({
  steps,
  label,
  currency,
  sheet,
  id,
}: {
  steps: Step[];
  label: string;
  currency: string;
  sheet: Sheet;
  id: string;
}) {
  const t = useText();
  return (
    <Popover
      align="end"
      title={t('editor-why')}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          data-why
          aria-label={`${t('editor-why')}, ${label}`}
          className={cx(smallButton, 'max-sm:hidden')}
        >
          <Info size={14} aria-hidden="true" />
        </button>
      }
    >
      <PriceSteps steps={steps} currency={currency} quantity={sheet.row(id)?.quantity ?? null} />
    </Popover>
  );
});

interface RowMenuProps {
  id: string;
  index: number;
  count: number;
  deeds: RowDeeds;
  describes: boolean;
  line: string;
}

const RowMenu = memo(function RowMenu({ id, index, count, deeds, describes, line }: RowMenuProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div role="gridcell" className="flex justify-end">
      <Menu
        trigger={
          <button
            type="button"
            tabIndex={-1}
            data-menu
            aria-label={`${t('editor-row-menu')}, ${line}`}
            className={smallButton}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        }
        actions={[
          ...(deeds.describe && describes
            ? [{ label: t('editor-describe'), icon: <Pencil size={14} />, run: () => deeds.describe?.(id) }]
            : []),
          {
            label: t('editor-duplicate'),
            icon: <Copy size={14} />,
            shortcut: 'mod+d',
            run: () => deeds.duplicate(id),
          },
          {
            label: t('editor-up'),
            icon: <ArrowUp size={14} />,
            shortcut: 'alt+arrowup',
            disabled: index === 0,
            run: () => deeds.move(id, -1),
          },
          {
            label: t('editor-down'),
            icon: <ArrowDown size={14} />,
            shortcut: 'alt+arrowdown',
            disabled: index === count - 1,
            run: () => deeds.move(id, 1),
          },
          {
            label: t('remove'),
            icon: <Trash2 size={14} />,
            shortcut: 'mod+delete',
            danger: true,
            apart: true,
            run: () => deeds.remove(id),
          },
        ]}
      />
    </div>
  );
});
