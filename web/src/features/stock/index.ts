import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ArrowLeftRight, Boxes, ClipboardCheck, PackagePlus } from 'lucide-react';
import type { Command, Feature } from '@/shell/feature';

const VIEW = ['inventory.stock.view'];

const command = (id: string, path: string, permission = 'inventory.stock.view'): Command => ({
  id: `stock-${id}`,
  label: `stock-${id}`,
  path,
  permissions: [permission],
});

export const feature: Feature = {
  id: 'stock',
  nav: [
    { path: '/stock', label: 'stock-title', icon: Boxes, group: 'operate', key: 's', order: 41, permissions: VIEW },
    {
      path: '/receipts',
      label: 'stock-receipts',
      icon: PackagePlus,
      group: 'operate',
      order: 43,
      permissions: VIEW,
    },
    {
      path: '/adjustments',
      label: 'stock-adjustments',
      icon: ClipboardCheck,
      group: 'operate',
      order: 44,
      permissions: VIEW,
    },
    {
      path: '/transfers',
      label: 'stock-transfers',
      icon: ArrowLeftRight,
      group: 'operate',
      order: 45,
      permissions: VIEW,
    },
  ],
  commands: [
    command('moves', '/stock/moves'),
    command('at', '/stock/at'),
    command('low', '/stock/low'),
    command('value', '/stock/value', 'catalog.product.cost'),
    command('reorder', '/stock/reorder'),
    command('receive', '/stock/receive', 'inventory.stock.receive'),
    command('adjust', '/stock/adjust', 'inventory.stock.adjust'),
    command('transfer-new', '/transfers/new', 'inventory.stock.transfer'),
  ],
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/stock',
      component: lazyRouteComponent(() => import('./levels')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/moves',
      component: lazyRouteComponent(() => import('./moves')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/at',
      component: lazyRouteComponent(() => import('./at')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/low',
      component: lazyRouteComponent(() => import('./low')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/value',
      component: lazyRouteComponent(() => import('./value')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/reorder',
      component: lazyRouteComponent(() => import('./reorder')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/receive',
      component: lazyRouteComponent(() => import('./receive')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/stock/adjust',
      component: lazyRouteComponent(() => import('./adjust')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/receipts',
      component: lazyRouteComponent(() => import('./receipts')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/receipts/$id',
      component: lazyRouteComponent(() => import('./receipt')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/adjustments',
      component: lazyRouteComponent(() => import('./adjustments')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/adjustments/$id',
      component: lazyRouteComponent(() => import('./adjustment')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/transfers',
      component: lazyRouteComponent(() => import('./transfers')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/transfers/new',
      component: lazyRouteComponent(() => import('./transfer-new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/transfers/$id',
      component: lazyRouteComponent(() => import('./transfer')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/transfers/$id/edit',
      component: lazyRouteComponent(() => import('./transfer-edit')),
    }),
  ],
  places: {
    receipt: (id) => `/receipts/${id}`,
    adjustment: (id) => `/adjustments/${id}`,
    transfer: (id) => `/transfers/${id}`,
    stock_entry: (id) => `/records/stock_entry/${id}`,
  },
};
