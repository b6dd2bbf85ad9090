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

/** Shares of a phone's width: whole amounts before everything else. */
const NARROW: Record<string, string> = {
  unit: 'basis-14',
  discount: 'basis-11',
  amount: 'min-w-22 flex-1 basis-22 [&>*]:px-0.5',
};

const smallButton =
  'inline-flex size-6 shrink-0 items-center justify-center rounded-control text-text-3 hover:bg-hover hover:text-text pointer-coarse:size-11';

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, id, index, columns, template, wide, top, height, finder, deeds, fixed } = props;
  const t = useText();
  const subscribe = useMemo(() => sheet.subscribeRow(id), [sheet, id]);
  const row = useSyncExternalStore(subscribe, () => sheet.row(id));
  if (!row) return null;
  const line = t('editor-line', { number: index + 1 });
  const shown = wide ? columns : columns.filter((column) => !column.wideOnly);
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
        wide ? 'grid items-center gap-x-1 ps-3 pe-2' : 'flex flex-wrap content-center items-end gap-x-1 px-2',
      )}
      style={{ top, height, ...(wide ? { gridTemplateColumns: template } : {}) }}
    >
      {wide && (
        <span aria-hidden="true" className="text-12 text-text-3">
          {index + 1}
        </span>
      )}
      <Cell wide={wide} className={wide ? '' : 'basis-[calc(100%-48px)]'}>
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
        <Cell key={column.id} wide={wide} className={wide ? '' : (NARROW[column.id] ?? 'flex-1 basis-12')}>
          {!wide && (
            <span aria-hidden="true" className="block truncate px-2 text-end text-11 text-text-3">
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

function Cell({ children, className }: { children: React.ReactNode; wide: boolean; className: string }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what is inside takes the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      role="gridcell"
      className={cx('flex min-w-0 items-center', !className ? '' : 'flex-col items-stretch', className)}
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
      {column.id === 'price' && row.steps.length > 0 && <Why steps={row.steps} label={label} currency={currency} />}
      <NumberCell sheet={sheet} row={row} column={column} label={label} />
      {column.after?.(row)}
    </>
  );
}

/** Drawn once: what is typed into a row changes neither its menu nor, until the server has spoken, its price's story. */
const Why = memo(function Why({ steps, label, currency }: { steps: Step[]; label: string; currency: string }) {
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
      <PriceSteps steps={steps} currency={currency} />
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
