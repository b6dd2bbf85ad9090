/** What rows are grouped by. */
import { Group } from 'lucide-react';
import type { Row } from '@/api/records';
import { readGroup } from '@/kit/list/groups';
import type { Model } from '@/kit/list/use-model';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { IconButton } from '@/ui/button';
import { type Action, Menu } from '@/ui/menu';

/** Fields that hardly anybody groups by stand last. */
const LAST = new Set(['created_at', 'updated_at']);

/** What is offered: words first, then what is referred to, then times; each in the description's order. */
export function useGroupActions<R extends Row>(model: Model<R>): Action[] {
  const t = useText();
  const { description, state, cells } = model;
  const offered = (description.groups ?? []).flatMap((group) => {
    const { name, cut } = readGroup(group);
    const field = description.fields.find((one) => one.name === name);
    if (!field || (cut === 'day' && LAST.has(name))) return [];
    const label = cells.label(field.label);
    const rank = LAST.has(name) ? 3 : cut ? 2 : field.form === 'one_of' || field.form === 'bool' ? 0 : 1;
    return [{ group, rank, label: cut ? t(`list-group-${cut}`, { field: label }) : label }];
  });
  offered.sort((a, b) => a.rank - b.rank);
  return [
    {
      label: t('list-group-off'),
      checked: state.group === null,
      run: () => model.set({ group: null }, { push: true }),
    },
    ...offered.map(({ group, label, rank }, at) => ({
      label,
      checked: state.group === group,
      apart: at === 0 || offered[at - 1]?.rank !== rank,
      run: () => model.set({ group }, { push: true }),
    })),
  ];
}

export function GroupMenu<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const actions = useGroupActions(model);
  if ((model.description.groups ?? []).length === 0) return null;
  return (
    <Menu
      trigger={
        <IconButton
          label={t('list-group')}
          className={cx(model.state.group !== null && 'text-accent-text')}
          icon={<Group size={16} />}
        />
      }
      actions={actions}
    />
  );
}
