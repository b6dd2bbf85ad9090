import { useQuery } from '@tanstack/react-query';
import { call } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Field } from '@/ui/field';
import { Picker } from '@/ui/picker';
import { findUsers, type Place, type Position, placesQuery, rolesQuery, type User } from './people';

export const NO_POSITION: Position = { roles: [], stores: [], regions: [], manager_id: null };

/** What somebody is here: roles, and the places and people that "own" rights reach to. */
export function PositionFields({
  value,
  onValue,
  fault,
  not,
}: {
  value: Position;
  onValue: (value: Position) => void;
  fault: (name: string) => string | undefined;
  /** Nobody reports to themselves. */
  not?: string;
}) {
  const t = useText();
  const may = useMay();
  const { data: roles } = useQuery({ ...rolesQuery, enabled: may('identity.role.view') });
  const seesPlaces = may('identity.store.view');
  const { data: stores } = useQuery({ ...placesQuery('/identity/stores'), enabled: seesPlaces });
  const { data: regions } = useQuery({ ...placesQuery('/identity/regions'), enabled: seesPlaces });
  return (
    <div className="flex flex-col gap-5">
      <Many
        legend={t('user-roles')}
        error={fault('roles')}
        choices={(roles ?? []).filter((one) => !one.archived || value.roles.includes(one.id))}
        detail={(one) => one.text}
        picked={value.roles}
        onPicked={(next) => onValue({ ...value, roles: next })}
      />
      {(stores ?? []).length > 0 && (
        <Many
          legend={t('user-stores')}
          help={t('user-stores-help')}
          error={fault('stores')}
          choices={stores ?? []}
          picked={value.stores}
          onPicked={(next) => onValue({ ...value, stores: next })}
        />
      )}
      {(regions ?? []).length > 0 && (
        <Many
          legend={t('user-regions')}
          error={fault('regions')}
          choices={regions ?? []}
          picked={value.regions}
          onPicked={(next) => onValue({ ...value, regions: next })}
        />
      )}
      <Manager
        value={value.manager_id}
        not={not}
        error={fault('manager_id')}
        onPick={(id) => onValue({ ...value, manager_id: id })}
      />
    </div>
  );
}

function Manager({
  value,
  onPick,
  error,
  not,
}: {
  value: string | null;
  onPick: (id: string | null) => void;
  error: string | undefined;
  not: string | undefined;
}) {
  const t = useText();
  const { data: current } = useQuery({
    queryKey: ['identity', 'users', 'one', value],
    enabled: value !== null,
    queryFn: ({ signal }) => call<User>('GET', `/identity/users/${value}`, { signal }),
  });
  return (
    <Field label={t('user-manager')} optional help={t('user-manager-help')} error={error}>
      {(ids) => (
        <Picker
          {...ids}
          clearable
          value={value && current ? { id: current.id, label: current.name } : null}
          onPick={(choice) => onPick(choice?.id ?? null)}
          find={async (typed, signal) => {
            const found = await findUsers({ ...(typed ? { q: typed } : {}), status: 'active', limit: 20 }, signal);
            return found.items
              .filter((one) => one.id !== not)
              .map((one) => ({ id: one.id, label: one.name, detail: one.email }));
          }}
        />
      )}
    </Field>
  );
}

function Many<P extends Pick<Place, 'id' | 'name'>>({
  legend,
  help,
  error,
  choices,
  detail,
  picked,
  onPicked,
}: {
  legend: string;
  help?: string;
  error?: string | undefined;
  choices: P[];
  detail?: (one: P) => string;
  picked: readonly string[];
  onPicked: (ids: string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-12 font-medium text-text-2">{legend}</legend>
      {help && <p className="mb-1 text-12 text-text-3">{help}</p>}
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {choices.map((one) => (
          <label key={one.id} className="flex min-h-8 items-start gap-2 py-1 text-13 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="mt-px shrink-0"
              checked={picked.includes(one.id)}
              onChange={(event) =>
                onPicked(event.target.checked ? [...picked, one.id] : picked.filter((other) => other !== one.id))
              }
            />
            <span className="min-w-0">
              {one.name}
              {detail?.(one) && <span className="block text-12 text-text-3">{detail(one)}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <p className="mt-1 text-12 text-danger">{error}</p>}
    </fieldset>
  );
}
