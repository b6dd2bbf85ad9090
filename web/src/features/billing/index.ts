import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Banknote, BellRing, CalendarClock, Hourglass, Repeat, Wallet } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Command, Feature } from '@/shell/feature';

const PAGES: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/payments': () => import('./payments'),
  '/payments/new': () => import('./payment-new'),
  '/payments/$id': () => import('./payment'),
  '/refunds': () => import('./refunds'),
  '/refunds/$id': () => import('./refund'),
  '/billing/ageing': () => import('./ageing'),
  '/billing/ageing/$id': () => import('./ageing-one'),
  '/billing/dunning': () => import('./dunning'),
  '/billing/dunning/new': () => import('./dunning-new'),
  '/billing/dunning/levels': () => import('./dunning-levels'),
  '/billing/dunning/$id': () => import('./dunning-run'),
  '/recurring-invoices': () => import('./recurring'),
  '/recurring-invoices/new': () => import('./recurring-write'),
  '/recurring-invoices/$id': () => import('./recurring-one'),
  '/recurring-invoices/$id/edit': () => import('./recurring-write'),
  '/recurring-orders': () => import('./templates'),
  '/recurring-orders/new': () => import('./template-write'),
  '/recurring-orders/$id': () => import('./template-one'),
  '/recurring-orders/$id/edit': () => import('./template-write'),
};

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
  commands: [
    command('payment-new', '/payments/new', 'billing.payment.record'),
    command('recurring-new', '/recurring-invoices/new', 'billing.recurring.edit'),
    command('template-new', '/recurring-orders/new', 'orders.template.edit'),
    command('dun', '/billing/dunning/new', 'billing.dunning.run'),
    command('levels', '/billing/dunning/levels', 'billing.settings.view'),
  ],
  routes: (frame) =>
    Object.entries(PAGES).map(([path, load]) =>
      createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load) }),
    ),
  places: {
    payment: (id) => `/payments/${id}`,
    refund: (id) => `/refunds/${id}`,
    dunning_run: (id) => `/billing/dunning/${id}`,
    recurring_invoice: (id) => `/recurring-invoices/${id}`,
    order_template: (id) => `/recurring-orders/${id}`,
  },
};
