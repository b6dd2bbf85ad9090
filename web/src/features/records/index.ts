/** Pages of every described kind that has none of its own: lists, records, new ones, imports. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'records',
  routes: (frame) => [
    createRoute({
      getParentRoute: () => frame,
      path: '/records',
      component: lazyRouteComponent(() => import('./all')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind',
      component: lazyRouteComponent(() => import('./list')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind/new',
      component: lazyRouteComponent(() => import('./new')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind/import',
      component: lazyRouteComponent(() => import('./import')),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/records/$kind/$id',
      component: lazyRouteComponent(() => import('./one')),
    }),
  ],
  commands: [
    { id: 'records-all', label: 'records-all', words: 'records-all-words', path: '/records' },
    // What is most often brought along from another program; everything else is imported from its own list.
    ...['product', 'customer', 'supplier', 'price_list_item', 'stock_entry', 'opening_item'].map((kind) => ({
      id: `import-${kind}`,
      label: `import-${kind.replaceAll('_', '-')}`,
      words: 'import-words',
      path: `/records/${kind}/import`,
      permissions: ['intake.batch.run'],
    })),
  ],
};
