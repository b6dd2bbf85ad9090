/** The pages of the books, each a chunk of its own; the shell knows only their paths. */
import type { ComponentType } from 'react';

const PAGES: Record<string, () => Promise<{ default: ComponentType }>> = {
  accounts: () => import('./accounts'),
  'accounts/$id': () => import('./account'),
  journals: () => import('./journals'),
  entries: () => import('./entries'),
  'entries/new': () => import('./entry-new'),
  'entries/$id': () => import('./entry'),
  'entries/$id/edit': () => import('./entry-edit'),
  reports: () => import('./profit-and-loss'),
  'reports/balance-sheet': () => import('./balance-sheet'),
  'reports/trial-balance': () => import('./trial-balance'),
  'reports/tax': () => import('./tax'),
  'reports/tax/documents': () => import('./tax-documents'),
  closing: () => import('./closing'),
  'closing/revaluation': () => import('./revaluation'),
  'closing/year': () => import('./year-close'),
};

export function page(path: string): Promise<{ default: ComponentType }> {
  const load = PAGES[path];
  if (!load) throw new Error(`no page ${path}`);
  return load();
}
