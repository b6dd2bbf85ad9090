/** The books: journal, accounts, reports, and what closes a period. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BookOpen, ChartNoAxesColumn, ListTree, LockKeyhole } from 'lucide-react';
import type { Feature, NavItem } from '@/shell/feature';

const PATHS =
  'accounts accounts/$id journals entries entries/new entries/$id entries/$id/edit reports reports/balance-sheet reports/trial-balance reports/tax reports/tax/documents closing closing/revaluation closing/year';

const nav = (at: string, label: string, permissions: string[], rest: Omit<NavItem, 'path' | 'label'>): NavItem => ({
  path: `/ledger/${at}`,
  label: `ledger-${label}`,
  permissions,
  ...rest,
});
const command = (label: string, at: string, permission: string) => ({
  id: `ledger-${label}`,
  label: `ledger-${label}`,
  words: 'ledger-words',
  path: `/ledger/${at}`,
  permissions: [permission],
});
const REPORTS = 'ledger.report.view';
const ACCOUNTS = 'ledger.account.view';

export const feature: Feature = {
  id: 'ledger',
  nav: [
    nav('entries', 'entries', ['ledger.entry.view'], { icon: BookOpen, group: 'money', key: 'j', order: 80 }),
    nav('accounts', 'accounts', [ACCOUNTS], { icon: ListTree, group: 'money', key: 'a', order: 81 }),
    nav('closing', 'closing-page', [REPORTS, 'finance.lock.view'], { icon: LockKeyhole, group: 'money', order: 82 }),
    nav('reports', 'reports', [REPORTS], { icon: ChartNoAxesColumn, group: 'understand', key: 'r', order: 90 }),
  ],
  commands: [
    command('entry-new', 'entries/new', 'ledger.entry.edit'),
    command('profit-and-loss', 'reports', REPORTS),
    command('balance-sheet', 'reports/balance-sheet', REPORTS),
    command('trial-balance', 'reports/trial-balance', REPORTS),
    command('tax', 'reports/tax', REPORTS),
    command('journals', 'journals', ACCOUNTS),
    command('revaluation', 'closing/revaluation', 'ledger.revaluation.post'),
    command('year-close', 'closing/year', 'ledger.year.close'),
  ],
  routes: (frame: AnyRoute) =>
    PATHS.split(' ').map((path) =>
      createRoute({
        getParentRoute: () => frame,
        path: `/ledger/${path}`,
        component: lazyRouteComponent(() => import('./pages').then(({ page }) => page(path))),
      }),
    ),
  places: {
    account: (id) => `/ledger/accounts/${id}`,
    journal_entry: (id) => `/ledger/entries/${id}`,
  },
};
