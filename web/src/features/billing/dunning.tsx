/** Reminders: the runs that were, and how many letters of each came to what. */
import { Link } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import type { RowOf } from '@/api/records';
import { useMay } from '@/api/session';
import { ListScreen } from '@/kit/list';
import { useText } from '@/lib/i18n';

export default function Dunning() {
  const t = useText();
  const may = useMay();
  return (
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
        actions: may('billing.settings.view') ? (
          <Link
            to={'/billing/dunning/levels' as string}
            aria-label={t('billing-levels')}
            title={t('billing-levels')}
            className="inline-flex size-8 items-center justify-center rounded-control border border-line hover:bg-hover pointer-coarse:size-11"
          >
            <Layers size={16} aria-hidden="true" />
          </Link>
        ) : undefined,
        create: may('billing.dunning.run') ? { label: t('billing-dun'), href: '/billing/dunning/new' } : false,
        phone: (row, { format }) => ({
          title: format.date(row.as_of),
          end: format.count(row.subject_count),
          detail: t('billing-customers'),
        }),
        empty: { title: t('billing-dunning-none'), body: t('billing-dunning-none-body') },
      }}
    />
  );
}
