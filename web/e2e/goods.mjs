/** What stories of documents begin with: goods that are there, somebody who buys them, and orders of them. */

/** Products that lie at one place, and a customer. */
export async function goods(api, count = 2) {
  const customers = await api('GET', '/sales/customers?limit=20&status=active');
  const levels = await api('GET', '/inventory/levels?limit=200&on_hand[gte]=50');
  const counts = new Map();
  for (const level of levels.items)
    counts.set(level.location_id, [...(counts.get(level.location_id) ?? []), level.product_id]);
  const [location, ids] = [...counts].sort((a, b) => b[1].length - a[1].length)[0];
  const products = await api('GET', `/catalog/products?id[in]=${ids.slice(0, count).join(',')}&limit=${count}`);
  return { customer: customers.items[0], location, products: products.items };
}

/** An order of four pieces each, shipped. */
export async function shippedOrder(api) {
  const { customer, location, products } = await goods(api);
  const lines = products.map((product) => ({ product_id: product.id, quantity: '4' }));
  const order = await api('POST', '/sales/orders', { customer_id: customer.id, location_id: location, lines });
  await api('POST', `/sales/orders/${order.id}/confirm`, {});
  const shipment = await api('POST', '/shipping/shipments', { order_id: order.id });
  await api('POST', `/shipping/shipments/${shipment.id}/ship`, {});
  return { order, shipment, customer, location, products };
}

/** An invoice of such an order, posted. */
export async function postedInvoice(api) {
  const made = await shippedOrder(api);
  const draft = await api('POST', '/billing/invoices', { order_id: made.order.id, of: 'shipped' });
  const invoice = await api('POST', `/billing/invoices/${draft.id}/post`, {});
  return { ...made, invoice };
}

/** Chooses a product in a line by its article number; `column` is what its quantity is called. */
export async function line(page, number, product, quantity, column = 'Qty') {
  await page.getByRole('combobox', { name: `Product, line ${number}` }).focus();
  await page.keyboard.type(product.sku, { delay: 40 });
  await page.getByRole('option', { name: product.name }).first().waitFor();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: `${column}, line ${number}`, exact: true });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(quantity);
}

/** A product of its own, so that no other story's goods are short of it. */
export async function newProduct(api, fields = {}) {
  const [like] = (await api('GET', '/catalog/products?kind=goods&limit=1')).items;
  const id = Math.random().toString(36).slice(2, 8);
  return api('POST', '/catalog/products', {
    sku: `Q-${id}`,
    name: `Measured ${id}`,
    unit_id: like.unit_id,
    tax_class_id: like.tax_class_id,
    price: '10',
    ...fields,
  });
}
