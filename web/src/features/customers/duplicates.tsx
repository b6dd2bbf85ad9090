import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { act, changed } from '@/api/records';
import { useMay } from '@/api/session';
import { useFormat, useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Confirm } from '@/ui/dialog';
import { tell } from '@/ui/toast';
import { duplicatesQuery } from './queries';

type Candidate = Schemas['Candidate'];

/** Customers who may be the same one: to look at, and to merge into this one. */
export function DuplicateBanner({ id, name }: { id: string; name: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const { data } = useQuery({ ...duplicatesQuery(id), enabled: may('parties.customer.edit') });
  const candidates = data?.items ?? [];
  const merge = useMutation({
    mutationFn: (duplicate: string) => act('/sales/customers', id, 'merge', { duplicate_id: duplicate }),
    onSuccess: () => {
      changed(client, 'customer', 'order', 'invoice', 'payment', 'address', 'contact');
      tell(t('customers-merged'));
    },
  });
  if (candidates.length === 0) return null;
  return (
    <section
      aria-label={t('customers-duplicates')}
      className="mb-4 rounded-card border border-line bg-warning-tint px-5 py-3 text-13 text-warning"
    >
      <p className="font-medium">{t('customers-duplicates-body', { count: candidates.length })}</p>
      <ul className="mt-1">
        {candidates.slice(0, 5).map((one) => (
          <li key={one.id} className="flex min-h-8 flex-wrap items-center gap-3">
            <Link to={`/customers/${one.id}`} className="underline">
              {one.name} ({one.code})
            </Link>
            <span>{format.list(one.reasons.map((reason) => t(`customers-same-${reason}`)))}</span>
            {may('parties.customer.merge') && (
              <Button size="small" onClick={() => setChosen(one)}>
                {t('customers-merge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('customers-merge-title', { duplicate: chosen?.name ?? '', name })}
        body={<p className="text-14 text-text-2">{t('customers-merge-body')}</p>}
        action={t('customers-merge')}
        danger
        onConfirm={() => (chosen ? merge.mutateAsync(chosen.id) : undefined)}
      />
    </section>
  );
}
