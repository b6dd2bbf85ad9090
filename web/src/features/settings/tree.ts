/** Everything that can be set, with the words that find it. One list for the tree, the palette and the way back. */
import {
  BellRing,
  Bot,
  Building2,
  DoorOpen,
  Download,
  FileClock,
  Globe,
  KeyRound,
  LockKeyhole,
  type LucideIcon,
  Mail,
  Percent,
  ScrollText,
  Send,
  ShieldCheck,
  ShoppingCart,
  Store,
  Truck,
  UserRound,
  Users,
  UsersRound,
  Wallet,
  Warehouse,
  Webhook,
} from 'lucide-react';

export interface Leaf {
  /** Its messages are `settings-<id>`, `settings-<id>-body` and `settings-<id>-words`. */
  id: string;
  path: string;
  icon: LucideIcon;
  /** One of these is enough to see it. */
  permissions?: string[];
}

export interface Branch {
  id: 'you' | 'company' | 'people' | 'selling' | 'money' | 'shipping' | 'programs' | 'system';
  leaves: Leaf[];
}

const records = (id: string, kind: string, icon: LucideIcon, ...permissions: string[]): Leaf => ({
  id,
  path: `/records/${kind}`,
  icon,
  permissions,
});

export const TREE: Branch[] = [
  {
    id: 'you',
    leaves: [
      { id: 'profile', path: '/settings/profile', icon: UserRound },
      { id: 'security', path: '/settings/security', icon: ShieldCheck },
      { id: 'notifications', path: '/settings/notifications', icon: BellRing },
    ],
  },
  {
    id: 'company',
    leaves: [
      { id: 'company', path: '/settings/company', icon: Building2, permissions: ['identity.company.edit'] },
      {
        id: 'policies',
        path: '/settings/policies',
        icon: ScrollText,
        permissions: ['orders.policy.view', 'parties.policy.edit', 'inventory.policy.view'],
      },
      records('stores', 'store', Store, 'identity.store.view'),
      records('regions', 'region', Globe, 'identity.store.view'),
    ],
  },
  {
    id: 'people',
    leaves: [
      { id: 'users', path: '/settings/users', icon: Users, permissions: ['identity.user.view'] },
      { id: 'roles', path: '/settings/roles', icon: UsersRound, permissions: ['identity.role.view'] },
      { id: 'doors', path: '/settings/sign-in-providers', icon: DoorOpen, permissions: ['identity.provider.view'] },
    ],
  },
  {
    id: 'selling',
    leaves: [
      records('price-lists', 'price_list', ShoppingCart, 'pricing.list.view'),
      records('units', 'unit', Warehouse, 'catalog.product.view'),
      records('categories', 'category', Warehouse, 'catalog.product.view'),
      records('customer-categories', 'customer_category', UsersRound, 'parties.customer.view'),
      records('tags', 'tag', UsersRound, 'parties.customer.view'),
      records('locations', 'location', Warehouse, 'inventory.stock.view'),
      records('reasons', 'adjustment_reason', Warehouse, 'inventory.stock.view'),
    ],
  },
  {
    id: 'money',
    leaves: [
      records('tax-classes', 'tax_class', Percent, 'catalog.product.view'),
      records('tax-rates', 'tax_rate', Percent, 'catalog.product.view'),
      records('payment-terms', 'payment_term', Wallet, 'billing.settings.view'),
      records('dunning', 'dunning_level', Mail, 'billing.settings.view'),
      records('dunning-texts', 'dunning_text', Mail, 'billing.settings.view'),
      records('layouts', 'document_layout', ScrollText, 'billing.settings.view'),
      records('layout-texts', 'document_text', ScrollText, 'billing.settings.view'),
      records('accounts', 'account', Wallet, 'ledger.account.view'),
      records('journals', 'journal', Wallet, 'ledger.account.view'),
      records('rates', 'exchange_rate', Wallet, 'finance.rate.view'),
      records('years', 'fiscal_year', FileClock, 'finance.year.view'),
    ],
  },
  {
    id: 'shipping',
    leaves: [
      records('carriers', 'carrier', Truck, 'shipping.method.view'),
      records('zones', 'shipping_zone', Truck, 'shipping.method.view'),
      records('zone-areas', 'shipping_zone_area', Truck, 'shipping.method.view'),
      records('methods', 'shipping_method', Truck, 'shipping.method.view'),
      records('shipping-rates', 'shipping_rate', Truck, 'shipping.method.view'),
      records('boxes', 'package_type', Truck, 'shipping.method.view'),
    ],
  },
  {
    id: 'programs',
    leaves: [
      {
        id: 'keys',
        path: '/settings/api-keys',
        icon: KeyRound,
        permissions: ['identity.api_key.own', 'identity.api_key.revoke'],
      },
      { id: 'webhooks', path: '/settings/webhooks', icon: Webhook, permissions: ['hooks.endpoint.view'] },
      { id: 'inbox', path: '/settings/inbox', icon: Send, permissions: ['hooks.inbox.view', 'hooks.sender.view'] },
    ],
  },
  {
    id: 'system',
    leaves: [
      { id: 'exports', path: '/settings/exports', icon: Download, permissions: ['upkeep.export.fetch'] },
      { id: 'jobs', path: '/settings/jobs', icon: Bot, permissions: ['platform.job.view'] },
      { id: 'mails', path: '/settings/mails', icon: Mail, permissions: ['platform.mail.view'] },
      { id: 'audit', path: '/settings/audit', icon: ScrollText, permissions: ['platform.audit.view'] },
      { id: 'sealing', path: '/settings/sealing-keys', icon: LockKeyhole, permissions: ['platform.key.view'] },
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
