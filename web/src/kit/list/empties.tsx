/** Four ways of showing nothing: never used, nothing found, not allowed, and failed. */
import { Link } from '@tanstack/react-router';
import { workAt } from '@/api/here';
import { isProblem } from '@/api/problem';
import type { Row } from '@/api/records';
import { useMe } from '@/api/session';
import type { Model } from '@/kit/list/use-model';
import { valueText } from '@/kit/list/value-text';
import { conditions, isEmpty } from '@/kit/list/where';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';

export function ListFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  const problem = isProblem(error) ? error : null;
  if (problem?.status === 403) return <Empty title={t('empty-forbidden')} body={t('empty-forbidden-body')} />;
  const offline = problem?.status === 0;
  return (
    <Empty
      title={t(offline ? 'empty-offline' : 'empty-failed')}
      body={
        <>
          {offline ? t('empty-offline-body') : (problem?.errors[0]?.message ?? problem?.message)}
          {problem?.request && <span className="mt-2 block text-12 text-text-3 select-all">{problem.request}</span>}
        </>
      }
      primary={
        <Button look="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}

export function NothingHere<R extends Row>({ model }: { model: Model<R> }) {
  const t = useText();
  const { company } = useMe();
  const { where, q, archived } = model.state;
  const { here } = model;
  if (!isEmpty(where) || q !== '' || archived || here) {
    const names = conditions(where).map(({ condition }) => {
      const field = model.description.fields.find((one) => one.name === condition.field);
      return `${model.cells.label(field?.label ?? condition.field)}: ${valueText(condition, model.cells)}`;
    });
    const said = [
      ...(here ? [t('store-here', { store: here.name })] : []),
      ...(q ? [t('list-nothing-search', { q })] : []),
      ...names,
    ];
    return (
      <Empty
        title={t('list-nothing-found')}
        body={model.cells.format.list(said)}
        primary={
          <Button
            onClick={() => {
              if (here) workAt(company.id, null);
              model.set({ where: null, q: '', archived: null }, { push: true });
            }}
          >
            {t('list-filter-clear')}
          </Button>
        }
      />
    );
  }
  const own = model.overrides.empty;
  const { create } = model;
  const importHref = model.overrides.importHref;
  return (
    <Empty
      ghost
      title={own?.title ?? t('list-first-use', { list: model.title })}
      body={own?.body ?? t('list-first-use-body')}
      primary={
        own?.primary ??
        (create &&
          (create.run ? (
            <Button look="primary" onClick={create.run}>
              {create.label ?? t('create')}
            </Button>
          ) : (
            <Link
              to={create.href ?? '.'}
              className="inline-flex h-8 items-center rounded-control bg-ink px-3 text-13 font-medium text-on-ink pointer-coarse:h-11"
            >
              {create.label ?? t('create')}
            </Link>
          )))
      }
      secondary={
        own?.secondary ??
        (importHref && (
          <Link
            to={importHref}
            className="inline-flex h-8 items-center rounded-control border border-line px-3 text-13 font-medium hover:bg-hover pointer-coarse:h-11"
          >
            {t('list-import')}
          </Link>
        ))
      }
    />
  );
}
