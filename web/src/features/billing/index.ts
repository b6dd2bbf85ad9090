import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Banknote, BellRing, CalendarClock, Hourglass, Repeat, Wallet } from 'lucide-react';
import type { Command, Feature } from '@/shell/feature';

const command = (id: string, path: string, permission: string): Command => ({
  id: `billing-${id}`,
  label: `billing-${id}`,
  path,
  permissions: [permission],
});

export const feature: Feature = {
  id: 'billing',
  nav: [
    {
      path: '/payments',
      label: 'billing-payments',
      icon: Banknote,
      group: 'money',
      key: 'p',
      order: 60,
      permissions: ['billing.payment.view'],
    },
    {
      path: '/refunds',
      label: 'billing-refunds',
      icon: Wallet,
      group: 'money',
      order: 61,
      permissions: ['billing.payment.view'],
    },
    {
      path: '/billing/ageing',
      label: 'billing-ageing',
      icon: Hourglass,
      group: 'money',
      order: 62,
      permissions: ['billing.statement.view'],
    },
    {
      path: '/billing/dunning',
      label: 'billing-dunning',
      icon: BellRing,
      group: 'money',
      order: 63,
      permissions: ['billing.dunning.view'],
    },
    {
      path: '/recurring-invoices',
      label: 'billing-recurring',
      icon: Repeat,
      group: 'sell',
      order: 71,
      permissions: ['billing.recurring.view'],
    },
    {
      path: '/recurring-orders',
      label: 'billing-templates',
      icon: CalendarClock,
      group: 'sell',
      order: 70,
      permissions: ['orders.template.view'],
    },
  ],
  commands: [command('payment-new', '/payments/new', 'billing.payment.record')],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/payments',
      component: lazyRouteComponent(() => import('./payments')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/payments/new',
      component: lazyRouteComponent(() => import('./payment-new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/payments/$id',
      component: lazyRouteComponent(() => import('./payment')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/refunds',
      component: lazyRouteComponent(() => import('./refunds')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/refunds/$id',
      component: lazyRouteComponent(() => import('./refund')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/billing/ageing',
      component: lazyRouteComponent(() => import('./ageing')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/billing/dunning',
      component: lazyRouteComponent(() => import('./dunning')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/billing/dunning/$id',
      component: lazyRouteComponent(() => import('./dunning-run')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/recurring-invoices',
      component: lazyRouteComponent(() => import('./recurring')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/recurring-invoices/$id',
      component: lazyRouteComponent(() => import('./recurring-one')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/recurring-orders',
      component: lazyRouteComponent(() => import('./templates')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/recurring-orders/$id',
      component: lazyRouteComponent(() => import('./template-one')),
    }),
  ],
  places: {
    payment: (id) => `/payments/${id}`,
    refund: (id) => `/refunds/${id}`,
    dunning_run: (id) => `/billing/dunning/${id}`,
    recurring_invoice: (id) => `/recurring-invoices/${id}`,
    order_template: (id) => `/recurring-orders/${id}`,
  },
};
