import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '@/api/client';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { FaultSummary, Merging, useForm } from '@/shell/form';
import { SaveBar } from '@/shell/save-bar';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { tell } from '@/ui/toast';
import { SettingsPage } from './page';

interface Part {
  path: string;
  view: string;
  edit: string;
  choices: Record<string, string[]>;
  days: string[];
}

const PARTS: Part[] = [
  {
    path: '/sales/order-policy',
    view: 'orders.policy.view',
    edit: 'orders.policy.edit',
    choices: { shortage: ['refuse', 'back_order'], sources: ['one', 'split'] },
    days: ['lead_days', 'incoming_days'],
  },
  {
    path: '/sales/customer-policy',
    view: 'parties.customer.view',
    edit: 'parties.policy.edit',
    choices: { onboarding: ['open', 'review'], credit_policy: ['refuse', 'warn', 'hold', 'approve'] },
    days: [],
  },
  {
    path: '/inventory/policy',
    view: 'inventory.policy.view',
    edit: 'inventory.policy.edit',
    choices: { negative_stock: ['forbid', 'warn', 'allow'] },
    days: [],
  },
];

type Values = Record<string, string | number>;
type Loaded = Record<string, Values>;

const policiesQuery = (parts: readonly Part[]) =>
  queryOptions({
    queryKey: ['policies', parts.map((part) => part.path)],
    queryFn: async ({ signal }): Promise<Loaded> =>
      Object.fromEntries(
        await Promise.all(parts.map(async (part) => [part.path, await call<Values>('GET', part.path, { signal })])),
      ),
  });

/** What holds for all orders, customers and stock, on one page with one save. */
export default function Policies() {
  const t = useText();
  const may = useMay();
  const parts = PARTS.filter((part) => may(part.view));
  const { data, error } = useQuery(policiesQuery(parts));
  return (
    <SettingsPage title={t('settings-policies')}>
      {error ? <Failure error={error} /> : data ? <Sheet parts={parts} loaded={data} /> : <Skeleton rows={6} />}
    </SettingsPage>
  );
}

const key = (part: Part, name: string) => `${part.path}#${name}`;

const fieldOf = (name: string) => name.slice(name.indexOf('#') + 1);

const fieldsOf = (part: Part) => [...Object.keys(part.choices), ...part.days];

/** The values of all of them, and the version of each. */
function shownOf(parts: readonly Part[], loaded: Loaded) {
  const said = parts.flatMap((part) =>
    fieldsOf(part).map((name): [string, string] => [key(part, name), String(loaded[part.path]?.[name] ?? '')]),
  );
  return {
    values: Object.fromEntries(said),
    version: Object.fromEntries(parts.map((part) => [part.path, loaded[part.path]?.version])),
  };
}

function Sheet({ parts, loaded }: { parts: Part[]; loaded: Loaded }) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const now = async () => shownOf(parts, await client.fetchQuery({ ...policiesQuery(parts), staleTime: 0 }));
  const { values: kept, version } = shownOf(parts, loaded);
  const form = useForm(
    kept,
    async (changes, values, versions) => {
      for (const part of parts.filter((one) => fieldsOf(one).some((name) => key(one, name) in changes))) {
        const body = fieldsOf(part).map((name): [string, string | number] => {
          const value = values[key(part, name)] ?? '';
          return [name, part.days.includes(name) ? Number(value) : value];
        });
        await call('PUT', part.path, {
          body: Object.fromEntries(body),
          headers: { 'If-Match': `"${versions[part.path]}"` },
        });
      }
      await client.invalidateQueries({ queryKey: ['policies'] });
      tell(t('saved'));
    },
    { seen: { version, now } },
  );
  return (
    <>
      <FaultSummary faults={form.rest} request={form.request} />
      {parts.map((part) => (
        <Card key={part.path} title={t(`policy-${part.path.split('/')[1]}-${part.path.split('/')[2]}`)}>
          <fieldset disabled={!may(part.edit)} className="flex flex-col gap-5">
            <legend className="sr-only">{t(`policy-${part.path.split('/')[1]}-${part.path.split('/')[2]}`)}</legend>
            {Object.entries(part.choices).map(([name, options]) => (
              <Choice
                key={name}
                name={key(part, name)}
                label={t(`policy-${name.replaceAll('_', '-')}`)}
                value={form.values[key(part, name)] ?? ''}
                options={options.map((one) => [
                  one,
                  t(`policy-${name}-${one}`.replaceAll('_', '-')),
                  t(`policy-${name}-${one}-body`.replaceAll('_', '-')),
                ])}
                onPick={(value) => form.set(key(part, name), value)}
              />
            ))}
            {part.days.length > 0 && (
              <div className="grid gap-4 sm:grid-cols-2">
                {part.days.map((name) => (
                  <Field
                    key={name}
                    label={t(`policy-${name.replaceAll('_', '-')}`)}
                    help={t(`policy-${name.replaceAll('_', '-')}-help`)}
                    error={form.fault(name)}
                  >
                    {(ids) => (
                      <NumberField
                        {...ids}
                        value={form.values[key(part, name)] ?? ''}
                        onValue={(value) => value !== null && form.set(key(part, name), value || '0')}
                      />
                    )}
                  </Field>
                ))}
              </div>
            )}
          </fieldset>
        </Card>
      ))}
      <SaveBar dirty={form.dirty} busy={form.busy} onSave={() => void form.submit()} onDiscard={form.reset} />
      <Merging
        form={form}
        label={(name) => t(`policy-${fieldOf(name).replaceAll('_', '-')}`)}
        shown={(name, value) => {
          const field = fieldOf(name);
          const days = parts.some((part) => part.days.includes(field));
          return days ? value : t(`policy-${field}-${value}`.replaceAll('_', '-'));
        }}
      />
    </>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  onPick,
}: {
  name: string;
  label: string;
  value: string;
  options: [id: string, label: string, body: ReactNode][];
  onPick: (id: string) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-2 text-12 font-medium text-text-2">{label}</legend>
      <div className="flex flex-col gap-2">
        {options.map(([id, title, body]) => (
          <label
            key={id}
            className="flex cursor-pointer items-start gap-3 rounded-control border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-tint has-disabled:cursor-default"
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={value === id}
              onChange={() => onPick(id)}
              className="mt-0.5 shrink-0"
            />
            <span>
              <span className="block text-13 font-medium">{title}</span>
              <span className="block text-12 text-text-2">{body}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
