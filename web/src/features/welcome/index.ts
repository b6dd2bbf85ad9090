import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

export { Checklist } from './checklist';
