// How finely a unit is counted, and goods that are below zero.
import { goods, line, newProduct as product } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

const word = () => Math.random().toString(36).slice(2, 8);

story('units: half a piece is said to be none before anything is sent', async ({ page, api, base, artifacts }) => {
  const { customer } = await goods(api);
  const one = await product(api);
  const unit = await api('GET', `/catalog/units/${one.unit_id}`);
  ensure(unit.places === 0, 'pieces are counted in whole ones');
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    lines: [{ product_id: one.id, quantity: '2' }],
  });
  const sent = [];
  page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
  await page.goto(`${base}/orders/${order.id}`);
  const field = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2.5');
  const said = page.getByRole('button', { name: 'In line 1' });
  await said.waitFor();
  ensure((await said.innerText()).includes('is counted in whole ones'), 'it says why');
  ensure((await field.getAttribute('aria-invalid')) === 'true', 'the cell says so too');
  await page.getByText(/^Not saved\. In line 1: .* is counted in whole ones$/).waitFor();
  await page.screenshot({ path: `${artifacts}/order-too-fine.png` });
  ensure(sent.length === 0, 'nothing was sent');
  await said.click();
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('3');
  await said.waitFor({ state: 'detached' });
  await page.getByText(/Draft saved/).waitFor();
});

story(
  'units: how finely one is counted is set in its form, and holds in documents',
  async ({ page, api, base, artifacts }) => {
    const id = word();
    const unit = await api('POST', '/catalog/units', {
      code: `m${id}`,
      name: `Metre ${id}`,
      dimension: 'length',
      num: 1,
      den: 1,
    });
    ensure(unit.places === 3, 'what is measured has three places when nobody says');
    const cloth = await product(api, { unit_id: unit.id });
    const { location } = await goods(api);
    const place = (await api('GET', `/inventory/locations/${location}`)).name;
    await page.goto(`${base}/records/unit/${unit.id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Places' }).fill('1');
    await page.screenshot({ path: `${artifacts}/unit-form.png` });
    await page.keyboard.press('Control+S');
    await page.getByRole('textbox', { name: 'Places' }).waitFor({ state: 'detached' });
    ensure((await api('GET', `/catalog/units/${unit.id}`)).places === 1, 'one place');
    await page.goto(`${base}/stock/receive`);
    await page.getByLabel('Where').selectOption({ label: place });
    await line(page, 1, cloth, '2.25');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`m${id} is counted with one decimal place at most`).waitFor();
    const field = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2.5');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/receipts\/[0-9a-f-]{36}/);
  },
);

story('units: what recurs is not kept with half a piece', async ({ page, api, base, artifacts }) => {
  const { customer } = await goods(api);
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && /\/(recurring|order-templates)$/.test(new URL(request.url()).pathname))
      sent.push(request.url());
  });
  const write = async (list, path) => {
    const one = await product(api);
    sent.length = 0;
    await page.goto(`${base}/${list}/new`);
    await page.getByLabel('Name', { exact: true }).fill(`Weekly ${one.sku}`);
    await page.getByRole('combobox', { name: 'Customer' }).fill(customer.name);
    await page.getByRole('option', { name: customer.name }).first().click();
    await line(page, 1, one, '2.5');
    const said = page.getByRole('button', { name: 'In line 1' });
    await said.waitFor();
    ensure((await said.innerText()).includes('is counted in whole ones'), 'it says why');
    // Saved from a field above the lines: the cell has the focus then.
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.press('Control+S');
    const field = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
    await field.and(page.locator(':focus')).waitFor();
    ensure((await field.getAttribute('aria-invalid')) === 'true', 'the cell says so too');
    ensure(sent.length === 0, 'nothing was sent');
    await page.screenshot({ path: `${artifacts}/${list}-too-fine.png` });
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await said.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await page.waitForURL(new RegExp(`/${list}/[0-9a-f-]{36}$`));
    return api('GET', `${path}/${page.url().split('/').at(-1)}`);
  };
  const invoice = await write('recurring-invoices', '/billing/recurring');
  ensure(Number(invoice.invoice.lines[0].quantity) === 3, 'three pieces on each invoice');
  const order = await write('recurring-orders', '/sales/order-templates');
  ensure(Number(order.order.lines[0].quantity) === 3, 'three pieces in each order');
});

story('units: a record’s quantity is as fine as its product’s unit', async ({ page, api, base, artifacts }) => {
  const { location } = await goods(api);
  const place = await api('GET', `/inventory/locations/${location}`);
  const one = await product(api);
  await page.goto(`${base}/records/reorder_point/new`);
  const field = page.getByRole('textbox', { name: 'Quantity', exact: true });
  await field.fill('2.5');
  const choose = async (name, record) => {
    await page.getByRole('combobox', { name }).click();
    await page.keyboard.type(record.name, { delay: 10 });
    await page.getByRole('option', { name: record.name }).first().click();
  };
  // Only with the product it is known that there is no half of it.
  await choose('Product', one);
  await page.getByText('is counted in whole ones').first().waitFor();
  await choose('Location', place);
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Quantity: .* is counted in whole ones/ })
    .waitFor();
  await page.screenshot({ path: `${artifacts}/record-too-fine.png` });
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Quantity/ })
    .click();
  await field.and(page.locator(':focus')).waitFor();
  await field.fill('3');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/records\/reorder_point\/[0-9a-f-]{36}/);
  const [kept] = (await api('GET', `/inventory/reorder-points?product_id=${one.id}&limit=1`)).items;
  ensure(Number(kept.quantity) === 3, 'three pieces');
});

story(
  'orders: what a place lets holds for goods that never lay there',
  async ({ page, api, base, artifacts }) => {
    const id = word();
    const { products } = await goods(api);
    const customer = await api('POST', '/sales/customers', { name: `Early bird ${id}` });
    const place = (code) => api('POST', '/inventory/locations', { code: `${code}-${id}`, name: `${code} ${id}` });
    const used = await place('Used');
    const empty = await place('Empty');
    await api('POST', '/inventory/receipts', {
      location_id: used.id,
      lines: [{ product_id: products[0].id, quantity: '9' }],
    });
    const one = await product(api);
    const asked = [];
    page.on('request', (request) => /inventory\/levels/.test(request.url()) && asked.push(request.url()));
    const draft = async (location) => {
      const lines = [{ product_id: one.id, quantity: '3' }];
      const order = await api('POST', '/sales/orders', { customer_id: customer.id, location_id: location.id, lines });
      await page.goto(`${base}/orders/${order.id}`);
    };
    for (const location of [used, empty]) {
      await draft(location);
      await page.getByText('There is too little of one product').waitFor();
    }
    await api('PUT', '/inventory/policy', { negative_stock: 'warn' });
    asked.length = 0;
    for (const location of [used, empty]) {
      await draft(location);
      await page.getByText('The place lets it fall below zero').waitFor();
    }
    // Two for each page: of its goods, and of its place; both again on a page that is told late of the policy or its order.
    ensure(asked.length <= 8, `${asked.length} questions about what is there`);
    await page.screenshot({ path: `${artifacts}/below-never-there.png` });
  },
  { house: {} },
);

story('stock: what is sold below zero is said everywhere', async ({ page, api, base, artifacts }) => {
  const id = word();
  const place = await api('POST', '/inventory/locations', {
    code: `LATE-${id}`,
    name: `Late books ${id}`,
    negative_stock: 'warn',
  });
  const one = await product(api, { sku: `LATE-${id}` });
  const customer = await api('POST', '/sales/customers', { name: `In a hurry ${id}` });
  await api('POST', '/inventory/receipts', { location_id: place.id, lines: [{ product_id: one.id, quantity: '1' }] });
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: place.id,
    lines: [{ product_id: one.id, quantity: '3' }],
  });
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/orders/${order.id}`);
  await page.getByText('The place lets it fall below zero').waitFor();
  await page.screenshot({ path: `${artifacts}/below-order-draft.png` });
  await page.getByRole('button', { name: /^Confirm order/ }).click();
  await page.getByText('more is promised than is there').waitFor();
  // It stays said when the page is opened anew.
  await page.reload();
  await page.getByText('more is promised than is there').waitFor();
  await page.screenshot({ path: `${artifacts}/below-order.png` });
  await page.getByRole('button', { name: /^Ship/ }).click();
  await dialog.getByText('It falls below zero, to -2').waitFor();
  await page.screenshot({ path: `${artifacts}/below-ship.png` });
  await dialog.getByRole('button', { name: 'Ship now' }).click();
  await dialog.waitFor({ state: 'detached' });
  const [shipment] = (await api('GET', `/shipping/shipments?order_id=${order.id}`)).items;
  await page.goto(`${base}/shipments/${shipment.id}`);
  await page.getByText('are on hand where it left from, below zero').waitFor();
  await page.screenshot({ path: `${artifacts}/below-shipment.png` });
  await page.goto(`${base}/stock?view=below`);
  const row = page.getByRole('row').filter({ hasText: one.name });
  await row.getByText('-2 · below zero').waitFor();
  await page.screenshot({ path: `${artifacts}/below-stock.png` });
  await page.goto(base);
  await page
    .getByText(/below zero/)
    .first()
    .waitFor();
});

story(
  'orders: a draft that somebody else saved meanwhile is compared, without reading it again',
  async ({ page, api, base, artifacts }) => {
    const { customer, location, products } = await goods(api);
    const [a, b] = products;
    const body = (quantity, lines = []) => ({
      customer_id: customer.id,
      location_id: location,
      lines: [{ product_id: a.id, quantity }, ...lines],
    });
    const order = await api('POST', '/sales/orders', body('1'));
    const field = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
    const dialog = page.getByRole('dialog');
    const write = async (quantity) => {
      await field.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(quantity);
      await page.getByRole('button', { name: 'Compare' }).click();
      await dialog.getByRole('row').filter({ hasText: a.name }).waitFor();
    };
    await page.goto(`${base}/orders/${order.id}`);
    await field.waitFor();
    // What is shown comes out of the refusal alone.
    await page.route(`**/api/v1/sales/orders/${order.id}`, (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await api('PUT', `/sales/orders/${order.id}`, body('7', [{ product_id: b.id, quantity: '2' }]));
    await write('4');
    await dialog.getByRole('row').filter({ hasText: b.name }).getByText('not there').waitFor();
    await page.screenshot({ path: `${artifacts}/conflict-order.png` });
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await dialog.waitFor({ state: 'detached' });
    ensure((await field.inputValue()) === '7', 'theirs is in the sheet');
    await page.getByRole('textbox', { name: 'Qty, line 2', exact: true }).waitFor();
    await api('PUT', `/sales/orders/${order.id}`, body('8'));
    await write('5');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText(/Draft saved/).waitFor();
    const after = await api('GET', `/sales/orders/${order.id}`);
    ensure(after.lines.length === 2 && Number(after.lines[0].quantity) === 5, 'mine was written over theirs');
  },
);

story('stock: a transfer that somebody else saved meanwhile is compared', async ({ page, api, base, artifacts }) => {
  const { location, products } = await goods(api);
  const to = (await api('GET', '/inventory/locations?limit=50')).items.find(
    (one) => !one.in_transit && one.id !== location,
  );
  const body = (quantity, note) => ({
    from_location_id: location,
    to_location_id: to.id,
    lines: [{ product_id: products[0].id, quantity }],
    note,
  });
  const draft = await api('POST', '/inventory/transfers', body('5', null));
  await page.goto(`${base}/transfers/${draft.id}/edit`);
  await page.getByLabel('Note').fill('Mine');
  await api('PUT', `/inventory/transfers/${draft.id}`, body('6', 'Theirs'));
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+S');
  await dialog.getByRole('row').filter({ hasText: 'Note' }).getByText('Theirs').waitFor();
  await page.screenshot({ path: `${artifacts}/conflict-transfer.png` });
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await dialog.waitFor({ state: 'detached' });
  ensure((await page.getByLabel('Note').inputValue()) === 'Theirs', 'theirs is in the form');
  await page.getByLabel('Note').fill('Mine again');
  await page.keyboard.press('Control+S');
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}$/);
  const after = await api('GET', `/inventory/transfers/${draft.id}`);
  ensure(after.note === 'Mine again' && Number(after.lines[0].quantity) === 6, 'gone on from theirs');
});
