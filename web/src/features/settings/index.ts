import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Command, Feature } from '@/shell/feature';
import { TREE } from './tree';

/** Each page of the tree is also a command, found by the words that people use for it. */
const commands: Command[] = TREE.flatMap((branch) => branch.leaves).map((leaf) => ({
  id: `settings-${leaf.id}`,
  label: `settings-${leaf.id}`,
  words: `settings-${leaf.id}-words`,
  path: leaf.path,
  ...(leaf.permissions ? { permissions: leaf.permissions } : {}),
}));

export const feature: Feature = {
  id: 'settings',
  commands,
  places: {
    user: (id) => `/settings/users/${id}`,
    role: (id) => `/settings/roles?role=${id}`,
    company: () => '/settings/company',
    webhook_endpoint: (id) => `/settings/webhooks/${id}`,
  },
  routes: (frame) => {
    const page = (path: string, load: () => Promise<{ default: () => ReactNode }>) =>
      createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load) });
    return [
      page('/settings', () => import('./home')),
      page('/settings/company', () => import('./company')),
      page('/settings/policies', () => import('./policies')),
      page('/settings/profile', () => import('./profile')),
      page('/settings/security', () => import('./security')),
      page('/settings/notifications', () => import('./notifications')),
      page('/settings/users', () => import('./users')),
      page('/settings/users/$id', () => import('./user')),
      page('/settings/roles', () => import('./roles')),
      page('/settings/sign-in-providers', () => import('./doors')),
      page('/settings/api-keys', () => import('./keys')),
      page('/settings/webhooks', () => import('./webhooks')),
      page('/settings/webhooks/$id', () => import('./webhook')),
      page('/settings/inbox', () => import('./inbox')),
      page('/settings/exports', () => import('./exports')),
      page('/settings/jobs', () => import('./jobs')),
      page('/settings/mails', () => import('./mails')),
      page('/settings/audit', () => import('./audit')),
      page('/settings/sealing-keys', () => import('./sealing')),
    ];
  },
};
