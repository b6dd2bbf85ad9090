import { day } from './days.mjs';
import { goods, newProduct, postedInvoice, shippedOrder } from './goods.mjs';

const first = (list, page) => async (api) =>
  page((await api('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`)).items[0].id);

const dialog = (page) => page.getByRole('dialog').waitFor();

/** A file of customers on its way in, as far as it is wanted: its rows are good but for two. */
async function imported(api, base, ...steps) {
  const text = 'Name;Email;Limit\nGnu A;a@gnu.example;1.000,50\nGnu B;nowhere;abc\nGnu C;c@gnu.example;\n';
  const answer = await fetch(`${base}/api/v1/imports?target=customer&name=gnus.csv`, {
    method: 'POST',
    body: text,
    headers: { 'Content-Type': 'text/csv', 'Kontor-Client': 'web', Cookie: api.cookie },
  });
  let batch = await answer.json();
  for (const step of steps) {
    batch = await api('POST', `/imports/${batch.id}/${step}`, {});
    while (['trying', 'running', 'undoing'].includes(batch.status)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      batch = await api('GET', `/imports/${batch.id}`);
    }
  }
  return `/records/customer/import?import=${batch.id}`;
}

/** An order of somebody whom nobody limits, confirmed. */
async function confirmed(api) {
  const { location, products } = await goods(api);
  const customer = await api('POST', '/sales/customers', { name: 'Zawadi Stores' });
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: location,
    lines: products.map((product) => ({ product_id: product.id, quantity: '1' })),
  });
  await api('POST', `/sales/orders/${order.id}/confirm`, {});
  return `/orders/${order.id}`;
}

/** A transfer that has left, days ago, and has come in part. */
async function transferred(api) {
  const { location, products } = await goods(api);
  const { items } = await api('GET', '/inventory/locations?limit=50');
  const to = items.find((one) => !one.in_transit && one.id !== location);
  const { id } = await api('POST', '/inventory/transfers', {
    from_location_id: location,
    to_location_id: to.id,
    lines: products.map((product) => ({ product_id: product.id, quantity: '2' })),
  });
  await api('POST', `/inventory/transfers/${id}/ship`, { business_date: day(-3) });
  return `/transfers/${id}`;
}

/** Goods of which some broke and some were counted anew. */
async function adjusted(api) {
  const { location } = await goods(api);
  const broken = await newProduct(api);
  const came = [{ product_id: broken.id, quantity: '5', unit_cost: '12.5' }];
  await api('POST', '/inventory/receipts', { location_id: location, lines: came });
  const lines = [
    { product_id: broken.id, quantity: '-2' },
    { product_id: (await newProduct(api)).id, counted: '1234', unit_cost: '3' },
  ];
  const note = 'After the flood in the back room';
  const body = { location_id: location, reason: 'count', note, reference: 'Sheet 12', lines };
  return `/adjustments/${(await api('POST', '/inventory/adjustments', body)).id}`;
}

/** What the server says of days that cannot be closed yet. */
const BEHIND = {
  status: 409,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    title: 'Conflict',
    status: 409,
    code: 'finance.books_behind',
    detail: 'Not everything that happened up to that day is in the books yet; try again in a moment',
    instance: '',
    errors: [],
    details: {
      count: 205,
      documents: [
        ['invoice', 'INV-2025-000017'],
        ['payment', 'PAY-2025-000003'],
        ['opening', null],
      ].map(([kind, number], at) => ({
        kind,
        id: `0190a000-0000-7000-8000-00000000000${at}`,
        number,
        business_date: day(-40),
        path: null,
      })),
    },
  }),
};

/** Somebody who may keep two per cent of what they owe. */
async function prompt(api) {
  const term = await api('POST', '/billing/payment-terms', {
    code: `P-${Math.random().toString(36).slice(2, 8)}`,
    name: '2 % in ten days',
    discount_rate: '0.02',
    discount_days: 10,
  });
  const customer = await api('POST', '/sales/customers', { name: 'Prompt & Sons' });
  for (const unit_price of ['166', '2400']) {
    const draft = await api('POST', '/billing/invoices', {
      customer_id: customer.id,
      lines: [{ description: 'Advice', quantity: '1', unit_price, tax_class_id: null }],
      payment_term_id: term.id,
      payment_days: 30,
    });
    await api('POST', `/billing/invoices/${draft.id}/post`, {});
  }
  return `/payments/new?customer=${customer.id}`;
}

/** Goods of an order that came back in part. */
async function returned(api) {
  const { order } = await shippedOrder(api);
  const [line] = (await api('GET', `/sales/orders/${order.id}`)).lines;
  const lines = [{ line_id: line.id, quantity: '2' }];
  const { id } = await api('POST', '/sales/returns', { order_id: order.id, reason: 'Broken on the way', lines });
  return `/returns/${id}`;
}

/** Money of a credit note that goes back by the payment that paid. */
async function refunded(api) {
  const { invoice } = await postedInvoice(api);
  const payment = await api('POST', '/billing/payments', {
    customer_id: invoice.customer_id,
    method: 'bank',
    amount: invoice.total,
    currency: invoice.currency,
    allocations: [{ invoice_id: invoice.id, amount: invoice.total }],
  });
  const note = await api('POST', `/billing/invoices/${invoice.id}/credit`, { reason: 'Came back' });
  const body = { credit_note_id: note.id, payment_id: payment.id, amount: invoice.total, reason: 'Came back' };
  return `/refunds/${(await api('POST', '/billing/refunds', body)).id}`;
}

/** What is invoiced each month, or ordered. */
const recurs = (makes) => async (api) => {
  const { customer, products } = await goods(api);
  const lines = products.map((product) => ({ product_id: product.id, quantity: '2' }));
  const what = { customer_id: customer.id, lines };
  if (makes === 'order') {
    const { id } = await api('POST', '/sales/order-templates', { name: 'Every Monday', confirm: false, order: what });
    return `/recurring-orders/${id}`;
  }
  const body = { name: 'By contract', every: 'month', start_on: day(3), auto_post: false, auto_send: false };
  const { id } = await api('POST', '/billing/recurring', { ...body, invoice: what });
  return `/recurring-invoices/${id}`;
};

/**
 * The main screens: a name and where it is; a function finds a record to show, or makes one. `open` does what leads from
 * the page to what is to be seen, by words of the language (`t('orders-ship')`).
 */
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
  {
    name: 'order-ship',
    path: confirmed,
    open: async (page) => {
      await page.keyboard.press('Control+Enter');
      await dialog(page);
    },
  },
  {
    name: 'order-invoice-when',
    path: confirmed,
    open: async (page, t) => {
      await page
        .getByRole('button', { name: t('more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('orders-invoice-when') }).click();
      await page.getByRole('combobox', { name: t('invoices-supply') }).selectOption('period');
    },
  },
  {
    name: 'order-too-fine',
    path: async (api) => {
      const { customer } = await goods(api);
      const lines = [{ product_id: (await newProduct(api)).id, quantity: '2' }];
      return `/orders/${(await api('POST', '/sales/orders', { customer_id: customer.id, lines })).id}`;
    },
    open: async (page, t) => {
      await page.locator('[data-col=quantity]').fill('2.5');
      await page.locator('[role=status] button').waitFor();
      await page.getByText(t('orders-missing-lines').split(/[:–]/)[0]).waitFor();
    },
  },
  {
    name: 'order-amend',
    path: confirmed,
    open: async (page, t) => {
      await page
        .getByRole('button', { name: t('more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('orders-amend') }).click();
      await page.locator('[data-col=quantity]').first().waitFor();
    },
  },
  { name: 'order', path: first('/sales/orders?status=completed', (id) => `/orders/${id}`) },
  { name: 'invoices', path: '/invoices?view=unpaid' },
  { name: 'invoice-new', path: '/invoices/new' },
  { name: 'invoice', path: first('/billing/invoices', (id) => `/invoices/${id}`) },
  { name: 'customers', path: '/customers' },
  { name: 'customer', path: first('/sales/customers', (id) => `/customers/${id}`) },
  { name: 'customer-new', path: '/customers/new' },
  { name: 'products', path: '/products' },
  { name: 'product', path: first('/catalog/products?kind=goods', (id) => `/products/${id}`) },
  { name: 'product-new', path: '/products/new' },
  { name: 'stock', path: '/stock' },
  { name: 'stock-moves', path: '/stock/moves' },
  { name: 'stock-low', path: '/stock/low' },
  { name: 'stock-at', path: '/stock/at' },
  { name: 'stock-value', path: '/stock/value' },
  { name: 'stock-reorder', path: '/stock/reorder' },
  { name: 'stock-receive', path: '/stock/receive' },
  { name: 'stock-adjust', path: '/stock/adjust' },
  { name: 'receipts', path: '/receipts' },
  { name: 'receipt', path: first('/inventory/receipts', (id) => `/receipts/${id}`) },
  {
    name: 'receipt-reverse',
    path: async (api) => {
      const { location } = await goods(api);
      const lines = [{ product_id: (await newProduct(api)).id, quantity: '5', unit_cost: '12.5' }];
      return `/receipts/${(await api('POST', '/inventory/receipts', { location_id: location, lines })).id}`;
    },
    open: async (page, t) => {
      await page
        .getByRole('button', { name: t('more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('stock-receipt-reverse') }).click();
      await dialog(page);
    },
  },
  { name: 'adjustments', path: '/adjustments' },
  { name: 'adjustment', path: adjusted },
  {
    name: 'adjustment-reverse',
    path: adjusted,
    open: async (page, t) => {
      await page
        .getByRole('button', { name: t('more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('stock-adjustment-reverse') }).click();
      await dialog(page);
    },
  },
  { name: 'transfers', path: '/transfers' },
  { name: 'transfer-new', path: '/transfers/new' },
  { name: 'transfer', path: transferred },
  {
    name: 'transfer-receive',
    path: transferred,
    open: async (page) => {
      await page.keyboard.press('Control+Enter');
      await dialog(page);
    },
  },
  { name: 'shipments', path: '/shipments' },
  { name: 'shipment', path: first('/shipping/shipments', (id) => `/shipments/${id}`) },
  { name: 'returns', path: '/returns' },
  { name: 'return', path: returned },
  { name: 'payments', path: '/payments' },
  { name: 'payment', path: first('/billing/payments', (id) => `/payments/${id}`) },
  { name: 'payment-new', path: '/payments/new' },
  {
    name: 'payment-new-early',
    path: prompt,
    open: (page, t) => page.getByRole('checkbox', { name: t('billing-take-discounts') }).check(),
  },
  { name: 'refunds', path: '/refunds' },
  { name: 'refund', path: refunded },
  { name: 'ageing', path: '/billing/ageing' },
  { name: 'reminders', path: '/billing/dunning' },
  { name: 'ageing-one', path: first('/sales/customers', (id) => `/billing/ageing/${id}`) },
  { name: 'reminders-new', path: '/billing/dunning/new' },
  { name: 'reminders-levels', path: '/billing/dunning/levels' },
  { name: 'recurring-invoices', path: '/recurring-invoices' },
  { name: 'recurring-invoice-new', path: '/recurring-invoices/new' },
  { name: 'recurring-invoice', path: recurs('invoice') },
  { name: 'order-templates', path: '/recurring-orders' },
  { name: 'order-template-new', path: '/recurring-orders/new' },
  { name: 'order-template', path: recurs('order') },
  { name: 'entries', path: '/ledger/entries' },
  { name: 'entry', path: first('/ledger/entries', (id) => `/ledger/entries/${id}`) },
  { name: 'entry-new', path: '/ledger/entries/new' },
  { name: 'accounts', path: '/ledger/accounts' },
  { name: 'account', path: first('/ledger/accounts?role=receivable', (id) => `/ledger/accounts/${id}`) },
  { name: 'journals', path: '/ledger/journals' },
  { name: 'profit-and-loss', path: '/ledger/reports?against=year' },
  { name: 'balance-sheet', path: '/ledger/reports/balance-sheet?against=before' },
  { name: 'trial-balance', path: '/ledger/reports/trial-balance' },
  { name: 'tax-report', path: '/ledger/reports/tax' },
  { name: 'closing', path: '/ledger/closing' },
  {
    name: 'closing-behind',
    path: '/ledger/closing',
    open: async (page, t) => {
      await page.route('**/api/v1/finance/locks', (route) =>
        route.request().method() === 'POST' ? route.fulfill(BEHIND) : route.continue(),
      );
      await page
        .getByRole('button', { name: t('ledger-lock'), exact: true })
        .first()
        .click();
      await page.getByRole('dialog').getByLabel(t('ledger-reason')).fill('Filed');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: t('ledger-behind') }).waitFor();
    },
  },
  { name: 'revaluation', path: '/ledger/closing/revaluation' },
  { name: 'year-close', path: '/ledger/closing/year' },
  { name: 'settings-sign-in-providers', path: '/settings/sign-in-providers' },
  { name: 'settings-api-keys', path: '/settings/api-keys' },
  { name: 'settings-webhooks', path: '/settings/webhooks' },
  { name: 'settings-inbox', path: '/settings/inbox' },
  { name: 'settings-exports', path: '/settings/exports' },
  { name: 'settings-jobs', path: '/settings/jobs' },
  { name: 'settings-mails', path: '/settings/mails' },
  { name: 'settings-audit', path: '/settings/audit' },
  { name: 'settings-sealing-keys', path: '/settings/sealing-keys' },
  { name: 'records', path: '/records' },
  { name: 'list-orders', path: '/records/order' },
  { name: 'list-grouped', path: '/records/order?group=status' },
  { name: 'record-supplier', path: first('/purchasing/suppliers', (id) => `/records/supplier/${id}`) },
  { name: 'record-new', path: '/records/supplier/new' },
  { name: 'record-new-quantity', path: '/records/reorder_point/new' },
  { name: 'import', path: '/records/customer/import' },
  { name: 'import-mapping', path: (api, base) => imported(api, base) },
  { name: 'import-tried', path: (api, base) => imported(api, base, 'dry-run') },
  { name: 'import-done', path: (api, base) => imported(api, base, 'dry-run', 'start') },
];

export { first };
