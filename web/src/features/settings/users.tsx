import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Search, UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { api } from '@/api/client';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { controlClass, NativeSelect } from '@/ui/field';
import { Status } from '@/ui/status';
import { tell, warn } from '@/ui/toast';
import { Invite } from './invite';
import { RowItem, Rows, SettingsPage } from './page';
import { findUsers, invitationsQuery, peopleChanged, rolesQuery } from './people';

export default function Users() {
  const t = useText();
  const may = useMay();
  const [inviting, setInviting] = useState(false);
  return (
    <SettingsPage
      title={t('settings-users')}
      actions={
        may('identity.user.invite') && (
          <Button look="primary" icon={<UserPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>
            {t('invite-title')}
          </Button>
        )
      }
    >
      {may('identity.user.invite') && <Open />}
      <People />
      {inviting && <Invite onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}

/** Invitations that nobody has taken yet. */
function Open() {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const { data } = useQuery(invitationsQuery);
  const open = (data ?? []).filter((one) => one.status === 'open' && one.purpose === 'join');
  if (open.length === 0) return null;
  const revoke = async (id: string, email: string) => {
    try {
      await api.POST('/identity/invitations/{id}/revoke', { params: { path: { id } }, body: {} });
      tell(t('invite-revoked', { email }));
    } catch (failure) {
      warn(say(failure));
    } finally {
      await peopleChanged(client);
    }
  };
  return (
    <Card title={t('invite-open', { count: open.length })} flush>
      <Rows>
        {open.map((one) => (
          <RowItem
            key={one.id}
            actions={
              <Button
                size="small"
                aria-label={t('invite-revoke-this', { email: one.email })}
                onClick={() => void revoke(one.id, one.email)}
              >
                {t('invite-revoke')}
              </Button>
            }
          >
            <span className="block truncate font-medium">{one.email}</span>
            <span className="block text-12 text-text-3">
              {t('invite-until', { date: format.dateTime(one.expires_at) })}
            </span>
          </RowItem>
        ))}
      </Rows>
    </Card>
  );
}

function People() {
  const t = useText();
  const may = useMay();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [status, setStatus] = useState('');
  const [role, setRole] = useState('');
  const { data: roles } = useQuery({ ...rolesQuery, enabled: may('identity.role.view') });
  const filter = { ...(q ? { q } : {}), ...(status ? { status } : {}), ...(role ? { role_id: role } : {}) };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['identity', 'users', 'pages', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      findUsers({ ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (error) return <Failure error={error} />;
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  const name = (id: string) => roles?.find((one) => one.id === id)?.name;
  return (
    <Card flush>
      <div className="flex flex-wrap gap-2 px-5 pt-2 pb-4">
        <div className="relative min-w-48 flex-1">
          <Search
            size={16}
            aria-hidden="true"
            className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-3"
          />
          <input
            type="search"
            aria-label={t('users-search')}
            placeholder={t('users-search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={`${controlClass} ps-9`}
          />
        </div>
        <NativeSelect
          aria-label={t('users-status')}
          value={status}
          onChange={(event) => setStatus(event.target.value)}
          className="!w-auto"
        >
          <option value="">{t('users-status-all')}</option>
          <option value="active">{t('users-status-active')}</option>
          <option value="disabled">{t('users-status-disabled')}</option>
        </NativeSelect>
        {roles && (
          <NativeSelect
            aria-label={t('users-role')}
            value={role}
            onChange={(event) => setRole(event.target.value)}
            className="!w-auto"
          >
            <option value="">{t('users-role-all')}</option>
            {roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      {!data && <Skeleton rows={6} />}
      {data && people.length === 0 && (
        <p className="border-t border-line px-5 py-6 text-13 text-text-2">{t('users-none')}</p>
      )}
      <ul className="divide-y divide-line border-t border-line">
        {people.map((one) => (
          <li key={one.id}>
            <Link
              to="/settings/users/$id"
              params={{ id: one.id }}
              className="flex min-h-14 items-center gap-3 px-5 py-2 -outline-offset-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate text-13 font-medium">{one.name}</span>
                <span className="block truncate text-12 text-text-3">{one.email}</span>
              </span>
              <span className="max-w-[40%] truncate text-end text-12 text-text-2">
                {one.position.roles.map(name).filter(Boolean).join(', ')}
              </span>
              {one.status !== 'active' && (
                <span className="text-12">
                  <Status stage="struck">{t('users-status-disabled')}</Status>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('users-more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
