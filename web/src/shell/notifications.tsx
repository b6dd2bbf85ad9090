import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '@/api/client';
import { onLive } from '@/api/live';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { IconButton } from '@/ui/button';
import { Popover } from '@/ui/popover';

export const NOTICES = ['notifications'];

const Notices = late(
  () => import('@/shell/notices').then((part) => part.Notices),
  () => <div className="h-16 w-80" />,
);

/** What one is to look at; the number is how many are unread. */
export function NotificationBell() {
  const t = useText();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const unread = useQuery({
    queryKey: [...NOTICES, 'unread'],
    queryFn: () => call<{ unread: number }>('GET', '/notifications/unread'),
  });
  useEffect(
    () => onLive((event) => event.kind === 'notification' && void client.invalidateQueries({ queryKey: NOTICES })),
    [client],
  );
  const count = unread.data?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title={t('notifications')}
      trigger={
        <IconButton
          label={count > 0 ? t('notifications-unread', { count }) : t('notifications')}
          icon={
            <span className="relative">
              <Bell size={16} />
              {count > 0 && (
                <span aria-hidden="true" className="absolute -end-1 -top-1 size-2 rounded-full bg-accent" />
              )}
            </span>
          }
        />
      }
    >
      <Notices unread={count} onGone={() => setOpen(false)} />
    </Popover>
  );
}
