import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '@/api/client';
import { onLive } from '@/api/live';
import { cx } from '@/lib/cx';
import { useFormat, useText } from '@/lib/i18n';
import { usePlaces } from '@/shell/registry';
import { Button, IconButton } from '@/ui/button';
import { Popover } from '@/ui/popover';

interface Note {
  id: string;
  title: string;
  body?: string | null;
  subject_kind?: string | null;
  subject_id?: string | null;
  at: string;
  read_at: string | null;
}

const KEY = ['notifications'];

/** What one is to look at; the number is how many are unread. */
export function NotificationBell() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = usePlaces();
  const [open, setOpen] = useState(false);
  const unread = useQuery({
    queryKey: [...KEY, 'unread'],
    queryFn: () => call<{ unread: number }>('GET', '/notifications/unread'),
  });
  const notes = useQuery({
    queryKey: [...KEY, 'list'],
    enabled: open,
    queryFn: () => call<{ items: Note[] }>('GET', '/notifications'),
  });
  useEffect(
    () => onLive((event) => event.kind === 'notification' && void client.invalidateQueries({ queryKey: KEY })),
    [client],
  );
  const read = async (note: Note) => {
    if (!note.read_at) await call('POST', `/notifications/${note.id}/read`, { body: {} });
    void client.invalidateQueries({ queryKey: KEY });
    const to = note.subject_kind && note.subject_id ? place(note.subject_kind, note.subject_id) : null;
    if (to) {
      setOpen(false);
      void navigate({ to });
    }
  };
  const readAll = async () => {
    await call('POST', '/notifications/read-all', { body: {} });
    void client.invalidateQueries({ queryKey: KEY });
  };
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
      <div className="w-80 max-w-full">
        {notes.data?.items.length === 0 && (
          <p className="py-4 text-center text-13 text-text-2">{t('notifications-none')}</p>
        )}
        <ul>
          {notes.data?.items.map((note) => (
            <li key={note.id}>
              <button
                type="button"
                onClick={() => void read(note)}
                className="flex w-full gap-2 rounded-control px-2 py-2 text-start hover:bg-hover"
              >
                <span
                  aria-hidden="true"
                  className={cx('mt-1.5 size-1.5 shrink-0 rounded-full', note.read_at ? 'bg-transparent' : 'bg-accent')}
                />
                <span className="min-w-0">
                  <span className="block text-13">{note.title}</span>
                  {note.body && <span className="block text-12 text-text-2">{note.body}</span>}
                  <span className="block text-12 text-text-3">{format.dateTime(note.at)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {count > 0 && (
          <Button look="quiet" className="mt-1 w-full" onClick={() => void readAll()}>
            {t('notifications-read-all')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
