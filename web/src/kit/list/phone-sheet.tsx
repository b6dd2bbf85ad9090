/** What a list shows, on a phone: there are no heads to press, so that order, groups, filter and columns stand here. */
import type { Row } from '@/api/records';
import { ColumnList } from '@/kit/list/columns-menu';
import { useGroupActions } from '@/kit/list/group-menu';
import { sortKeys } from '@/kit/list/state';
import type { Model } from '@/kit/list/use-model';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/empty';
import { Field, NativeSelect } from '@/ui/field';

const FilterPopover = late(
  () => import('@/kit/list/filter-popover').then((part) => part.FilterPopover),
  () => <Skeleton rows={3} />,
);

export function PhoneSheet<R extends Row>({ model, onClose }: { model: Model<R>; onClose: () => void }) {
  const t = useText();
  const groups = useGroupActions(model);
  const [key] = sortKeys(model.state.sort);
  const sorts = model.columns.filter((column) => column.sort !== null);
  const sort = (field: string, descending: boolean) => model.set({ sort: `${descending ? '-' : ''}${field}` });
  return (
    <Dialog open onClose={onClose} title={t('list-show')} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      <div className="grid gap-4 pb-2">
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('list-sort-by')}>
            {(ids) => (
              <NativeSelect
                {...ids}
                value={key?.field ?? ''}
                onChange={(event) => sort(event.target.value, key?.descending ?? false)}
              >
                {sorts.map((column) => (
                  <option key={column.id} value={column.sort ?? ''}>
                    {column.label}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
          <div className="flex items-end">
            <Button className="w-full" onClick={() => key && sort(key.field, !key.descending)}>
              {t(key?.descending ? 'list-descending' : 'list-ascending')}
            </Button>
          </div>
        </div>
        {groups.length > 1 && (
          <Field label={t('list-group')}>
            {(ids) => (
              <NativeSelect
                {...ids}
                value={groups.find((one) => one.checked)?.label ?? ''}
                onChange={(event) => groups.find((one) => one.label === event.target.value)?.run()}
              >
                {groups.map((one) => (
                  <option key={one.label} value={one.label}>
                    {one.label}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        )}
        <section aria-label={t('list-filter')} className="border-t border-line pt-3">
          <h3 className="mb-2 text-13 font-semibold">{t('list-filter')}</h3>
          <FilterPopover model={model} onDone={onClose} />
        </section>
        <details className="border-t border-line pt-3">
          <summary className="min-h-6 cursor-default text-13 font-semibold pointer-coarse:min-h-11">
            {t('list-columns')}
          </summary>
          <div className="mt-2">
            <ColumnList model={model} />
          </div>
        </details>
      </div>
    </Dialog>
  );
}
