import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '@/api/client';
import { patch } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { FaultSummary, Merging, useForm, useSay } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Confirm } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field, Input } from '@/ui/field';
import { Pill } from '@/ui/status';
import { tell, warn } from '@/ui/toast';
import { ShownOnce } from './once';
import { RowItem, Rows, SettingsPage } from './page';
import { linkOf, type Position, peopleChanged, placesQuery, rolesQuery, type User, userQuery } from './people';
import { PositionFields } from './position';
import { UserAddress } from './user-address';

export default function UserPage() {
  const t = useText();
  const { id = '' } = useParams({ strict: false });
  const { data: user, error } = useQuery(userQuery(id));
  return (
    <SettingsPage
      title={user?.name ?? t('settings-users')}
      back="/settings/users"
      beside={user?.status === 'disabled' && <Pill tone="danger">{t('users-status-disabled')}</Pill>}
    >
      {error ? <Failure error={error} /> : user ? <Person key={user.id} user={user} /> : <Skeleton rows={8} />}
    </SettingsPage>
  );
}

const PLACED = ['roles', 'stores', 'regions', 'manager_id'] as const;
const LABELS = {
  first_name: 'settings-first-name',
  last_name: 'settings-last-name',
  username: 'user-username',
  phone: 'settings-phone',
  roles: 'user-roles',
  stores: 'user-stores',
  regions: 'user-regions',
  manager_id: 'user-manager',
};
type Values = Position & Record<'first_name' | 'last_name' | 'username' | 'phone', string>;

const valuesOf = (user: User): Values => ({
  first_name: user.first_name,
  last_name: user.last_name,
  username: user.username ?? '',
  phone: user.phone ?? '',
  ...user.position,
});

/** What differs; what somebody is here goes as a whole. */
function bodyOf(changes: Partial<Values>, { roles, stores, regions, manager_id }: Values) {
  const { first_name, last_name, username, phone } = changes;
  return {
    ...(first_name === undefined ? {} : { first_name }),
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username: username || null }),
    ...(phone === undefined ? {} : { phone: phone || null }),
    ...(PLACED.some((name) => name in changes) ? { position: { roles, stores, regions, manager_id } } : {}),
  };
}

function Person({ user }: { user: User }) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const edits = may('identity.user.edit');
  const now = async () => {
    const found = await client.fetchQuery({ ...userQuery(user.id), staleTime: 0 });
    return { values: valuesOf(found), version: found.version };
  };
  const form = useForm(
    valuesOf(user),
    async (changes, values, version) => {
      const body = bodyOf(changes, values);
      if (Object.keys(body).length > 0) await patch('/identity/users', user.id, body, version);
      await peopleChanged(client);
      tell(t('saved'));
    },
    { seen: { version: user.version, now } },
  );
  const { roles, stores, regions, manager_id } = form.values;
  return (
    <>
      <FaultSummary faults={form.rest} request={form.request} />
      <fieldset disabled={!edits} className="contents">
        <Card title={t('user-person')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('settings-first-name')} error={form.fault('first_name')}>
              {(ids) => <Input {...ids} autoComplete="off" {...form.text('first_name')} />}
            </Field>
            <Field label={t('settings-last-name')} optional error={form.fault('last_name')}>
              {(ids) => <Input {...ids} autoComplete="off" {...form.text('last_name')} />}
            </Field>
            <Field label={t('user-username')} optional help={t('user-username-help')} error={form.fault('username')}>
              {(ids) => <Input {...ids} autoComplete="off" autoCapitalize="off" {...form.text('username')} />}
            </Field>
            <Field label={t('settings-phone')} optional error={form.fault('phone')}>
              {(ids) => <Input {...ids} type="tel" dir="ltr" autoComplete="off" {...form.text('phone')} />}
            </Field>
          </div>
        </Card>
        <UserAddress user={user} edits={edits} />
        <Card title={t('user-position')}>
          <PositionFields
            value={{ roles, stores, regions, manager_id }}
            onValue={(position) => {
              for (const name of PLACED) form.set(name, position[name]);
            }}
            fault={form.fault}
            not={user.id}
          />
        </Card>
      </fieldset>
      <Access user={user} />
      <SaveBar dirty={form.dirty} busy={form.busy} onSave={() => void form.submit()} onDiscard={form.reset} />
      <Merging
        form={form}
        label={(name) => t(LABELS[name])}
        shown={(name, value) =>
          name === 'manager_id' || Array.isArray(value) ? <Names of={name} ids={[value].flat() as string[]} /> : value
        }
      />
    </>
  );
}

/** Roles, places and people by their names. */
function Names({ of, ids }: { of: string; ids: string[] }) {
  const may = useMay();
  const known = useQueries({
    queries: [
      { ...rolesQuery, enabled: of === 'roles' && may('identity.role.view') },
      { ...placesQuery('/identity/stores'), enabled: of === 'stores' && may('identity.store.view') },
      { ...placesQuery('/identity/regions'), enabled: of === 'regions' && may('identity.store.view') },
      { ...userQuery(ids[0] ?? ''), enabled: of === 'manager_id' && ids.length > 0 },
    ],
  });
  const names = new Map(known.flatMap(({ data }) => [data ?? []].flat()).map((one) => [one.id, one.name]));
  const format = useFormat();
  return ids.length > 0 ? format.list(ids.map((id) => names.get(id) ?? '…')) : <span className="text-text-3">–</span>;
}

type Deed = 'disable' | 'enable' | 'unlock' | 'reset' | 'reset-factors' | 'sessions';
/** Deeds that end what the person is doing, or take something from them, say so first. */
const ASKED: readonly Deed[] = ['disable', 'reset', 'reset-factors', 'sessions'];

function Access({ user }: { user: User }) {
  const t = useText();
  const me = useMe();
  const may = useMay();
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Deed | null>(null);
  const [token, setToken] = useState<{ token: string; expires_at: string } | null>(null);
  const can = (action: string) => user.allowed_actions.includes(action);
  const deeds: Deed[] = (
    [
      can('unlock') && may('identity.user.disable') && 'unlock',
      can('reset') && may('identity.user.edit') && 'reset',
      can('reset') && may('identity.user.edit') && user.id !== me.id && 'reset-factors',
      may('identity.user.disable') && user.id !== me.id && 'sessions',
      can('disable') && may('identity.user.disable') && user.id !== me.id && 'disable',
      can('enable') && may('identity.user.disable') && 'enable',
    ] as (Deed | false)[]
  ).filter((one): one is Deed => one !== false);
  if (deeds.length === 0) return null;

  const run = async (deed: Deed) => {
    try {
      const path = `/identity/users/${user.id}`;
      if (deed === 'disable') await call('DELETE', path);
      else if (deed === 'sessions') await call('DELETE', `${path}/sessions`);
      else {
        const answer = await call<{ token?: string | null; expires_at?: string; mailed?: boolean }>(
          'POST',
          `${path}/${deed}`,
          { body: {} },
        );
        if (answer.token && answer.expires_at) setToken({ token: answer.token, expires_at: answer.expires_at });
        if (answer.mailed) {
          tell(t('user-reset-mailed', { name: user.name }));
          return peopleChanged(client);
        }
      }
      tell(t(`user-${deed}-done`, { name: user.name }));
      await peopleChanged(client);
    } catch (failure) {
      warn(say(failure));
    }
  };
  return (
    <Card title={t('user-access')} flush>
      <Rows>
        {deeds.map((deed) => (
          <RowItem
            key={deed}
            actions={
              <Button
                look={ASKED.includes(deed) && deed !== 'reset' ? 'danger' : 'plain'}
                onClick={() => (ASKED.includes(deed) ? setAsking(deed) : void run(deed))}
              >
                {t(`user-${deed}`)}
              </Button>
            }
          >
            <span className="text-text-2">{t(`user-${deed}-body`)}</span>
          </RowItem>
        ))}
      </Rows>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(null)}
          title={t(`user-${asking}-title`, { name: user.name })}
          body={<p className="text-14 text-text-2">{t(`user-${asking}-body`)}</p>}
          action={t(`user-${asking}`)}
          danger={asking !== 'reset'}
          onConfirm={() => run(asking)}
        />
      )}
      {token && (
        <ShownOnce
          title={t('user-token')}
          body={t('user-token-body', { name: user.name, time: format.dateTime(token.expires_at) })}
          secret={linkOf('reset', token.token)}
          onClose={() => setToken(null)}
        />
      )}
    </Card>
  );
}
