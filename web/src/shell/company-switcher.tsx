import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { useEffect } from 'react';
import { api, call } from '@/api/client';
import { type Here, useHere, workAt } from '@/api/here';
import { keys } from '@/api/records';
import { useMay, useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { Menu } from '@/ui/menu';
import { warn } from '@/ui/toast';

/** The stores of the company; none for whoever may not see them. One that is gone is left. */
function useStores(): Here[] {
  const may = useMay();
  const { company } = useMe();
  const here = useHere();
  const { data } = useQuery({
    queryKey: [...keys.lists('store'), 'all'],
    staleTime: 300_000,
    enabled: may('identity.store.view'),
    queryFn: async ({ signal }) =>
      (await call<{ items: Here[] }>('GET', '/identity/stores', { query: { limit: 200 }, signal })).items,
  });
  useEffect(() => {
    if (here && data && !data.some((one) => one.id === here.id)) workAt(company.id, null);
  }, [here, data, company.id]);
  return data ?? [];
}

/** The company and the store that one works in; others are a click away. */
export function CompanySwitcher({ rail }: { rail: boolean }) {
  const t = useText();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['companies'],
    staleTime: 300_000,
    queryFn: () => call<{ items: { id: string; name: string }[] }>('GET', '/identity/companies'),
  });
  const enter = async (id: string) => {
    try {
      await api.POST('/identity/session/company', { body: { company_id: id } });
      // Nothing of one company may be seen in another.
      client.clear();
      await navigate({ to: '/' });
      location.reload();
    } catch (error) {
      warn(t('company-switch-failed'), error instanceof Error ? error.message : undefined);
    }
  };
  const companies = data?.items ?? [me.company];
  const stores = useStores();
  const here = useHere();
  const several = stores.length > 1;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="mx-3 mt-1 mb-2 flex h-10 items-center gap-3 rounded-control px-1 text-start hover:bg-hover md:max-[1100px]:mx-2"
        >
          <span
            aria-hidden="true"
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-control bg-ink text-13 font-semibold text-on-ink"
          >
            {me.company.name.charAt(0).toUpperCase()}
          </span>
          <span className={cx('min-w-0 flex-1 truncate text-13', rail && 'md:max-[1100px]:sr-only')}>
            <span className="block truncate font-semibold">{me.company.name}</span>
            {several && (
              <span className="block truncate text-12 text-text-3">{here?.name ?? t('store-switch-all')}</span>
            )}
          </span>
          <ChevronsUpDown
            size={14}
            aria-hidden="true"
            className={cx('text-text-3', rail && 'md:max-[1100px]:hidden')}
          />
        </button>
      }
      actions={[
        ...companies.map((company) => ({
          label: company.name,
          checked: company.id === me.company.id,
          run: () => void (company.id !== me.company.id && enter(company.id)),
        })),
        ...(several ? [null, ...stores] : []).map((one) => ({
          label: one?.name ?? t('store-switch-all'),
          apart: one === null,
          checked: one?.id === here?.id,
          run: () => workAt(me.company.id, one && { id: one.id, name: one.name }),
        })),
      ]}
    />
  );
}
