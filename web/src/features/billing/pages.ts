/** The pages of money owed and paid, each a chunk of its own; the shell knows only their paths. */
import type { ComponentType } from 'react';

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

export function page(path: string): Promise<{ default: ComponentType }> {
  const load = PAGES[path];
  if (!load) throw new Error(`no page ${path}`);
  return load();
}
