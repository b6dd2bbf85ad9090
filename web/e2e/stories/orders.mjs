// An order from an empty page to money in the bank, by keyboard alone where keys are faster than a mouse.
import { story } from '../story.mjs';

/** Five products that are there, and somebody who may buy them. */
async function goods(api) {
  const customers = await api('GET', '/sales/customers?limit=20&status=active');
  const levels = await api('GET', '/inventory/levels?limit=200&on_hand[gte]=50');
  const counts = new Map();
  for (const level of levels.items)
    counts.set(level.location_id, [...(counts.get(level.location_id) ?? []), level.product_id]);
  const [location, ids] = [...counts].sort((a, b) => b[1].length - a[1].length)[0];
  const products = await api('GET', `/catalog/products?id[in]=${ids.slice(0, 5).join(',')}&limit=5`);
  return { customer: customers.items[0], location, products: products.items };
}

story('an order of five lines, confirmed, shipped, invoiced and paid', async ({ page, api, base }) => {
  const { customer, location, products } = await goods(api);
  const place = (await api('GET', `/inventory/locations/${location}`)).name;

  await page.goto(`${base}/orders`);
  await page.getByRole('heading', { name: 'Orders', exact: true, level: 1 }).waitFor();
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Customer' }).waitFor();
  await page.keyboard.type(customer.name, { delay: 5 });
  await page.getByRole('option', { name: customer.name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Ships from').selectOption({ label: place });

  await page.getByRole('combobox', { name: 'Product, line 1' }).focus();
  for (const [at, product] of products.entries()) {
    await page.keyboard.type(product.sku, { delay: 60 });
    await page.getByRole('option', { name: product.name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: `Qty, line ${at + 1}`, exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.type('2');
    if (at < products.length - 1) {
      await page.keyboard.press('Enter');
      await page
        .getByRole('combobox', { name: `Product, line ${at + 2}` })
        .and(page.locator(':focus'))
        .waitFor();
    }
  }
  await page.getByText(/Draft saved/).waitFor();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Ship/ }).waitFor();

  const id = page.url().split('/').at(-1);
  const confirmed = await api('GET', `/sales/orders/${id}`);
  if (confirmed.status !== 'confirmed' || confirmed.lines.length !== products.length)
    throw new Error(`the order is ${confirmed.status} with ${confirmed.lines.length} lines`);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Ship now' }).click();
  await page.getByRole('button', { name: /^Invoice what was shipped/ }).click();

  await page.getByRole('button', { name: /^Post/ }).waitFor();
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Post' }).click();

  await page.getByRole('button', { name: /^Record payment/ }).waitFor();
  await page.keyboard.press('Control+Shift+P');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Record/ })
    .click();
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Paid').waitFor();

  const invoice = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  if (invoice.status !== 'paid' || invoice.total !== confirmed.total)
    throw new Error(`the invoice is ${invoice.status}, ${invoice.total} of ${confirmed.total}`);
});

/** Lines of a sheet that fits its window nearly, and of one that does not by far. */
const FEW = 25;
const MANY = 500;
/** How many times what a key costs with few lines it may cost with many: it grows with what is seen, not with all. */
const DEARER_MAX = 4;

/** Milliseconds of script, style and layout for a key in one of few lines, and of many. */
async function keyCosts({ page, api, base }, path) {
  const { products } = await goods(api);
  await page.goto(`${base}${path}`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000;
  };
  const keys = ['1', '2', 'Backspace', '3', 'Backspace', '4', 'Backspace', '5', 'Backspace', '6'];
  const costs = [];
  for (const [more, all] of [
    [FEW, FEW],
    [MANY - FEW, MANY],
  ]) {
    const rows = Array.from({ length: more }, (_, at) => `${products[at % products.length].sku}\t${1 + (at % 9)}`);
    await page.getByRole('button', { name: 'Paste from spreadsheet' }).click();
    await page.getByLabel('Rows', { exact: true }).fill(rows.join('\n'));
    await page.getByRole('button', { name: `Add ${more} lines` }).click();
    await page.getByText(`${all} lines`, { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Qty, line 3', exact: true }).focus();
    const before = await spent();
    for (const key of keys) await page.keyboard.press(key);
    costs.push(((await spent()) - before) / keys.length);
  }
  return costs;
}

for (const [what, path] of [
  ['lines', '/orders/new'],
  ['goods', '/stock/receive'],
  ['lines to bill', '/invoices/new'],
])
  story(`a key in a sheet of ${MANY} ${what} costs what it does in one of ${FEW}, nearly`, async (house) => {
    const [few, many] = await keyCosts(house, path);
    if (many > few * DEARER_MAX) throw new Error(`${many.toFixed(1)} ms for a key, ${few.toFixed(1)} with few lines`);
  });

story(
  'orders: a customer and a product that are missing are made in the order, and received for it',
  async ({ page, api }) => {
    const word = Math.random().toString(36).slice(2, 8);
    const [place] = (await api('GET', '/inventory/locations?limit=20')).items.filter((one) => !one.in_transit);
    const sheet = (name) => page.getByRole('dialog', { name });
    await page.goto('/orders/new');
    const customer = page.getByRole('combobox', { name: 'Customer' });
    await customer.pressSequentially(`Zawadi ${word}`);
    await page.getByRole('option', { name: `New customer “Zawadi ${word}”` }).click();
    await sheet('New customer').getByLabel('Phone').fill('+254700123456');
    await page.keyboard.press('Control+Enter');
    await sheet('New customer').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: `Zawadi ${word}` }).waitFor();
    await page.getByLabel('Ships from').selectOption({ label: place.name });

    await page.getByRole('combobox', { name: 'Product, line 1' }).pressSequentially(`Kanga ${word}`);
    await page.getByRole('option', { name: `New product “Kanga ${word}”` }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sheet('New product').getByLabel('SKU').fill(`KAN-${word}`);
    await sheet('New product').getByLabel('Price').fill('800');
    await page.keyboard.press('Control+Enter');
    const quantity = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
    await quantity.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('2');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('alert').filter({ hasText: 'Not enough stock' }).waitFor();
    await page.getByRole('link', { name: 'Receive goods' }).click();
    await quantity.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('5');
    await page.getByLabel('Where').selectOption({ label: place.name });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Confirm order/ }).click();
    await page.getByRole('button', { name: /^Ship/ }).waitFor();
    const order = await api('GET', `/sales/orders/${page.url().split('/').at(-1)}`);
    if (order.status !== 'confirmed' || order.customer_name !== `Zawadi ${word}`)
      throw new Error(`the order is ${order.status}, for ${order.customer_name}`);
  },
);

story('orders: what is short may come later, by one press', async ({ page, api }) => {
  const { location, products } = await goods(api);
  // Somebody without a limit.
  const customer = await api('POST', '/sales/customers', { name: `Patient ${Date.now()}` });
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: location,
    lines: [{ product_id: products[0].id, quantity: '90000' }],
  });
  await page.goto(`/orders/${order.id}`);
  await page.getByRole('button', { name: /^Confirm order/ }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Back-order the rest' }).click();
  await page
    .getByRole('button', { name: /^Ship|^Confirm order/ })
    .first()
    .waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

story('orders: one without an address says so, and an amendment gives it one', async ({ page, api }) => {
  const { location, products } = await goods(api);
  const customer = await api('POST', '/sales/customers', { name: `Homeless ${Date.now()}`, credit_limit: '1' });
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: location,
    lines: [{ product_id: products.at(-1).id, quantity: '2' }],
  });
  await page.goto(`/orders/${order.id}`);
  // Told while it is written …
  const before = page.getByRole('list', { name: 'Before it is confirmed' });
  await before.getByText('The customer has no delivery address').waitFor();
  await before.getByText(/beyond the customer’s credit limit/).waitFor();
  await api('PATCH', `/sales/customers/${customer.id}`, { credit_limit: '9000000' });
  await page.getByRole('button', { name: /^Confirm order/ }).click();
  // … and after it was confirmed, until it is settled.
  await page.getByText('The order has no delivery address').waitFor();
  await api('POST', '/sales/addresses', {
    customer_id: customer.id,
    purpose: 'shipping',
    line1: '12 Moi Avenue',
    city: 'Nairobi',
    country: 'KE',
  });
  const told = page.getByRole('alert').filter({ hasText: 'no delivery address' });
  await told.locator('..').locator('..').getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('Delivery address').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Review' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('They have moved');
  await dialog.getByRole('button', { name: 'Amend' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('address').getByText('12 Moi Avenue').waitFor();
  await page.getByText('The order has no delivery address').waitFor({ state: 'detached' });
  await page.getByText('Delivery address changed').waitFor();
  const after = await api('GET', `/sales/orders/${order.id}`);
  if (after.shipping_address?.line1 !== '12 Moi Avenue') throw new Error('the order has no address');
});
