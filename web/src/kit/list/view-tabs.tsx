/** Views as tabs: the usual ones of the page, then what people saved. A dot says that the list shows something else. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '@/api/records';
import { type Model, shownDefinition } from '@/kit/list/use-model';
import type { ViewAsk } from '@/kit/list/view-dialog';
import { ALL, usualView } from '@/kit/list/views';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { IconButton } from '@/ui/button';
import { type Action, Menu } from '@/ui/menu';
import { tell } from '@/ui/toast';

const ViewDialog = late(() => import('@/kit/list/view-dialog').then((part) => part.ViewDialog));

export function ViewTabs<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const [asked, setAsked] = useState<ViewAsk | null>(null);
  const saved = model.views.views;
  const usual = usualView(saved);
  const tabs = [
    { id: ALL, label: t('all') },
    ...(model.overrides.presets ?? []).map((preset) => ({ id: preset.id, label: preset.label })),
    ...saved.map((view) => ({ id: view.id, label: view.name })),
  ];
  const open = model.state.view ?? usual?.id ?? ALL;
  const view = saved.find((one) => one.id === open);
  const mine = view?.mayEdit === true;
  const save = async () => {
    if (!view) return;
    await model.views.change(view.id, {
      definition: shownDefinition(model),
    });
    model.set({ view: view.id });
    tell(t('list-view-saved', { name: view.name }));
  };
  const actions: Action[] = [
    ...(view && mine && model.dirty ? [{ label: t('list-view-save'), run: () => void save() }] : []),
    { label: t('list-view-save-as'), icon: <Plus size={15} />, run: () => setAsked({ what: 'new' }) },
    ...(view && mine
      ? [
          { label: t('list-view-change'), run: () => setAsked({ what: 'change', view }) },
          { label: t('list-view-delete'), danger: true, apart: true, run: () => setAsked({ what: 'delete', view }) },
        ]
      : []),
    ...(model.dirty
      ? [{ label: t('list-view-reset'), apart: true, run: () => model.set({ view: model.state.view }) }]
      : []),
  ];
  return (
    <div className="flex min-w-0 items-center gap-0.5">
      <nav
        aria-label={t('list-views', { list: model.title })}
        className="scroll-soft flex min-w-0 gap-0.5 overflow-x-auto"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            aria-current={tab.id === open ? 'true' : undefined}
            onClick={() => model.set({ view: tab.id === ALL && !usual ? null : tab.id }, { push: true })}
            className={cx(
              'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-control px-2.5 text-13 font-medium pointer-coarse:h-11',
              tab.id === open ? 'bg-sunken text-text' : 'text-text-2 hover:bg-hover hover:text-text',
            )}
          >
            {tab.label}
            {tab.id === open && model.dirty && (
              <>
                <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
                <span className="sr-only">{t('list-view-dirty')}</span>
              </>
            )}
          </button>
        ))}
      </nav>
      {!model.overrides.embedded && (
        <Menu trigger={<IconButton label={t('list-view-menu')} icon={<Plus size={16} />} />} actions={actions} />
      )}
      {asked && <ViewDialog model={model} asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
