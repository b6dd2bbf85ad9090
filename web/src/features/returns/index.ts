import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'returns',
  nav: [
    {
      path: '/returns',
      label: 'returns-title',
      icon: Undo2,
      group: 'operate',
      order: 50,
      permissions: ['returns.return.view'],
    },
  ],
  commands: [{ id: 'returns', label: 'returns-title', path: '/returns', permissions: ['returns.return.view'] }],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/returns',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/returns/$id',
      component: lazyRouteComponent(() => import('./page')),
    }),
  ],
  places: { return: (id) => `/returns/${id}`, return_scrap: (id) => `/returns/${id}` },
};
