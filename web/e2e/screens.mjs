/** The main screens: a name and where it is; a function finds a record to show. */
const first = (list, page) => async (api) =>
  page((await api('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`)).items[0].id);

export const SCREENS = [
  { name: 'overview', path: '/' },
  { name: 'sign-in-forgot', path: '/forgot' },
  { name: 'invitation', path: '/invitation' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-company', path: '/settings/company' },
  { name: 'settings-policies', path: '/settings/policies' },
  { name: 'settings-profile', path: '/settings/profile' },
  { name: 'settings-security', path: '/settings/security' },
  { name: 'settings-users', path: '/settings/users' },
  { name: 'settings-user', path: first('/identity/users', (id) => `/settings/users/${id}`) },
  { name: 'settings-roles', path: '/settings/roles' },
  { name: 'orders', path: '/orders' },
  { name: 'order-new', path: '/orders/new' },
  { name: 'order', path: first('/sales/orders?status=completed', (id) => `/orders/${id}`) },
  { name: 'invoices', path: '/invoices?view=unpaid' },
  { name: 'invoice-new', path: '/invoices/new' },
  { name: 'invoice', path: first('/billing/invoices', (id) => `/invoices/${id}`) },
  { name: 'stock', path: '/stock' },
  { name: 'stock-moves', path: '/stock/moves' },
  { name: 'stock-low', path: '/stock/low' },
  { name: 'stock-at', path: '/stock/at' },
  { name: 'stock-value', path: '/stock/value' },
  { name: 'stock-receive', path: '/stock/receive' },
  { name: 'stock-adjust', path: '/stock/adjust' },
  { name: 'transfers', path: '/transfers' },
  { name: 'transfer-new', path: '/transfers/new' },
  { name: 'shipments', path: '/shipments' },
  { name: 'shipment', path: first('/shipping/shipments', (id) => `/shipments/${id}`) },
  { name: 'returns', path: '/returns' },
  { name: 'payments', path: '/payments' },
  { name: 'payment', path: first('/billing/payments', (id) => `/payments/${id}`) },
  { name: 'payment-new', path: '/payments/new' },
  { name: 'refunds', path: '/refunds' },
  { name: 'ageing', path: '/billing/ageing' },
  { name: 'reminders', path: '/billing/dunning' },
  { name: 'recurring-invoices', path: '/recurring-invoices' },
];

export { first };
