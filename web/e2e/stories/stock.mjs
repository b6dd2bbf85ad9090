// Stock: a shortfall that is corrected with a reason, goods that change their place, and every number that opens what makes it.
import { day } from '../days.mjs';
import { goods, line, newProduct } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

const level = async (api, product, location) =>
  (await api('GET', `/inventory/levels?product_id=${product}&location_id=${location}&limit=1`)).items[0]?.on_hand ??
  '0';

story('stock: two pieces are broken, and the move says why', async ({ page, api, base }) => {
  const { location } = await goods(api);
  // Nobody else's: what is on hand of it changes here alone.
  const product = await newProduct(api);
  await api('POST', '/inventory/receipts', {
    location_id: location,
    lines: [{ product_id: product.id, quantity: '9' }],
  });
  const place = (await api('GET', `/inventory/locations/${location}`)).name;
  const before = Number(await level(api, product.id, location));
  await page.goto(`${base}/stock/adjust`);
  await page.getByLabel('Place').selectOption({ label: place });
  await page.getByLabel('Reason').selectOption({ label: 'Damaged' });
  await line(page, 1, product, '-2');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/adjustments\/[0-9a-f-]{36}$/);
  ensure(Number(await level(api, product.id, location)) === before - 2, 'two pieces less are on hand');
  const where = JSON.stringify({
    all: [
      { field: 'product_id', op: 'eq', value: product.id },
      { field: 'kind', op: 'eq', value: 'adjustment' },
    ],
  });
  const moves = await api('GET', `/inventory/moves?where=${encodeURIComponent(where)}&sort=-at&limit=1`);
  ensure(moves.items[0].reason_code === 'damage', 'the move tells its reason');
});

story('stock: what is on hand opens the moves that make it', async ({ page, base }) => {
  await page.goto(`${base}/stock`);
  await page
    .getByRole('link', { name: /Moves that make it/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Stock moves' }).waitFor();
  ensure(new URL(page.url()).searchParams.has('where'), 'of that product at that place');
});

story('stock: goods go to another place, one comes broken', async ({ page, api, base }) => {
  const { location, products } = await goods(api);
  const [product] = products;
  const places = (await api('GET', '/inventory/locations?limit=50')).items;
  const from = places.find((one) => one.id === location);
  const to = places.find((one) => one.kind === 'store' && one.id !== location);
  const before = Number(await level(api, product.id, to.id));
  await page.goto(`${base}/transfers/new`);
  await page.getByLabel('From').selectOption({ label: from.name });
  await page.getByLabel('To', { exact: true }).selectOption({ label: to.name });
  await line(page, 1, product, '5');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: /^Ship/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
  await page.getByRole('button', { name: /^Receive/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Received').fill('4');
  await dialog.getByLabel('Damaged').fill('1');
  await dialog.getByRole('button', { name: 'Receive' }).click();
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Received').waitFor();
  ensure(Number(await level(api, product.id, to.id)) === before + 4, 'four have come');
});

story('stock: a transfer that has not left is changed', async ({ page, api, base }) => {
  const { location, products } = await goods(api);
  const [product] = products;
  const places = (await api('GET', '/inventory/locations?limit=50')).items;
  const to = places.filter((one) => !one.in_transit && one.id !== location);
  const draft = await api('POST', '/inventory/transfers', {
    from_location_id: location,
    to_location_id: to[0].id,
    lines: [{ product_id: product.id, quantity: '5' }],
  });
  await page.goto(`${base}/transfers/${draft.id}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
  await page.getByRole('heading', { name: `Change ${draft.number}` }).waitFor();
  await page.getByLabel('To', { exact: true }).selectOption({ label: to[1].name });
  await page.getByLabel('Note').fill('Only what the window needs');
  const field = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await page.keyboard.press('Control+S');
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}$/);
  await page.getByText('Only what the window needs').waitFor();
  const after = await api('GET', `/inventory/transfers/${draft.id}`);
  ensure(after.number === draft.number && after.status === 'draft', 'it is the same draft');
  ensure(after.to_location_id === to[1].id && Number(after.lines[0].quantity) === 3, 'with what was changed');
  await page.goto(`${base}/transfers/${draft.id}/edit`);
  await page.getByRole('heading', { name: `Change ${draft.number}` }).waitFor();
  await api('POST', `/inventory/transfers/${draft.id}/ship`, {});
  await page.reload();
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}$/);
});

story(
  'stock: a day that is past shows what lay there and its worth, and is saved as it is shown',
  async ({ page, api, base }) => {
    await page.goto(`${base}/stock/at?on=${day()}`);
    const table = page.getByRole('region', { name: 'Stock on a day' });
    await table.getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: 'Save or print' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    const { readFile } = await import('node:fs/promises');
    const [head, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    ensure(/^Product,SKU,Place,Quantity,Value \([A-Z]{3}\)$/.test(head), `the columns that are shown, not ${head}`);
    // Reading the file has read what was not there yet.
    await page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
    const rows = await table.locator('tbody tr').allInnerTexts();
    ensure(rows.length === lines.length, `${rows.length} rows on the page, ${lines.length} in the file`);
    const cents = lines.reduce((sum, line) => sum + Math.round(Number(line.split(',').at(-1)) * 100), 0);
    const foot = (await table.locator('tfoot td').last().innerText()).replaceAll(',', '');
    ensure(Math.round(Number(foot) * 100) === cents, 'the sum under the rows is that of the file');
    const [product] = (await api('GET', '/catalog/products?limit=1')).items;
    await page.goto(`${base}/stock/at?on=2020-01-01&product=${product.id}`);
    await page.getByText('Nothing lay there on').waitFor();
  },
);

story('stock: who takes a place off sale is told which orders wait there', async ({ page, api, base }) => {
  const { customer } = await goods(api);
  const code = `W${Date.now() % 1e8}`;
  const place = await api('POST', '/inventory/locations', { code, name: `Workshop ${code}` });
  const product = await newProduct(api);
  const order = await api('POST', '/sales/orders', {
    customer_id: customer.id,
    location_id: place.id,
    shortage: 'back_order',
    lines: [{ product_id: product.id, quantity: '2' }],
    confirm: true,
  });
  ensure(order.back_ordered, 'the order waits');
  await page.goto(`${base}/records/location/${place.id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('checkbox', { name: 'For sale' }).uncheck();
  await page.keyboard.press('Control+s');
  await page.getByText('One order waits for goods here').waitFor();
  await page.getByText(order.number).first().waitFor();
  ensure((await api('GET', `/inventory/locations/${place.id}`)).for_sale === false, 'and it is off sale');
});
