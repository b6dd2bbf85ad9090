/** Reminders: the runs that were. */
import { lazy, Suspense, useState } from 'react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';

const RunDialog = lazy(() => import('./dunning-new').then((part) => ({ default: part.RunDialog })));

export default function Dunning() {
  const t = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListScreen<RowOf<'dunning_run'>>
        kind="dunning_run"
        overrides={{
          title: t('billing-dunning'),
          sort: '-created_at',
          defaultColumns: ['as_of', 'status', 'subject_count', 'created_at'],
          columns: {
            as_of: { label: t('billing-as-of'), width: 160 },
            subject_count: { label: t('billing-customers') },
          },
          create: may('billing.dunning.run') ? { label: t('billing-dun'), run: () => setOpen(true) } : false,
          phone: (row, { format }) => ({
            title: format.date(row.as_of),
            end: format.count(row.subject_count),
            detail: t('billing-customers'),
          }),
          empty: { title: t('billing-dunning-none'), body: t('billing-dunning-none-body') },
        }}
      />
      {open && (
        <Suspense>
          <RunDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
