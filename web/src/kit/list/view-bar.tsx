/** The bar over a list: views on the left; search, filter, density and columns on the right. */
import { ListFilter, Rows3, Search, X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Row } from '@/api/records';
import { ColumnsMenu } from '@/kit/list/columns-menu';
import { GroupMenu } from '@/kit/list/group-menu';
import type { Model } from '@/kit/list/use-model';
import { usePhone } from '@/kit/list/use-phone';
import { ViewTabs } from '@/kit/list/view-tabs';
import { isEmpty } from '@/kit/list/where';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';
import { Button, type ButtonProps, IconButton } from '@/ui/button';
import { Skeleton } from '@/ui/empty';
import { Popover } from '@/ui/popover';

const FilterPopover = late(
  () => import('@/kit/list/filter-popover').then((part) => part.FilterPopover),
  () => <Skeleton rows={3} className="w-120" />,
);
const FilterChips = late(
  () => import('@/kit/list/filter-chips').then((part) => part.FilterChips),
  // As high as they are: the list below does not move.
  () => <div className="h-9" />,
);
const PhoneSheet = late(() => import('@/kit/list/phone-sheet').then((part) => part.PhoneSheet));

/** Wait before a search is asked, so that fast typing asks once. */
const TYPING_MS = 200;

export function ViewBar<R extends Row>({
  model,
  search,
}: {
  model: Model<R>;
  search: RefObject<HTMLInputElement | null>;
}) {
  const t = useText();
  const { density } = useStore(look);
  const [filtering, setFiltering] = useState(false);
  const filtered = !isEmpty(model.state.where);
  const phone = usePhone();
  return (
    <div className="no-print shrink-0 border-b border-line bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1.5 md:flex-nowrap md:px-6">
        <ViewTabs model={model} />
        <div className="ms-auto flex items-center gap-1 max-sm:w-full">
          {model.description.searchable && <QuickSearch model={model} input={search} />}
          {phone ? (
            <FilterButton filtered={filtered} onClick={() => setFiltering(true)} />
          ) : (
            <Popover
              open={filtering}
              onOpenChange={setFiltering}
              align="end"
              trigger={<FilterButton filtered={filtered} />}
            >
              <FilterPopover model={model} onDone={() => setFiltering(false)} />
            </Popover>
          )}
          <span className="hidden items-center gap-1 md:flex">
            <IconButton
              label={density === 'compact' ? t('density-comfortable') : t('density-compact')}
              icon={<Rows3 size={16} />}
              onClick={() => setLook({ density: density === 'compact' ? 'comfortable' : 'compact' })}
            />
            <GroupMenu model={model} />
            <ColumnsMenu model={model} />
          </span>
        </div>
      </div>
      {(filtered || model.state.archived || model.here) && <FilterChips model={model} />}
      {phone && filtering && <PhoneSheet model={model} onClose={() => setFiltering(false)} />}
    </div>
  );
}

function FilterButton({ filtered, ...rest }: ButtonProps & { filtered: boolean }) {
  const t = useText();
  return (
    <Button {...rest} look="quiet" icon={<ListFilter size={16} />} className={cx(filtered && 'text-accent-text')}>
      {t('list-filter')}
    </Button>
  );
}

function QuickSearch<R extends Row>({ model, input }: { model: Model<R>; input: RefObject<HTMLInputElement | null> }) {
  const t = useText();
  const [typed, setTyped] = useState(model.state.q);
  const asked = useRef(model.state.q);
  const { q } = model.state;
  useEffect(() => {
    // Another view, or back and forward: the field says what is asked.
    if (q !== asked.current) setTyped(q);
    asked.current = q;
  }, [q]);
  const set = useRef(model.set);
  set.current = model.set;
  useEffect(() => {
    if (typed.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      set.current({ q: typed.trim() });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className="relative min-w-0 flex-1 sm:w-52 sm:flex-none">
      <Search
        size={15}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-text-3"
      />
      <input
        ref={input}
        type="search"
        aria-label={t('list-search', { list: model.title })}
        aria-keyshortcuts="/"
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (typed) setTyped('');
          else event.currentTarget.blur();
        }}
        className="h-8 w-full rounded-control border border-control bg-surface ps-8 pe-7 text-13 [&::-webkit-search-cancel-button]:hidden pointer-coarse:h-11"
      />
      {typed && (
        <button
          type="button"
          aria-label={t('clear')}
          onClick={() => {
            setTyped('');
            input.current?.focus();
          }}
          className="absolute inset-y-0 end-1 my-auto inline-flex size-6 items-center justify-center rounded-control text-text-3 hover:bg-hover"
        >
          <X size={13} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
