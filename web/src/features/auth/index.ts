import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shell/feature';

/** Pages outside the frame: they work for somebody who is not signed in. */
export const feature: Feature = {
  id: 'auth',
  outside: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in',
      validateSearch: (search: Record<string, unknown>): { return?: string } =>
        typeof search.return === 'string' ? { return: search.return } : {},
      component: lazyRouteComponent(() => import('./sign-in')),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in/oidc',
      component: lazyRouteComponent(() => import('./oidc')),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/invitation',
      component: lazyRouteComponent(() => import('./invitation')),
    }),
    createRoute({ getParentRoute: () => root, path: '/reset', component: lazyRouteComponent(() => import('./reset')) }),
    createRoute({
      getParentRoute: () => root,
      path: '/forgot',
      component: lazyRouteComponent(() => import('./forgot')),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/confirm-email',
      component: lazyRouteComponent(() => import('./confirm-email')),
    }),
  ],
};

export { useEntered } from './enter';
export { Entry } from './entry';
export { NewPassword } from './new-password';
export { setupQuery } from './setup-state';
