import { Link, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon, Moon, Search, Settings, Sun } from 'lucide-react';
import { useMe } from '@/api/session';
import { cx } from '@/lib/cx';
import { useText } from '@/lib/i18n';
import { isDark, look, setLook } from '@/lib/look';
import { useStore } from '@/lib/store';
import { CompanySwitcher } from '@/shell/company-switcher';
import type { NavItem } from '@/shell/feature';
import { overlay } from '@/shell/frame';
import { UserMenu } from '@/shell/user-menu';
import { IconButton } from '@/ui/button';
import { Drawer } from '@/ui/dialog';
import { Keys } from '@/ui/kbd';

const GROUPS: NavItem['group'][] = ['home', 'sell', 'operate', 'money', 'understand'];
/** Places in the bar of a phone. */
const TABS = 4;

function isOpen(path: string, at: string): boolean {
  return path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`);
}

function Groups({ nav, rail }: { nav: NavItem[]; rail: boolean }) {
  const t = useText();
  const at = useLocation().pathname;
  return GROUPS.map((group) => {
    const items = nav.filter((item) => item.group === group);
    if (items.length === 0) return null;
    return (
      <div key={group} className="mb-3">
        {group !== 'home' && (
          <h2 className={cx('px-2 pt-2 pb-1 text-12 text-text-3', rail && 'md:max-[1100px]:sr-only')}>
            {t(`nav-group-${group}`)}
          </h2>
        )}
        <ul>
          {items.map((item) => (
            <li key={item.path}>
              <Link
                to={item.path}
                title={rail ? t(item.label) : undefined}
                aria-current={isOpen(item.path, at) ? 'page' : undefined}
                className={cx(
                  'flex h-8 items-center gap-3 rounded-control border px-2 text-13 font-medium pointer-coarse:h-11',
                  isOpen(item.path, at)
                    ? 'border-line bg-surface text-text'
                    : 'border-transparent text-text-2 hover:bg-hover hover:text-text',
                )}
              >
                <item.icon size={16} aria-hidden="true" className="shrink-0" />
                <span className={cx('truncate', rail && 'md:max-[1100px]:sr-only')}>{t(item.label)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Content({ nav, rail }: { nav: NavItem[]; rail: boolean }) {
  const t = useText();
  const { theme } = useStore(look);
  const hide = rail && 'md:max-[1100px]:sr-only';
  return (
    <>
      <CompanySwitcher rail={rail} />
      <button
        type="button"
        onClick={() => overlay.set('palette')}
        className="mx-3 mb-3 flex h-8 items-center gap-2 rounded-control border border-line bg-surface px-2 text-13 text-text-3 hover:text-text pointer-coarse:h-11"
      >
        <Search size={16} aria-hidden="true" className="shrink-0" />
        <span className={cx('flex-1 truncate text-start', hide)}>{t('search-or-jump')}</span>
        <span className={cx(hide)}>
          <Keys keys="mod+k" />
        </span>
      </button>
      <nav aria-label={t('navigation')} className="scroll-soft min-h-0 flex-1 overflow-y-auto px-3">
        <Groups nav={nav} rail={rail} />
      </nav>
      <div className="flex items-center gap-1 border-t border-line p-2 md:border-0 md:max-[1100px]:flex-col">
        <UserMenu rail={rail} />
        <IconButton
          label={isDark(theme) ? t('theme-light') : t('theme-dark')}
          icon={isDark(theme) ? <Sun size={16} /> : <Moon size={16} />}
          onClick={() => setLook({ theme: isDark(theme) ? 'light' : 'dark' })}
        />
        <Link
          to="/settings"
          aria-label={t('nav-settings')}
          title={t('nav-settings')}
          className="inline-flex size-8 items-center justify-center rounded-control text-text-2 hover:bg-hover hover:text-text pointer-coarse:size-11"
        >
          <Settings size={16} aria-hidden="true" />
        </Link>
      </div>
    </>
  );
}

/** 228 px wide, 56 between 768 and 1100 px or when folded; on a phone a sheet. */
export function Sidebar({
  nav,
  phoneOpen,
  onPhoneClose,
}: {
  nav: NavItem[];
  phoneOpen: boolean;
  onPhoneClose: () => void;
}) {
  const t = useText();
  const folded = useStore(look).sidebar === 'rail';
  return (
    <>
      <div
        className={cx(
          'no-print sticky top-0 hidden h-dvh w-[228px] shrink-0 flex-col py-2 md:flex md:max-[1100px]:w-16',
          folded && 'md:hidden',
        )}
      >
        <Content nav={nav} rail />
      </div>
      <Drawer open={phoneOpen} onClose={onPhoneClose} title={t('navigation')}>
        <Content nav={nav} rail={false} />
      </Drawer>
    </>
  );
}

export function BottomTabs({ nav, onMore }: { nav: NavItem[]; onMore: () => void }) {
  const t = useText();
  const at = useLocation().pathname;
  useMe();
  return (
    <nav
      aria-label={t('navigation-tabs')}
      className="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {nav.slice(0, TABS).map((item) => (
        <Link
          key={item.path}
          to={item.path}
          aria-current={isOpen(item.path, at) ? 'page' : undefined}
          className={cx(
            'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-11',
            isOpen(item.path, at) ? 'text-accent-text' : 'text-text-2',
          )}
        >
          <item.icon size={20} aria-hidden="true" />
          <span className="max-w-full truncate px-1">{t(item.label)}</span>
        </Link>
      ))}
      <button
        type="button"
        onClick={onMore}
        className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-11 text-text-2"
      >
        <MenuIcon size={20} aria-hidden="true" />
        {t('nav-more')}
      </button>
    </nav>
  );
}
