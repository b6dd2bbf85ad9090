import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import { useLocale, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import type { Role } from './people';
import { type Edits, isEdited, type Permission, put, REACHES, type Reach, reachOf, summaryOf, wider } from './reach';

const ChoiceMenu = late(() => import('@/ui/choice-menu').then((part) => part.ChoiceMenu));

/** The letter that sets a reach in the cell that has the focus. */
const LETTERS: Record<string, Reach> = {
  n: 'none',
  o: 'own',
  t: 'team',
  s: 'store',
  r: 'region',
  a: 'all',
  Delete: 'none',
  Backspace: 'none',
};

interface Asking {
  anchor: HTMLElement;
  role: Role;
  permissions: string[];
}

export interface MatrixProps {
  roles: Role[];
  permissions: Permission[];
  edits: Edits;
  onEdits: (change: (now: Edits) => Edits) => void;
  mayEdit: boolean;
  onRole: (role: Role) => void;
  /** Groups whose rights are shown; hundreds of cells that nobody looks at would only make the page slow. */
  open: ReadonlySet<string>;
  onOpen: (open: ReadonlySet<string>) => void;
  /** These are what somebody searched for: all of it is shown. */
  found: boolean;
}

/** Role × permission. Arrow keys move, a letter or Enter sets how far a right reaches. */
export function Matrix(props: MatrixProps) {
  const { roles, permissions, edits, onEdits, mayEdit, onRole, open, onOpen, found } = props;
  const t = useText();
  const me = useMe();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isOpen = (module: string) => found || open.has(module);
  const table = useRef<HTMLTableElement>(null);
  const held = (permission: string) => (me.permissions[permission] as Reach | undefined) ?? 'none';
  const fixed = (role: Role) => !mayEdit || (role.shipped && role.code === 'administrator');
  const modules = [...new Set(permissions.map((one) => one.module))];
  const set = (role: Role, names: string[], reach: Reach) => onEdits((now) => put(now, role, names, reach, held));

  useEffect(() => {
    // One cell is reached by Tab, the others from there; a render may have taken that one away.
    const cells = table.current?.querySelectorAll<HTMLElement>('[data-cell]');
    if (cells?.length && ![...cells].some((cell) => cell.tabIndex === 0)) cells[0]?.setAttribute('tabindex', '0');
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const role = roles.find((one) => one.id === cell.dataset.role);
    const reach = LETTERS[event.key];
    if (reach && role && !fixed(role)) {
      event.preventDefault();
      event.stopPropagation();
      return set(role, (cell.dataset.cell ?? '').split(' '), reach);
    }
    move(event, cell);
  };
  const choices = REACHES.map((reach) => ({
    id: reach,
    label: t(`reach-${reach}`),
    body: t(`reach-${reach}-body`),
    disabled: asking?.permissions.every((one) => wider(reach, held(one))) ?? false,
  }));
  const ask = (anchor: HTMLElement, role: Role, names: string[]) => {
    if (!fixed(role)) setAsking({ anchor, role, permissions: names });
  };
  const summary = asking ? summaryOf(edits, asking.role, asking.permissions) : null;
  return (
    <>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are worked in like a sheet's
        role="grid"
        aria-label={t('settings-roles')}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
          if (!cell) return;
          for (const one of table.current?.querySelectorAll('[data-cell][tabindex="0"]') ?? [])
            one.setAttribute('tabindex', '-1');
          cell.setAttribute('tabindex', '0');
        }}
        className="w-max min-w-full border-separate border-spacing-0 text-13"
      >
        <Heads roles={roles} onRole={onRole} />
        {modules.map((module) => {
          const rows = permissions.filter((one) => one.module === module);
          return (
            <tbody key={module}>
              <GroupRow
                module={module}
                names={rows.map((one) => one.name)}
                roles={roles}
                edits={edits}
                fixed={fixed}
                open={isOpen(module)}
                onToggle={() => {
                  const next = new Set(open);
                  if (!next.delete(module)) next.add(module);
                  onOpen(next);
                }}
                onAsk={ask}
              />
              {isOpen(module) &&
                rows.map((permission) => (
                  <PermissionRow
                    key={permission.name}
                    permission={permission}
                    roles={roles}
                    cells={roles
                      .map(
                        (role) =>
                          `${reachOf(edits, role, permission.name)}${isEdited(edits, role, permission.name) ? '*' : ''}${fixed(role) ? '!' : ''}`,
                      )
                      .join(' ')}
                    onAsk={ask}
                  />
                ))}
            </tbody>
          );
        })}
      </table>
      {asking && (
        <ChoiceMenu
          anchor={asking.anchor}
          label={t('roles-reach-of', { role: asking.role.name })}
          choices={choices}
          value={typeof summary === 'string' ? summary : null}
          onPick={(reach) => set(asking.role, asking.permissions, reach as Reach)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** Arrow keys, Home and End within the grid. */
function move(event: KeyboardEvent, cell: HTMLElement) {
  const row = cell.closest('tr');
  const cellsOf = (one: Element | null | undefined) => [...(one?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const line = cellsOf(row);
  const at = line.indexOf(cell);
  const rows = [...(cell.closest('table')?.querySelectorAll('tbody tr') ?? [])];
  const from = row ? rows.indexOf(row) : -1;
  const rtl = document.documentElement.dir === 'rtl';
  const goals: Record<string, HTMLElement | undefined> = {
    ArrowRight: line[at + (rtl ? -1 : 1)],
    ArrowLeft: line[at + (rtl ? 1 : -1)],
    ArrowDown: cellsOf(rows[from + 1])[at],
    ArrowUp: cellsOf(rows[from - 1])[at],
    Home: line[0],
    End: line.at(-1),
  };
  if (!(event.key in goals)) return;
  event.preventDefault();
  event.stopPropagation();
  goals[event.key]?.focus();
}

function Heads({ roles, onRole }: { roles: Role[]; onRole: (role: Role) => void }) {
  const t = useText();
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky start-0 top-0 z-20 min-w-64 border-b border-line bg-surface px-4 py-2 text-start align-bottom text-12 font-medium text-text-3 max-md:min-w-44"
        >
          {t('roles-permission')}
        </th>
        {roles.map((role) => (
          <th
            key={role.id}
            scope="col"
            className="sticky top-0 z-10 w-24 max-w-28 border-b border-line bg-surface px-1 py-2 text-center align-bottom text-12 font-medium"
          >
            <button
              type="button"
              title={role.text || role.name}
              onClick={() => onRole(role)}
              className="min-h-6 max-w-full rounded-control px-1 text-12 font-medium break-words hyphens-auto hover:bg-hover hover:text-accent-text"
            >
              {role.name}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function GroupRow({
  module,
  names,
  roles,
  edits,
  fixed,
  open,
  onToggle,
  onAsk,
}: {
  module: string;
  names: string[];
  roles: Role[];
  edits: Edits;
  fixed: (role: Role) => boolean;
  open: boolean;
  onToggle: () => void;
  onAsk: (anchor: HTMLElement, role: Role, names: string[]) => void;
}) {
  const { t, has } = useLocale();
  const label = has(`module-${module}`) ? t(`module-${module}`) : module;
  return (
    <tr>
      <th scope="row" className="sticky start-0 z-10 border-b border-line bg-sunken p-0 text-start">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex h-9 w-full items-center gap-2 px-4 text-13 font-semibold -outline-offset-2"
        >
          <ChevronDown
            size={14}
            aria-hidden="true"
            className={cx('shrink-0 text-text-3', !open && '-rotate-90 rtl:rotate-90')}
          />
          {label}
        </button>
      </th>
      {roles.map((role) => {
        const summary = summaryOf(edits, role, names);
        const text = typeof summary === 'number' ? `${summary}/${names.length}` : t(`reach-${summary}-short`);
        return (
          <td key={role.id} className="border-b border-line bg-sunken p-0.5 text-center">
            <button
              type="button"
              tabIndex={-1}
              data-cell={names.join(' ')}
              data-role={role.id}
              aria-label={t('roles-group-cell', { role: role.name, group: label, value: text })}
              aria-disabled={fixed(role) || undefined}
              onClick={(event) => onAsk(event.currentTarget, role, names)}
              className="h-8 w-full rounded-control text-12 text-text-2 hover:bg-hover"
            >
              {text}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** `cells` is all that the row shows, so that a change of one cell renders one row. */
const PermissionRow = memo(
  function PermissionRow({
    permission,
    roles,
    cells,
    onAsk,
  }: {
    permission: Permission;
    roles: Role[];
    cells: string;
    onAsk: (anchor: HTMLElement, role: Role, names: string[]) => void;
  }) {
    const t = useText();
    const shown = cells.split(' ');
    return (
      <tr className="hover:bg-hover">
        <th
          scope="row"
          title={permission.name}
          className="sticky start-0 z-10 max-w-80 border-b border-line bg-surface px-4 py-1.5 ps-9 text-start font-normal max-md:max-w-44 max-md:ps-4"
        >
          {permission.text}
        </th>
        {roles.map((role, at) => {
          const cell = shown[at] ?? 'none';
          const reach = cell.replace(/[*!]/g, '') as Reach;
          return (
            <td key={role.id} className="border-b border-line p-0.5 text-center">
              <button
                type="button"
                tabIndex={-1}
                data-cell={permission.name}
                data-role={role.id}
                title={`${permission.text} · ${role.name}`}
                aria-label={t('roles-cell', {
                  role: role.name,
                  permission: permission.text,
                  reach: t(`reach-${reach}`),
                })}
                aria-disabled={cell.includes('!') || undefined}
                onClick={(event) => onAsk(event.currentTarget, role, [permission.name])}
                className={cx(
                  'relative h-8 w-full rounded-control text-12',
                  reach === 'none' ? 'text-text-3' : reach === 'all' ? 'font-medium text-text' : 'text-accent-text',
                  cell.includes('*') && 'bg-accent-tint font-semibold text-accent-text',
                  cell.includes('!') ? 'cursor-default' : 'hover:ring-1 hover:ring-control',
                )}
              >
                {t(`reach-${reach}-short`)}
              </button>
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.cells === after.cells && before.roles === after.roles && before.permission === after.permission,
);
