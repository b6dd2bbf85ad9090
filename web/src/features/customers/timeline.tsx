import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '@/api/client';
import { useFormat, useText } from '@/lib/i18n';
import { useHappened } from '@/shell/happened';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Empty, Skeleton } from '@/ui/empty';
import type { Happening, HappeningPage } from './queries';

/** Everything that happened with a customer, the latest first: documents, communications, changes. */
export function Timeline({ id, onLog }: { id: string; onLog: (() => void) | undefined }) {
  const t = useText();
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['records', 'customer', 'one', id, 'timeline'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<HappeningPage>('GET', `/sales/customers/${id}/timeline`, {
        query: { cursor: pageParam, limit: 30 },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
  if (isPending) return <Skeleton rows={5} />;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="p-4">
      {onLog && (
        <Button className="mb-3" onClick={onLog}>
          {t('customers-log')}
        </Button>
      )}
      {items.length === 0 ? (
        <Empty title={t('customers-timeline-empty')} />
      ) : (
        <ol className="border-s border-line ps-4">
          {items.map((item) => (
            <Line key={item.id} item={item} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('customers-timeline-more')}
        </Button>
      )}
    </div>
  );
}

function Line({ item }: { item: Happening }) {
  const format = useFormat();
  const { happened } = useHappened();
  const place = usePlaces();
  const to = place(item.subject_kind, item.subject_id);
  const number = typeof item.detail?.number === 'string' ? item.detail.number : null;
  const amount = item.detail?.amount ?? item.detail?.total;
  const currency = item.detail?.currency;
  return (
    <li className="relative pb-4 text-13">
      <span
        aria-hidden="true"
        className="absolute -start-[21px] top-1.5 size-2 rounded-full border-2 border-surface bg-control"
      />
      <p>
        <span title={item.event}>{happened(item.event)}</span>{' '}
        {number &&
          (to ? (
            <Link to={to} className="font-medium text-accent-text hover:underline">
              {number}
            </Link>
          ) : (
            <span className="font-medium">{number}</span>
          ))}{' '}
        {typeof amount === 'string' && typeof currency === 'string' && (
          <span className="ms-1 text-text-2">{format.money(amount, currency)}</span>
        )}{' '}
        {typeof item.detail?.subject === 'string' && <span className="ms-1 text-text-2">{item.detail.subject}</span>}
      </p>
      <p className="text-12 text-text-3">{format.dateTime(item.at)}</p>
    </li>
  );
}
