/** Pages of every described kind that has none of its own: lists, records, new ones, imports. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'records',
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/records',
      component: lazyRouteComponent(() => import('./all')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind/new',
      component: lazyRouteComponent(() => import('./new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind/$id',
      component: lazyRouteComponent(() => import('./one')),
    }),
  ],
  commands: [{ id: 'records-all', label: 'records-all', words: 'records-all-words', path: '/records' }],
};
