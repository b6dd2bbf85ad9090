import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'customers',
  nav: [
    {
      path: '/customers',
      label: 'customers-title',
      icon: Users,
      group: 'sell',
      key: 'c',
      order: 20,
      permissions: ['parties.customer.view'],
    },
  ],
  commands: [
    {
      id: 'customers-new',
      label: 'customers-new',
      path: '/customers/new',
      permissions: ['parties.customer.edit'],
      words: 'customers-new-words',
    },
  ],
  places: { customer: (id) => `/customers/${id}` },
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/customers',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/customers/new',
      component: lazyRouteComponent(() => import('./new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/customers/$id',
      component: lazyRouteComponent(() => import('./one')),
    }),
  ],
};
