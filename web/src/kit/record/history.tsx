/** Everything that was done to a record: who, when, and which field from what to what. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/api/client';
import { type Change, type Description, keys, type Page, type Row } from '@/api/records';
import { Cell, spoken } from '@/kit/list/cells';
import type { CellContext } from '@/kit/list/types';
import { useCells, useDescription } from '@/kit/list/use-description';
import { useNow } from '@/kit/record/use-now';
import { useText } from '@/lib/i18n';
import { Failure } from '@/shell/failure';
import { useHappened } from '@/shell/happened';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/empty';

const NO_LABELS: Record<string, string> = {};

export function History({ kind, id }: { kind: string; id: string }) {
  const t = useText();
  const description = useDescription(kind);
  const now = useNow();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: [...keys.one(kind, id), 'history'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<Page<Change & Row>>('GET', `${description.path}/${id}/history`, { signal, query: { cursor: pageParam } }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const labels = Object.assign({}, NO_LABELS, ...(data?.pages ?? []).map((page) => page.labels)) as Record<
    string,
    string
  >;
  const cells = useCells(description, labels);
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  const changes = data.pages.flatMap((page) => page.items);
  return (
    <div className="p-4">
      <ol aria-label={t('history-title')} className="grid gap-4">
        {changes.map((change) => (
          <Entry key={change.id} change={change} description={description} cells={cells} now={now} />
        ))}
      </ol>
      {changes.length === 0 && <p className="text-13 text-text-2">{t('history-none')}</p>}
      {hasNextPage && (
        <Button className="mt-4" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('history-more')}
        </Button>
      )}
    </div>
  );
}

function Entry({
  change,
  description,
  cells,
  now,
}: {
  change: Change;
  description: Description;
  cells: CellContext;
  now: number;
}) {
  const t = useText();
  const { happened } = useHappened();
  const fields = Object.entries(change.changes ?? {}).filter(([name]) => name !== 'version' && name !== 'updated_at');
  const created = fields.every(([, one]) => 'before' in one && one.before === null);
  const value = (name: string, of: unknown) => {
    const field = description.fields.find((one) => one.name === name);
    if (of === null || of === undefined || of === '') return <span className="text-text-3">{t('history-empty')}</span>;
    if (!field) return typeof of === 'object' ? JSON.stringify(of) : String(of);
    return <Cell field={field} row={{ id: '', [name]: of }} context={cells} />;
  };
  return (
    <li className="grid grid-cols-[12px_1fr] gap-x-3 text-13">
      <span aria-hidden="true" className="mt-1.5 size-2 rounded-full bg-control" />
      <div className="min-w-0">
        <p>
          <span className="font-medium">{change.actor?.name ?? t('history-system')}</span>{' '}
          <span className="text-text-2" title={change.action}>
            {happened(change.action)}
          </span>{' '}
          <time dateTime={change.at} title={cells.format.dateTime(change.at)} className="text-text-3">
            {cells.format.relative(change.at, now)}
          </time>
        </p>
        {fields.length > 0 && (
          <details open={!created && fields.length <= 6}>
            <summary className="min-h-6 cursor-default text-12 text-text-3">
              {t('history-fields', { count: fields.length })}
            </summary>
            <dl className="mt-1 grid gap-1">
              {fields.map(([name, one]) => (
                <div key={name} className="flex flex-wrap gap-x-2">
                  <dt className="text-text-2">
                    {cells.label(description.fields.find((field) => field.name === name)?.label ?? spoken(name))}
                  </dt>
                  <dd className="min-w-0 break-words">
                    {'changed' in one ? (
                      <span className="text-text-3">{t('history-sealed')}</span>
                    ) : created ? (
                      value(name, one.after)
                    ) : (
                      <>
                        <del className="text-text-3">{value(name, one.before)}</del> <span aria-hidden="true">→</span>
                        <span className="sr-only">{t('history-to')}</span> {value(name, one.after)}
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}
