import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { late } from '@/lib/late';
import type { Feature } from '@/shell/feature';

/** The first run of an installation, and what is left to set up afterwards. */
export const feature: Feature = {
  id: 'welcome',
  outside: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/welcome',
      component: lazyRouteComponent(() => import('./welcome')),
    }),
  ],
};

/** For the overview; only then is it loaded. */
export const GettingStarted = late(() => import('./getting-started').then((part) => part.default));
