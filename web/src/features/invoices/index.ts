import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export { INVOICE_VIEWS } from './views';

export const feature: Feature = {
  id: 'invoices',
  nav: [
    {
      path: '/invoices',
      label: 'invoices-title',
      icon: ReceiptText,
      group: 'sell',
      key: 'i',
      order: 30,
      permissions: ['billing.invoice.view'],
    },
  ],
  commands: [
    { id: 'invoices-new', label: 'invoices-new', path: '/invoices/new', permissions: ['billing.invoice.edit'] },
  ],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/invoices',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/invoices/new',
      component: lazyRouteComponent(() => import('./new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/invoices/$id/edit',
      component: lazyRouteComponent(() => import('./edit')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/invoices/$id',
      component: lazyRouteComponent(() => import('./page')),
    }),
  ],
  places: { invoice: (id) => `/invoices/${id}`, credit_note: (id) => `/invoices/${id}` },
};
