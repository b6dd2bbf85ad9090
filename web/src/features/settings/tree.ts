/** Everything that can be set, with the words that find it. One list for the tree, the palette and the way back. */

export interface Leaf {
  /** Its messages are `settings-<id>`, `settings-<id>-body` and `settings-<id>-words`. */
  id: string;
  path: string;
  /** One of these is enough to see it. */
  permissions?: string[];
}

export interface Branch {
  id: 'you' | 'company' | 'people' | 'selling' | 'money' | 'shipping' | 'programs' | 'system';
  leaves: Leaf[];
}

const records = (id: string, kind: string, ...permissions: string[]): Leaf => ({
  id,
  path: `/records/${kind}`,
  permissions,
});

export const TREE: Branch[] = [
  {
    id: 'you',
    leaves: [
      { id: 'profile', path: '/settings/profile' },
      { id: 'security', path: '/settings/security' },
      { id: 'notifications', path: '/settings/notifications' },
    ],
  },
  {
    id: 'company',
    leaves: [
      { id: 'company', path: '/settings/company', permissions: ['identity.company.edit'] },
      {
        id: 'policies',
        path: '/settings/policies',
        permissions: ['orders.policy.view', 'parties.policy.edit', 'inventory.policy.view'],
      },
      records('stores', 'store', 'identity.store.view'),
      records('regions', 'region', 'identity.store.view'),
    ],
  },
  {
    id: 'people',
    leaves: [
      { id: 'users', path: '/settings/users', permissions: ['identity.user.view'] },
      { id: 'roles', path: '/settings/roles', permissions: ['identity.role.view'] },
      { id: 'doors', path: '/settings/sign-in-providers', permissions: ['identity.provider.view'] },
    ],
  },
  {
    id: 'selling',
    leaves: [
      records('price-lists', 'price_list', 'pricing.list.view'),
      records('units', 'unit', 'catalog.product.view'),
      records('categories', 'category', 'catalog.product.view'),
      records('customer-categories', 'customer_category', 'parties.customer.view'),
      records('tags', 'tag', 'parties.customer.view'),
      records('locations', 'location', 'inventory.stock.view'),
      records('reasons', 'adjustment_reason', 'inventory.stock.view'),
    ],
  },
  {
    id: 'money',
    leaves: [
      records('tax-classes', 'tax_class', 'catalog.product.view'),
      records('tax-rates', 'tax_rate', 'catalog.product.view'),
      records('payment-terms', 'payment_term', 'billing.settings.view'),
      records('dunning', 'dunning_level', 'billing.settings.view'),
      records('dunning-texts', 'dunning_text', 'billing.settings.view'),
      records('layouts', 'document_layout', 'billing.settings.view'),
      records('layout-texts', 'document_text', 'billing.settings.view'),
      records('accounts', 'account', 'ledger.account.view'),
      records('journals', 'journal', 'ledger.account.view'),
      records('rates', 'exchange_rate', 'finance.rate.view'),
      records('years', 'fiscal_year', 'finance.year.view'),
    ],
  },
  {
    id: 'shipping',
    leaves: [
      records('carriers', 'carrier', 'shipping.method.view'),
      records('zones', 'shipping_zone', 'shipping.method.view'),
      records('zone-areas', 'shipping_zone_area', 'shipping.method.view'),
      records('methods', 'shipping_method', 'shipping.method.view'),
      records('shipping-rates', 'shipping_rate', 'shipping.method.view'),
      records('boxes', 'package_type', 'shipping.method.view'),
    ],
  },
  {
    id: 'programs',
    leaves: [
      {
        id: 'keys',
        path: '/settings/api-keys',
        permissions: ['identity.api_key.own', 'identity.api_key.revoke'],
      },
      { id: 'webhooks', path: '/settings/webhooks', permissions: ['hooks.endpoint.view'] },
      { id: 'inbox', path: '/settings/inbox', permissions: ['hooks.inbox.view', 'hooks.sender.view'] },
    ],
  },
  {
    id: 'system',
    leaves: [
      { id: 'exports', path: '/settings/exports', permissions: ['upkeep.export.fetch'] },
      { id: 'jobs', path: '/settings/jobs', permissions: ['platform.job.view'] },
      { id: 'mails', path: '/settings/mails', permissions: ['platform.mail.view'] },
      { id: 'audit', path: '/settings/audit', permissions: ['platform.audit.view'] },
      { id: 'sealing', path: '/settings/sealing-keys', permissions: ['platform.key.view'] },
    ],
  },
];

export const allowed = (leaf: Leaf, may: (permission: string) => boolean) =>
  !leaf.permissions || leaf.permissions.some(may);

/** Every word of the query begins a word of the texts. */
export function matches(query: string, ...texts: string[]): boolean {
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
