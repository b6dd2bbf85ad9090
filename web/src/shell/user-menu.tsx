import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Rows3, ShieldCheck, UserRound } from 'lucide-react';
import { api, signedIn } from '@/api/client';
import { useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';
import { overlay } from '@/shell/frame';
import { Menu } from '@/ui/menu';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export function UserMenu({ rail }: { rail: boolean }) {
  const t = useText();
  const me = useMe();
  const { density } = useStore(look);
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await api.POST('/identity/logout', {});
    signedIn.set(false);
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-control px-1 text-start hover:bg-hover"
        >
          <span
            aria-hidden="true"
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-tint text-11 font-semibold text-accent-text"
          >
            {initials(me.name)}
          </span>
          <span className={cx('min-w-0 flex-1', rail && 'md:max-[1100px]:sr-only')}>
            <span className="block truncate text-13 font-medium">{me.name}</span>
            <span className="block truncate text-12 text-text-3">{me.email}</span>
          </span>
        </button>
      }
      actions={[
        {
          label: t('user-profile'),
          icon: <UserRound size={16} />,
          run: () => void navigate({ to: '/settings/profile' }),
        },
        {
          label: t('user-security'),
          icon: <ShieldCheck size={16} />,
          run: () => void navigate({ to: '/settings/security' }),
        },
        { label: t('keys-sheet'), icon: <Keyboard size={16} />, shortcut: '?', run: () => overlay.set('shortcuts') },
        {
          label: density === 'compact' ? t('density-comfortable') : t('density-compact'),
          icon: <Rows3 size={16} />,
          run: () => setLook({ density: density === 'compact' ? 'comfortable' : 'compact' }),
        },
        { label: t('sign-out'), icon: <LogOut size={16} />, apart: true, run: () => void leave() },
      ]}
    />
  );
}
