/** Says that a page shows one store's alone, as the lists do. */
import { useHere, workAt } from '@/api/here';
import { useMe } from '@/api/session';
import { Chip } from '@/kit/list/filter-chips';
import { useText } from '@/lib/i18n';

export function HereBar() {
  const t = useText();
  const { company } = useMe();
  const here = useHere();
  if (!here) return null;
  return (
    <div className="no-print flex px-4 py-2 md:px-6">
      <Chip
        text={t('store-here', { store: here.name })}
        label={t('store-here-leave')}
        onRemove={() => workAt(company.id, null)}
      />
    </div>
  );
}
