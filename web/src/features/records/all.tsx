/** All kinds of records, by what they belong to, with a search. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '@/api/client';
import { spoken } from '@/kit/list/cells';
import { usePlural } from '@/kit/list/use-model';
import { useLabel, useLocale } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty, Skeleton } from '@/ui/empty';
import { Input } from '@/ui/field';

interface Kind {
  kind: string;
  label: string;
  module: string;
}

export default function AllRecords() {
  const { t, has } = useLocale();
  const label = useLabel();
  const plural = usePlural();
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['meta'],
    staleTime: 300_000,
    queryFn: ({ signal }) => call<{ items: Kind[] }>('GET', '/meta', { signal }),
  });
  const name = (module: string) => (has(`records-of-${module}`) ? t(`records-of-${module}`) : label(spoken(module)));
  const words = typed.trim().toLowerCase();
  const named = (data?.items ?? []).map((kind) => ({ ...kind, name: plural(kind.kind) ?? label(kind.label) }));
  const found = named.filter((kind) =>
    `${kind.name} ${label(kind.label)} ${name(kind.module)}`.toLowerCase().includes(words),
  );
  const modules = [...new Set(found.map((kind) => kind.module))];
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  return (
    <Page title={t('records-all')} width="record">
      <Input
        type="search"
        autoFocus
        className="mb-4 max-w-96"
        aria-label={t('records-find')}
        placeholder={t('records-find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {!data && <Skeleton rows={8} />}
      {data && found.length === 0 && (
        <Empty
          title={t('records-none', { typed })}
          primary={<Button onClick={() => setTyped('')}>{t('list-filter-clear')}</Button>}
        />
      )}
      <div className="gap-4 sm:columns-2 lg:columns-3">
        {modules.map((module) => (
          <Card key={module} title={name(module)} flush className="mb-4 break-inside-avoid">
            <ul className="px-2 pb-2">
              {found
                .filter((kind) => kind.module === module)
                .map((kind) => (
                  <li key={kind.kind}>
                    <Link
                      to="/records/$kind"
                      params={{ kind: kind.kind } as never}
                      className="flex min-h-8 items-center rounded-control px-3 text-13 hover:bg-hover pointer-coarse:min-h-11"
                    >
                      {kind.name}
                    </Link>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </Page>
  );
}
