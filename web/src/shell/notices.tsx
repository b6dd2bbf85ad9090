/** What one was told, the latest first: each in words by its kind, and one press away from what it is about. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, type Schemas } from '@/api/client';
import { cx } from '@/lib/cx';
import { useFormat, useLabel, useText } from '@/lib/i18n';
import { NOTICES } from '@/shell/notifications';
import { usePlaces } from '@/shell/registry';
import { Button } from '@/ui/button';
import { Failure } from './failure';

type Notice = Schemas['NotificationView'];

/** What the server tells of a kind is texts and numbers. */
const told = (notice: Notice) => (notice.data ?? {}) as Record<string, string | undefined>;

function useWords(): (notice: Notice) => { title: string; body: string } {
  const t = useText();
  const format = useFormat();
  const label = useLabel();
  return (notice) => {
    const data = told(notice);
    switch (notice.kind) {
      case 'mention':
        return {
          title: t('notice-mention', { who: data.author_name ?? '' }),
          body: `${label(data.label ?? '')} ${data.title ?? ''}`,
        };
      case 'low_stock':
        return {
          title: t('notice-low-stock', { product: data.name ?? data.sku ?? '' }),
          body: t('notice-low-stock-body', {
            available: format.number(data.available ?? '0'),
            place: data.location ?? '',
            point: format.number(data.reorder_point ?? '0'),
          }),
        };
      default:
        return { title: t('notice-other'), body: data.title ?? data.name ?? '' };
    }
  };
}

export function Notices({ unread, onGone }: { unread: number; onGone: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = usePlaces();
  const words = useWords();
  const { data, error } = useQuery({
    queryKey: [...NOTICES, 'list'],
    queryFn: () => call<Schemas['Notifications']>('GET', '/notifications'),
  });
  const again = () => void client.invalidateQueries({ queryKey: NOTICES });
  const read = async (notice: Notice) => {
    if (!notice.read_at) await call('POST', `/notifications/${notice.id}/read`, { body: {} });
    again();
    const to = place(notice.subject_kind, notice.subject_id);
    if (!to) return;
    onGone();
    void navigate({ to });
  };
  const readAll = async () => {
    await call('POST', '/notifications/read-all', { body: {} });
    again();
  };
  return (
    <div className="w-80 max-w-full">
      {error && !data && <Failure error={error} />}
      {data?.items.length === 0 && <p className="py-4 text-center text-13 text-text-2">{t('notifications-none')}</p>}
      <ul aria-label={t('notifications')}>
        {data?.items.map((notice) => {
          const { title, body } = words(notice);
          return (
            <li key={notice.id}>
              <button
                type="button"
                onClick={() => void read(notice)}
                className="flex w-full gap-2 rounded-control px-2 py-2 text-start hover:bg-hover"
              >
                <span
                  aria-hidden="true"
                  className={cx(
                    'mt-1.5 size-1.5 shrink-0 rounded-full',
                    notice.read_at ? 'bg-transparent' : 'bg-accent',
                  )}
                />
                <span className="min-w-0">
                  <span className={cx('block text-13 break-words', !notice.read_at && 'font-medium')}>{title}</span>
                  {body && <span className="block text-12 break-words text-text-2">{body}</span>}
                  <span className="block text-12 text-text-3">{format.dateTime(notice.at)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {unread > 0 && (
        <Button look="quiet" className="mt-1 w-full" onClick={() => void readAll()}>
          {t('notifications-read-all')}
        </Button>
      )}
    </div>
  );
}
