/** The conditions that are on, each as a chip that can be taken off. */
import { X } from 'lucide-react';
import { Fragment } from 'react';
import { workAt } from '@/api/here';
import type { Row } from '@/api/records';
import { useMe } from '@/api/session';
import type { Model } from '@/kit/list/use-model';
import { valueText } from '@/kit/list/value-text';
import { type Condition, replace, type Told, told } from '@/kit/list/where';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';

export function FilterChips<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const { company } = useMe();
  const { where, archived } = model.state;
  const { match, groups } = told(where);
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <ul aria-label={t('list-filters')} className="flex flex-wrap items-center gap-1.5 px-4 pb-2 md:px-6">
      {model.here && (
        <li>
          <Chip
            text={t('store-here', { store: model.here.name })}
            label={t('store-here-leave')}
            onRemove={() => workAt(company.id, null)}
          />
        </li>
      )}
      {groups.map((group, at) => (
        <li key={JSON.stringify(group)} className="flex min-w-0 flex-wrap items-center gap-1.5">
          {at > 0 && <Between match={match} />}
          <GroupChips model={model} group={group} alone={groups.length === 1} />
        </li>
      ))}
      {archived && (
        <li>
          <Chip
            text={t(archived === 'only' ? 'list-archived-only' : 'list-filter-archived')}
            label={t('list-filter-take-off', { field: t('list-filter-archived') })}
            onRemove={() => model.set({ archived: null }, { push: true })}
          />
        </li>
      )}
      {count > 1 && (
        <li>
          <Button look="quiet" size="small" onClick={() => model.set({ where: null, archived: null }, { push: true })}>
            {t('list-filter-clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}

export function Chip({ text, label, onRemove }: { text: React.ReactNode; label: string; onRemove: () => void }) {
  return (
    <span className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-control border border-line bg-sunken ps-2 text-12">
      <span className="truncate">{text}</span>
      <button
        type="button"
        aria-label={label}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-text-3 hover:bg-hover hover:text-text pointer-coarse:size-11"
      >
        <X size={13} aria-hidden="true" />
      </button>
    </span>
  );
}

/** What stands between conditions, or between groups of them. */
function Between({ match }: { match: 'all' | 'any' }) {
  const t = useText();
  return <span className="text-12 text-text-3">{t(match === 'any' ? 'list-filter-or' : 'list-filter-and')}</span>;
}

/** The conditions of a group. Beside other groups it is held together by an edge, and says what joins its own. */
function GroupChips<R extends Row>({
  model,
  group,
  alone,
}: {
  model: Model<R>;
  group: Told['groups'][number];
  alone: boolean;
}) {
  const { where } = model.state;
  const several = group.items.length > 1;
  return (
    <span
      className={cx(
        'flex min-w-0 flex-wrap items-center gap-1.5',
        several && !alone && 'rounded-control border border-control px-1 py-0.5',
      )}
    >
      {group.items.map(({ at, condition }, place) => (
        <Fragment key={JSON.stringify([at, condition])}>
          {place > 0 && !(alone && group.match === 'all') && <Between match={group.match} />}
          <ConditionChip
            model={model}
            condition={condition}
            onRemove={() => model.set({ where: where && replace(where, at, null) }, { push: true })}
          />
        </Fragment>
      ))}
    </span>
  );
}

function ConditionChip<R extends Row>({
  model,
  condition,
  onRemove,
}: {
  model: Model<R>;
  condition: Condition;
  onRemove: () => void;
}) {
  const t = useText();
  const field = model.description.fields.find((one) => one.name === condition.field);
  const name = model.cells.label(field?.label ?? condition.field);
  const day = field?.form === 'day' || field?.form === 'instant';
  const op = condition.op === 'null' ? '' : t(day ? `list-op-day-${condition.op}` : `list-op-${condition.op}`);
  return (
    <Chip
      text={
        <>
          {name} <span className="text-text-3">{op}</span>{' '}
          <b className="font-medium">{valueText(condition, model.cells)}</b>
        </>
      }
      label={t('list-filter-take-off', { field: name })}
      onRemove={onRemove}
    />
  );
}
