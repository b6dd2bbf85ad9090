import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { House } from 'lucide-react';
import type { Feature } from '@/shell/feature';

export const feature: Feature = {
  id: 'overview',
  nav: [{ path: '/', label: 'overview-title', icon: House, group: 'home', key: 'd', order: 0 }],
  routes: (frame) => [
    createRoute({ getParentRoute: () => frame, path: '/', component: lazyRouteComponent(() => import('./page')) }),
  ],
};
