import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Banknote, BellRing, CalendarClock, Hourglass, Repeat, Wallet } from 'lucide-react';
import type { Command, Feature } from '@/shell/feature';

const PATHS =
  '/payments /payments/new /payments/$id /refunds /refunds/$id /billing/ageing /billing/ageing/$id /billing/dunning /billing/dunning/new /billing/dunning/levels /billing/dunning/$id /recurring-invoices /recurring-invoices/new /recurring-invoices/$id /recurring-invoices/$id/edit /recurring-orders /recurring-orders/new /recurring-orders/$id /recurring-orders/$id/edit';

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
    PATHS.split(' ').map((path) =>
      createRoute({
        getParentRoute: () => frame,
        path,
        component: lazyRouteComponent(() => import('./pages').then(({ page }) => page(path))),
      }),
    ),
  places: {
    opening_item: (id) => `/records/opening_item/${id}`,
    payment: (id) => `/payments/${id}`,
    refund: (id) => `/refunds/${id}`,
    dunning_run: (id) => `/billing/dunning/${id}`,
    recurring_invoice: (id) => `/recurring-invoices/${id}`,
    order_template: (id) => `/recurring-orders/${id}`,
  },
};
