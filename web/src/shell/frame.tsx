/** The frame of the signed-in app: navigation, the white panel that work happens on, and what is always at hand. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { asked, signedIn } from '@/api/client';
import { live } from '@/api/live';
import { meQuery, useMay } from '@/api/session';
import { typeAhead, typedAhead, useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { look, setLook } from '@/lib/look';
import { store, useStore } from '@/lib/store';
import { Banner } from '@/shell/banner';
import { BottomTabs, Sidebar } from '@/shell/nav';
import { useNav } from '@/shell/registry';
import { SaveGuard } from '@/shell/save-bar';
import { useAltHeld } from '@/shell/use-alt';
import { dialogsNear } from '@/ui/dialog';
import { menusNear } from '@/ui/menu';
import { pickersNear } from '@/ui/picker';
import { popoversNear } from '@/ui/popover';
import { undoLast } from '@/ui/toast';

const AskedAgain = late(() => import('@/shell/asked').then((part) => part.AskedAgain));
const Palette = late(() => import('@/shell/palette').then((part) => part.Palette));
const AccessLetters = late(() => import('@/shell/access-letters').then((part) => part.AccessLetters));
const ShortcutSheet = late(() => import('@/shell/shortcut-sheet').then((part) => part.ShortcutSheet));

/** A page that never rests is not waited for longer than this. */
const REST_MS = 1_500;

/** What covers the page: opened from anywhere. */
export const overlay = store<'palette' | 'shortcuts' | null>(null);
// Whoever types at once after Ctrl+K types into the palette, also while it is fetched.
overlay.subscribe(() => (overlay.get() === 'palette' ? typeAhead(() => overlay.set(null)) : typedAhead()));

export function Frame() {
  const t = useText();
  const client = useQueryClient();
  const router = useRouter();
  const may = useMay();
  const nav = useNav(may);
  const open = useStore(overlay);
  const question = useStore(asked);
  const isIn = useStore(signedIn);
  const [phoneNav, setPhoneNav] = useState(false);

  const { data: me } = useQuery(meQuery);
  const who = isIn && me ? `${me.company.id}/${me.id}` : null;
  useEffect(() => (who ? live(client, who) : undefined), [client, who]);
  useEffect(() => {
    // Fetched when the page is at rest, so that the first Ctrl+K, menu, dialog or picker opens at once.
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
    const load = () => {
      for (const near of [Palette.near, menusNear, popoversNear, dialogsNear, pickersNear]) void near();
    };
    idle(load, { timeout: REST_MS });
  }, []);
  useEffect(() => router.subscribe('onResolved', () => setPhoneNav(false)), [router]);

  const [altHeld, altOver] = useAltHeld();
  useHotkeys([
    {
      keys: 'mod+k',
      label: 'keys-palette',
      group: 'global',
      inFields: true,
      run: () => overlay.set((now) => (now === 'palette' ? null : 'palette')),
    },
    { keys: '?', label: 'keys-sheet', group: 'global', run: () => overlay.set('shortcuts') },
    // Where a page has nothing of its own to search in.
    { keys: '/', label: 'keys-palette', group: 'global', hidden: true, run: () => overlay.set('palette') },
    { keys: 'mod+z', label: 'undo-last', group: 'global', run: undoLast },
    // Held, not pressed: see `useAltHeld`.
    { keys: 'alt', label: 'keys-access', group: 'global', run: () => undefined },
    {
      keys: 'mod+\\',
      label: 'keys-sidebar',
      group: 'global',
      run: () => setLook({ sidebar: look.get().sidebar === 'full' ? 'rail' : 'full' }),
    },
    ...nav
      .filter((item) => item.key)
      .map((item) => ({
        keys: `g ${item.key}`,
        label: item.label,
        group: 'global' as const,
        run: () => void router.navigate({ to: item.path }),
      })),
  ]);

  return (
    <div className="flex min-h-dvh md:h-dvh print:h-auto">
      <a
        href="#main"
        className="fixed start-2 top-2 z-60 -translate-y-16 rounded-control bg-ink px-3 py-2 text-13 text-on-ink focus-visible:translate-y-0"
      >
        {t('skip-to-content')}
      </a>
      <Sidebar nav={nav} phoneOpen={phoneNav} onPhoneClose={() => setPhoneNav(false)} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col pb-14 md:p-2 md:ps-0 md:pb-2">
        <Banner />
        <main
          id="main"
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col border-line bg-surface outline-none md:overflow-hidden md:rounded-card md:border print:overflow-visible print:border-0"
        >
          <Outlet />
        </main>
      </div>
      <BottomTabs nav={nav} onMore={() => setPhoneNav(true)} />
      {open === 'palette' && <Palette onClose={() => overlay.set(null)} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={() => overlay.set(null)} />}
      {altHeld && <AccessLetters onOver={altOver} />}
      {question && <AskedAgain />}
      <SaveGuard />
    </div>
  );
}
