import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ShoppingCart } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export { ORDER_VIEWS } from './views';

export const feature: Feature = {
  id: 'orders',
  nav: [
    {
      path: '/orders',
      label: 'orders-title',
      icon: ShoppingCart,
      group: 'sell',
      key: 'o',
      order: 20,
      permissions: ['orders.order.view'],
    },
  ],
  commands: [{ id: 'orders-new', label: 'orders-new', path: '/orders/new', permissions: ['orders.order.create'] }],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/orders',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/orders/$id',
      component: lazyRouteComponent(() => import('./page')),
    }),
  ],
  places: { order: (id) => `/orders/${id}` },
};
