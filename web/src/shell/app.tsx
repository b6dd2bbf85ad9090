/** Routes, data and language put together; `main.tsx` and tests start from here. */
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { AnyRouter, RouterHistory } from '@tanstack/react-router';
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider, redirect } from '@tanstack/react-router';
import { refusals } from '@/api/client';
import { onLive } from '@/api/live';
import { isProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { type Locale, LocaleProvider } from '@/lib/i18n';
import { FailedPage, Missing } from '@/shell/failure';
import type { Feature } from '@/shell/feature';
import { Frame } from '@/shell/frame';
import { FeaturesProvider } from '@/shell/registry';
import { UiProviders } from '@/ui/providers';
import { warn } from '@/ui/toast';

/** How often a reading that failed in passing is tried again. */
const RETRIES = 2;

/**
 * While something is read or sent, or another page is on its way, the page says so: programs that look at it (tests,
 * print) wait for the rest.
 */
function tellBusy(client: QueryClient, router: AnyRouter) {
  const root = document.documentElement;
  let leaving = false;
  const tell = () => {
    if (leaving || client.isFetching() + client.isMutating() > 0) root.dataset.busy = '';
    else delete root.dataset.busy;
  };
  client.getQueryCache().subscribe(tell);
  client.getMutationCache().subscribe(tell);
  const leave = (now: boolean) => {
    leaving = now;
    tell();
  };
  router.subscribe('onBeforeLoad', () => leave(true));
  // What the new page reads, it asks for once it is painted.
  router.subscribe('onResolved', () => requestAnimationFrame(() => setTimeout(() => leave(false))));
}

/** How old what is known of somebody's rights may be when they go to another page. */
const RIGHTS_MS = 1_000;
/** Kinds whose changes may change what somebody may do. */
const RIGHTS = new Set(['role', 'member', 'company']);

export function makeClient(t: Locale['t']): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        // A form shows its own faults; everything else is told here once.
        if (mutation.meta?.quiet) return;
        warn(
          isProblem(error) ? error.message : t('failed'),
          isProblem(error) && error.request ? t('request-id', { id: error.request }) : undefined,
        );
      },
    }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        // A call that cannot get through says so instead of waiting silently.
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, error) => count < RETRIES && isProblem(error) && error.passing,
        refetchOnWindowFocus: true,
      },
    },
  });
  // What a page offers follows the person's rights while it is open.
  const readRights = () => void client.invalidateQueries({ queryKey: meQuery.queryKey, exact: true });
  refusals.subscribe(readRights);
  onLive(({ kind }) => RIGHTS.has(kind) && readRights());
  return client;
}

/** Only a path of this site is gone back to: as the browser reads it, which drops tabs and knows backslashes. */
export function returnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, location.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, location.origin);
  const ours = origin === location.origin && !pathname.startsWith('//') && !pathname.startsWith('/sign-in');
  return ours ? pathname + search + hash : '/';
}

export function makeRouter(client: QueryClient, features: Feature[], history?: RouterHistory) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: Missing, errorComponent: FailedPage });
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: Frame,
    beforeLoad: async ({ location, preload }) => {
      const me = await client.ensureQueryData(meQuery);
      // What others change of somebody's rights is no event that they may hear: it is looked at on the way.
      if (!preload) void client.prefetchQuery({ ...meQuery, staleTime: RIGHTS_MS });
      if (!me) throw redirect({ to: '/sign-in', search: { return: location.href } as never });
    },
    errorComponent: FailedPage,
  });
  const inside = features.flatMap((one) => one.routes?.(frame) ?? []);
  const outside = features.flatMap((one) => one.outside?.(root) ?? []);
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren(inside), ...outside]),
    // A page that fails leaves the frame around it, and with it the way to the others.
    defaultErrorComponent: FailedPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
  tellBusy(client, router);
  return router;
}

export function App({
  locale,
  client,
  router,
  features,
}: {
  locale: Locale;
  client: QueryClient;
  router: ReturnType<typeof makeRouter>;
  features: Feature[];
}) {
  return (
    <LocaleProvider locale={locale}>
      <QueryClientProvider client={client}>
        <FeaturesProvider features={features}>
          <UiProviders direction={locale.direction}>
            <RouterProvider router={router} />
          </UiProviders>
        </FeaturesProvider>
      </QueryClientProvider>
    </LocaleProvider>
  );
}
