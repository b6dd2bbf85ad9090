import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { api } from '@/api/client';
import { meQuery, useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { FaultSummary, useSay } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/empty';
import { controlClass, NativeSelect } from '@/ui/field';
import { tell } from '@/ui/toast';
import { Matrix } from './matrix';
import { SettingsPage } from './page';
import { peopleChanged, type Role, rolesQuery } from './people';
import { changesOf, type Edits, type Permission } from './reach';
import { RoleDialog } from './role-dialog';
import { matches } from './tree';

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
  const say = useSay();
  const may = useMay();
  const client = useQueryClient();
  const [edits, setEdits] = useState<Edits>(new Map());
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const query = useDeferredValue(typed);
  const shown = permissions.filter((one) => matches(query, one.text, one.name));
  const columns = only ? roles.filter((one) => one.id === only) : roles;
  const touched = changesOf(edits);
  const modules = new Set(permissions.map((one) => one.module));
  const whole = opened.size === modules.size;

  const save = async () => {
    setBusy(true);
    const refused: string[] = [];
    for (const [id, changes] of touched) {
      try {
        await api.PATCH('/identity/roles/{id}', { params: { path: { id } }, body: { permissions: changes } });
        setEdits((now) => new Map([...now].filter(([key]) => !key.startsWith(`${id} `))));
      } catch (failure) {
        refused.push(`${roles.find((one) => one.id === id)?.name}: ${say(failure)}`);
      }
    }
    setFaults(refused);
    setBusy(false);
    if (refused.length === 0) tell(t('saved'));
    await peopleChanged(client);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
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
        <FaultSummary faults={faults} />
      </div>
      <section
        aria-label={t('settings-roles')}
        className="scroll-soft relative min-h-0 flex-1 overflow-auto max-md:max-h-[70dvh]"
      >
        <Matrix
          roles={columns}
          permissions={shown}
          edits={edits}
          onEdits={setEdits}
          mayEdit={may('identity.role.edit')}
          onRole={onRole}
          open={opened}
          onOpen={setOpened}
          found={query.trim() !== ''}
        />
        {shown.length === 0 && <p className="px-6 py-6 text-13 text-text-2">{t('settings-nothing', { query })}</p>}
      </section>
      <div className="px-4 pb-3 empty:hidden">
        <SaveBar
          dirty={edits.size > 0}
          busy={busy}
          onSave={() => void save()}
          onDiscard={() => {
            setEdits(new Map());
            setFaults([]);
          }}
        />
      </div>
    </div>
  );
}
