import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useLocale } from '@/lib/i18n';
import { store, useStore } from '@/lib/store';
import { useSay } from '@/shell/form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { Glyph } from '@/ui/status';
import { warn } from '@/ui/toast';
import { inOrder, keptWishes } from './wishes';

type Item = Schemas['Item'];

const HIDDEN = 'kontor.checklist';

function kept(): string[] {
  try {
    return JSON.parse(localStorage.getItem(HIDDEN) ?? '[]') as string[];
  } catch {
    return [];
  }
}

/** Whether this person hid the list. */
const skipped = store<string[]>(kept());

function skip(next: string[]) {
  skipped.set(next);
  try {
    localStorage.setItem(HIDDEN, JSON.stringify(next));
  } catch {
    // Skipped until the page is closed.
  }
}

const checklistQuery = {
  queryKey: ['setup', 'checklist'],
  // Anything that is made may be what was left to do.
  staleTime: 0,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Item[]> => {
    try {
      return (await call<{ items: Item[] }>('GET', '/setup/checklist', { signal })).items;
    } catch (error) {
      if (isProblem(error) && (error.status === 404 || error.status === 403)) return [];
      throw error;
    }
  },
};

/** What is left to set up, by module: each can be skipped, and so can the whole list. */
export function Checklist() {
  const { t, has } = useLocale();
  const may = useMay();
  const say = useSay();
  const client = useQueryClient();
  const { data } = useQuery({ ...checklistQuery, enabled: may('identity.company.edit') });
  const hidden = useStore(skipped);
  const items = (data ?? []).filter((one) => !one.skipped);
  const done = items.filter((one) => one.done).length;
  if (items.length === 0 || done === items.length) return null;
  if (hidden.includes('*')) {
    return (
      <Button look="quiet" size="small" onClick={() => skip(hidden.filter((one) => one !== '*'))}>
        {t('welcome-checklist-show')}
      </Button>
    );
  }
  const leave = async (id: string) => {
    try {
      const left = await call<{ items: Item[] }>('POST', `/setup/checklist/${id}/skip`, { body: {} });
      client.setQueryData(checklistQuery.queryKey, left.items);
    } catch (failure) {
      warn(say(failure));
    }
  };
  const modules = inOrder(
    items.map((one) => one.module),
    keptWishes(),
  );
  const word = (id: string, otherwise: string) => (has(id) ? t(id) : otherwise);
  return (
    <Card
      title={t('welcome-checklist')}
      flush
      aside={
        <Button look="quiet" size="small" onClick={() => skip([...hidden, '*'])}>
          {t('welcome-checklist-hide')}
        </Button>
      }
    >
      <div className="px-5 pb-4">
        <p className="mb-2 text-12 text-text-3">{t('welcome-checklist-progress', { done, of: items.length })}</p>
        <Progress label={t('welcome-checklist')} value={done} of={items.length} />
      </div>
      <div className="border-t border-line px-5 pt-3 pb-2 sm:columns-2 xl:columns-3">
        {modules.map((module) => (
          // On a phone what is done makes room for what is left.
          <div
            key={module}
            className={`mb-3 break-inside-avoid ${items.some((one) => one.module === module && !one.done) ? '' : 'max-sm:hidden'}`}
          >
            <h3 className="text-12 text-text-3">{word(`module-${module}`, module)}</h3>
            <ul>
              {items
                .filter((one) => one.module === module)
                .map((one) => (
                  <li
                    key={one.id}
                    className={`flex min-h-9 items-center gap-2 text-13 pointer-coarse:min-h-11 ${one.done ? 'max-sm:hidden' : ''}`}
                  >
                    <Glyph stage={one.done ? 'done' : 'none'} />
                    <Link
                      to={one.path}
                      className={`min-w-0 flex-1 py-1.5 hover:underline ${one.done ? 'text-text-3 line-through' : 'font-medium'}`}
                    >
                      {word(`setup-${one.id.replaceAll(/[._]/g, '-')}`, one.label)}
                    </Link>
                    {!one.done && (
                      <Button look="quiet" size="small" className="text-text-3" onClick={() => void leave(one.id)}>
                        {t('welcome-checklist-skip')}
                      </Button>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}
