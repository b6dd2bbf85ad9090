/** The line of a group: its name, how many rows it has, and their sums under the columns. */
import { ChevronRight } from 'lucide-react';
import type { Row } from '@/api/records';
import { sumTexts } from '@/kit/list/foot';
import { type GroupItem, groupTitle, readGroup } from '@/kit/list/groups';
import type { Placed } from '@/kit/list/use-layout';
import type { Model } from '@/kit/list/use-model';
import { both } from '@/kit/list/where';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';

export function GroupLine<R extends Row>({
  model,
  item,
  placed,
  phone,
  top,
  height,
  template,
  width,
}: {
  model: Model<R>;
  item: Exclude<GroupItem, { is: 'row' }>;
  placed: Placed<R>[];
  phone: boolean;
  top: number;
  height: number;
  template: string;
  width: number;
}) {
  const t = useText();
  const { cells, grouping, state, description } = model;
  const { group } = item;
  const field = description.fields.find((one) => one.name === readGroup(state.group ?? '').name);
  const title = groupTitle(group, field, cells);
  const style = { transform: `translateY(${top}px)`, height, minWidth: phone ? undefined : width };
  const line = 'absolute start-0 flex w-full items-center border-b border-line text-13';
  if (item.is === 'wait') {
    return (
      <div role="row" tabIndex={-1} className={cx(line, 'bg-surface px-4 text-text-3')} style={style}>
        <span role="gridcell">{t('list-loading-more')}</span>
      </div>
    );
  }
  if (item.is === 'rest') {
    const all = () =>
      grouping && model.set({ where: both(state.where, grouping.where(group)), group: null }, { push: true });
    return (
      <div role="row" tabIndex={-1} className={cx(line, 'bg-surface px-4')} style={style}>
        <span role="gridcell">
          <button
            type="button"
            onClick={all}
            className="min-h-6 rounded-control px-1 font-medium text-accent-text hover:underline pointer-coarse:min-h-11"
          >
            {t('list-group-rest', { count: cells.format.count(group.count), group: title })}
          </button>
        </span>
      </div>
    );
  }
  const head = (
    <button
      type="button"
      aria-expanded={item.open}
      onClick={() => grouping?.toggle(group)}
      className="inline-flex h-full min-w-0 items-center gap-2 px-3 font-medium focus-visible:-outline-offset-2"
    >
      <ChevronRight
        size={15}
        aria-hidden="true"
        className={cx('shrink-0 text-text-3', item.open ? 'rotate-90' : 'rtl:-scale-x-100')}
      />
      <span className="truncate">{title}</span>
      <span className="font-normal text-text-3">{cells.format.count(group.count)}</span>
    </button>
  );
  const sums = placed.map((one) => sumTexts(one.column, group.sums, cells).join(' + '));
  if (phone) {
    return (
      <div role="row" tabIndex={-1} className={cx(line, 'justify-between gap-3 bg-sunken pe-4')} style={style}>
        <span role="rowheader" className="flex h-full min-w-0">
          {head}
        </span>
        <span role="gridcell" className="num shrink-0">
          {sums.findLast(Boolean)}
        </span>
      </div>
    );
  }
  // The name has the room up to the first sum.
  const first = sums.findIndex(Boolean);
  const span = first < 0 ? placed.length : first;
  return (
    <div
      role="row"
      tabIndex={-1}
      data-group={String(group.key)}
      className="absolute start-0 grid w-full border-b border-line bg-sunken text-13"
      style={{ ...style, gridTemplateColumns: template }}
    >
      <div role="rowheader" className="sticky start-0 flex min-w-0" style={{ gridColumn: `1 / span ${span + 1}` }}>
        {head}
      </div>
      {sums.slice(span).map((text, at) => (
        <div
          key={placed[span + at]?.column.id}
          role="gridcell"
          className="num flex min-w-0 items-center justify-end px-3 font-medium"
        >
          <span className="truncate" title={text}>
            {text}
          </span>
        </div>
      ))}
    </div>
  );
}
