import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Package } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'products',
  nav: [
    {
      path: '/products',
      label: 'products-title',
      icon: Package,
      group: 'operate',
      key: 't',
      order: 30,
      permissions: ['catalog.product.view'],
    },
  ],
  commands: [
    {
      id: 'products-new',
      label: 'products-new',
      path: '/products/new',
      permissions: ['catalog.product.edit'],
      words: 'products-new-words',
    },
  ],
  places: { product: (id) => `/products/${id}` },
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/products',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/products/new',
      component: lazyRouteComponent(() => import('./new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/products/$id',
      component: lazyRouteComponent(() => import('./one')),
    }),
  ],
};
