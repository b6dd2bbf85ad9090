import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Truck } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'shipments',
  nav: [
    {
      path: '/shipments',
      label: 'shipments-title',
      icon: Truck,
      group: 'operate',
      key: 'h',
      order: 40,
      permissions: ['shipping.shipment.view'],
    },
  ],
  commands: [
    { id: 'shipments', label: 'shipments-title', path: '/shipments', permissions: ['shipping.shipment.view'] },
  ],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/shipments',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/shipments/$id',
      component: lazyRouteComponent(() => import('./page')),
    }),
  ],
  places: { shipment: (id) => `/shipments/${id}` },
};
