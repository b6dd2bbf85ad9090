import { useQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { api } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { FaultSummary } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/empty';
import { controlClass, NativeSelect } from '@/ui/field';
import { Matrix } from './matrix';
import { SettingsPage } from './page';
import { type Role, rolesQuery } from './people';
import { changesOf, type Permission } from './reach';
import { RoleDialog } from './role-dialog';
import { matches } from './tree';
import { useMatrix } from './use-matrix';

const MergeChoice = late(() => import('@/shell/merge-choice').then((part) => part.MergeChoice));

const permissionsQuery = {
  queryKey: ['identity', 'permissions'],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Permission[]> =>
    (await api.GET('/identity/permissions', { signal })).data?.permissions ?? [],
};

export default function Roles() {
  const t = useText();
  const may = useMay();
  const { data: roles, error } = useQuery(rolesQuery);
  const { data: permissions, error: failed } = useQuery(permissionsQuery);
  const [open, setOpen] = useState<Role | 'new' | null>(null);
  const live = (roles ?? []).filter((one) => !one.archived);
  return (
    <SettingsPage
      wide
      title={t('settings-roles')}
      actions={
        may('identity.role.edit') && (
          <Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('new')}>
            {t('roles-new')}
          </Button>
        )
      }
    >
      {error || failed ? (
        <Failure error={error ?? failed} />
      ) : roles && permissions ? (
        <Sheet roles={live} permissions={permissions} onRole={setOpen} />
      ) : (
        <Skeleton rows={12} />
      )}
      {open && <RoleDialog role={open === 'new' ? null : open} roles={live} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}

function Sheet({
  roles,
  permissions,
  onRole,
}: {
  roles: Role[];
  permissions: Permission[];
  onRole: (role: Role) => void;
}) {
  const t = useText();
  const may = useMay();
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const query = useDeferredValue(typed);
  const shown = permissions.filter((one) => matches(query, one.text, one.name));
  const columns = only ? roles.filter((one) => one.id === only) : roles;
  const sheet = useMatrix(roles);
  const { edits, busy } = sheet;
  const touched = changesOf(edits);
  const modules = new Set(permissions.map((one) => one.module));
  const whole = opened.size === modules.size;

  /** A cell, in words. */
  const nameOf = (cell: string) => {
    const [role, permission] = cell.split(' ');
    const right = permissions.find((one) => one.name === permission)?.text;
    return `${roles.find((one) => one.id === role)?.name}: ${right}`;
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 md:px-6">
        <div className="relative min-w-40 flex-1 sm:max-w-72">
          <Search
            size={16}
            aria-hidden="true"
            className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-3"
          />
          <input
            type="search"
            aria-label={t('roles-search')}
            placeholder={t('roles-search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={`${controlClass} h-8 ps-9`}
          />
        </div>
        <NativeSelect
          aria-label={t('roles-only')}
          value={only}
          onChange={(event) => setOnly(event.target.value)}
          className="!h-8 !w-auto pointer-coarse:!h-11"
        >
          <option value="">{t('roles-all')}</option>
          {roles.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
        {query.trim() === '' && (
          <Button onClick={() => setOpened(whole ? new Set() : modules)}>
            {t(whole ? 'roles-fold-all' : 'roles-open-all')}
          </Button>
        )}
        <p role="status" className="text-12 text-text-2">
          {edits.size > 0 && t('roles-dirty', { count: edits.size, roles: touched.size })}
        </p>
        <p className="ms-auto text-12 text-text-3 max-lg:hidden">{t('roles-keys')}</p>
      </div>
      <div className="px-4 pt-2 empty:hidden md:px-6">
        <FaultSummary faults={sheet.faults} />
      </div>
      <section
        aria-label={t('settings-roles')}
        className="scroll-soft relative min-h-0 flex-1 overflow-auto max-md:max-h-[70dvh]"
      >
        <Matrix
          roles={columns}
          permissions={shown}
          edits={edits}
          onEdits={sheet.edit}
          mayEdit={may('identity.role.edit')}
          onRole={onRole}
          open={opened}
          onOpen={setOpened}
          found={query.trim() !== ''}
        />
        {shown.length === 0 && <p className="px-6 py-6 text-13 text-text-2">{t('settings-nothing', { query })}</p>}
      </section>
      <div className="px-4 pb-3 empty:hidden">
        <SaveBar dirty={edits.size > 0} busy={busy} onSave={() => void sheet.save()} onDiscard={sheet.discard} />
      </div>
      {sheet.stale && (
        <MergeChoice
          {...sheet.stale}
          fields={Object.keys(sheet.stale.mine).map((name) => ({ name, label: nameOf(name) }))}
          shown={(_, reach) => t(`reach-${reach}`)}
          onClose={sheet.letBe}
          onMerged={(merged) => void sheet.settle(merged)}
        />
      )}
    </div>
  );
}
