/** What is selected, how many that are, and what can be done with them. */
import type { Row } from '@/api/records';
import { BulkActions } from '@/kit/list/bulk-actions';
import { countOf, NOTHING, selectAll } from '@/kit/list/selection';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Keys } from '@/ui/kbd';

export function BulkBar<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const { selection, rows, total } = model;
  const count = countOf(selection, total ?? 0);
  if (count === 0) return null;
  const said = model.cells.format.count(count);
  // Everything is a step of its own, offered when all that is loaded is chosen and there is more.
  const more = !selection.all && total !== null && total > count && count >= rows.rows.length;
  return (
    <section
      aria-label={t('list-selected', { count: said })}
      className="no-print absolute inset-x-2 bottom-3 z-20 mx-auto flex w-fit max-w-[calc(100%-16px)] flex-wrap items-center gap-2 rounded-popover border border-line bg-surface px-3 py-2 shadow-float"
    >
      <span aria-live="polite" className="px-1 text-13 font-medium">
        {selection.all && selection.except.size === 0
          ? t('list-selected-all', { count: said })
          : t('list-selected', { count: said })}
      </span>
      {more && (
        <Button look="quiet" className="text-accent-text" onClick={() => model.setSelection(selectAll())}>
          {t('list-select-all', { count: model.cells.format.count(total) })}
        </Button>
      )}
      <BulkActions model={model} count={count} />
      <Button look="quiet" onClick={() => model.setSelection(NOTHING)}>
        {t('clear')} <Keys keys="escape" className="max-sm:hidden" />
      </Button>
    </section>
  );
}
