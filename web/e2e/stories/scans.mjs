// A scanner: a code in a few milliseconds and Enter, the next one before the last is looked up.
import { goods, newProduct } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** Between two keys of a scanner. */
const EACH_S = 0.004;

/** Keys as a scanner sends them, at its pace however busy the machine is. */
async function scan(page, code) {
  const session = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  for (const key of [...code, 'Enter']) {
    const enter = key === 'Enter' ? { windowsVirtualKeyCode: 13, code: 'Enter', text: '\r' } : { text: key };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, timestamp, ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp });
    timestamp += EACH_S;
  }
  await session.detach();
}

/** Holds look-ups of a code back until they are let go. */
async function held(page, code) {
  let letGo;
  const waits = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/catalog/lookup?code=${code}`, async (route) => {
    await waits;
    await route.continue();
  });
  return letGo;
}

const rowsOf = (page) =>
  page
    .locator('[data-row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['product', 'quantity'].map((name) => row.querySelector(`[data-col="${name}"]`)?.value).join(' × '),
      ),
    );

story('scans: a queue of them is taken in its order, and what nobody knows stays in sight', async ({ page, api }) => {
  const [one, two, three] = [await newProduct(api), await newProduct(api), await newProduct(api)];
  await page.goto('/orders/new');
  await settled(page);
  const letGo = await held(page, one.sku);
  await page.getByRole('textbox', { name: 'Scan or type a code' }).focus();
  for (const code of [one.sku, two.sku, 'NOBODY-1', three.sku, two.sku, 'NOBODY-1', one.sku]) await scan(page, code);
  // All are under way while the first is still looked up; none overtakes it.
  ensure((await rowsOf(page)).join() === ' × 1', 'no row yet');
  letGo();
  await page.getByText('3 lines', { exact: true }).waitFor();
  await page.getByRole('status').getByText(`${one.name}: 2`).waitFor();
  ensure(
    (await rowsOf(page)).slice(0, 3).join() === `${one.name} × 2,${two.name} × 2,${three.name} × 1`,
    `each in the order of its first scan: ${await rowsOf(page)}`,
  );
  const missed = page.getByRole('status').getByRole('listitem');
  await missed.getByText('No product has the code NOBODY-1 × 2').waitFor();
  // What was unknown is made meanwhile, and looked up again: as often as it was scanned.
  await newProduct(api, { sku: 'NOBODY-1', name: 'Somebody’s' });
  await page.getByRole('button', { name: 'Look NOBODY-1 up again' }).click();
  await page.getByRole('status').getByText('Somebody’s: 2').waitFor();
  ensure((await missed.count()) === 0, 'nothing is missed any more');
  await scan(page, 'NOBODY-2');
  await page.getByRole('button', { name: 'Put NOBODY-2 aside' }).click();
  await missed.waitFor({ state: 'detached' });
});

story('scans: straight into a line, and while the sheet is already being posted', async ({ page, api }) => {
  const { location } = await goods(api);
  const place = (await api('GET', `/inventory/locations/${location}`)).name;
  const [one, two] = [await newProduct(api), await newProduct(api)];
  const code = String(Date.now());
  const three = await newProduct(api, { sku: code, name: 'By its number' });
  await page.goto('/stock/receive');
  await page.getByLabel('Where').selectOption({ label: place });
  await page.getByRole('combobox', { name: 'Product, line 1' }).focus();
  const letGo = await held(page, two.sku);
  await scan(page, one.sku);
  await scan(page, two.sku);
  await scan(page, one.sku);
  // Into a quantity, where it would be a number of pieces.
  const quantity = page.getByRole('textbox', { name: 'Qty, line 1', exact: true });
  await quantity.focus();
  await page.keyboard.press('7');
  await quantity.blur();
  await quantity.focus();
  await scan(page, code);
  // A scanner is quicker than its codes are looked up: who posts now means them all.
  await page.keyboard.press('Control+Enter');
  letGo();
  await page.waitForURL(/\/receipts\/[0-9a-f-]{36}$/);
  const receipt = await api('GET', `/inventory/receipts/${page.url().split('/').at(-1)}`);
  const came = receipt.lines.map((line) => `${line.product_id} ${Number(line.quantity)}`).join();
  ensure(
    came === `${one.id} 8,${two.id} 1,${three.id} 1`,
    `all that was scanned came: ${JSON.stringify(receipt.lines)}`,
  );

  // What turns out to be unknown is said, and nothing is posted without it.
  await page.goto('/stock/receive');
  await page.getByLabel('Where').selectOption({ label: place });
  await page.getByRole('textbox', { name: 'Scan or type a code' }).focus();
  const later = await held(page, 'NOBODY-3');
  await scan(page, one.sku);
  await scan(page, 'NOBODY-3');
  await page.keyboard.press('Control+Enter');
  later();
  await page.getByText('No product has the code NOBODY-3').waitFor();
  await page.getByText('1 line', { exact: true }).waitFor();
  ensure(new URL(page.url()).pathname === '/stock/receive', 'nothing is posted');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/receipts\/[0-9a-f-]{36}$/);
});

story('scans: an invoice that is saved at once has all that was scanned', async ({ page, api }) => {
  const { customer } = await goods(api);
  const [one, two] = [await newProduct(api, { price: '3' }), await newProduct(api, { price: '5' })];
  await page.goto(`/invoices/new?customer=${customer.id}`);
  await page.getByRole('textbox', { name: 'Scan or type a code' }).focus();
  const letGo = await held(page, two.sku);
  for (const code of [one.sku, two.sku, one.sku]) await scan(page, code);
  await page.keyboard.press('Control+s');
  letGo();
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  const invoice = await api('GET', `/billing/invoices/${page.url().split('/').at(-1)}`);
  const billed = invoice.lines.map((line) => `${line.product_id} ${Number(line.quantity)}`).join();
  ensure(billed === `${one.id} 2,${two.id} 1`, `all that was scanned is billed: ${JSON.stringify(invoice.lines)}`);
});
