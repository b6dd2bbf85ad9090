// Goods that come without an order: on the day on which they came, from whom; taken back with a reason; and days that are closed.
import { day } from '../days.mjs';
import { goods, line, newProduct } from '../goods.mjs';
import { ensure, story } from '../story.mjs';

const level = async (api, product, location) =>
  Number(
    (await api('GET', `/inventory/levels?product_id=${product}&location_id=${location}&limit=1`)).items[0]?.on_hand ??
      0,
  );

story(
  'receipts: goods that came before yesterday are received, and taken back',
  async ({ page, api, base, artifacts }) => {
    const { location } = await goods(api);
    const product = await newProduct(api);
    const place = (await api('GET', `/inventory/locations/${location}`)).name;
    const [supplier] = (await api('GET', '/purchasing/suppliers?limit=1')).items;
    const before = await level(api, product.id, location);
    await page.goto(`${base}/receipts`);
    await page.getByRole('link', { name: 'Receive goods' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Receive goods' }).waitFor();
    await page.getByLabel('Where').selectOption({ label: place });
    await page.getByLabel('Came on').fill('-2');
    const picker = page.getByRole('combobox', { name: 'Supplier' });
    await picker.click();
    await page.keyboard.type(supplier.name.slice(0, 8));
    await page.getByRole('option', { name: supplier.name }).first().click();
    await page.getByLabel('Reference').fill('DN 4711');
    await line(page, 1, product, '5');
    await page.screenshot({ path: `${artifacts}/receive.png` });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/receipts\/[0-9a-f-]{36}/);
    await page.getByText('DN 4711').waitFor();
    await page.getByRole('region', { name: 'Stock moves' }).getByText('+5').waitFor();
    const id = page.url().split('/').at(-1);
    const made = await api('GET', `/inventory/receipts/${id}`);
    ensure(made.business_date === day(-2) && made.supplier_id === supplier.id, `of its day, not ${made.business_date}`);
    ensure((await level(api, product.id, location)) === before + 5, 'five more are on hand');
    await page.screenshot({ path: `${artifacts}/receipt-made.png` });

    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Reverse' }).click();
    const dialog = page.getByRole('dialog');
    ensure(await dialog.getByRole('button', { name: 'Reverse' }).isDisabled(), 'not without a reason');
    await dialog.getByLabel('Reason').fill('Booked twice');
    await page.screenshot({ path: `${artifacts}/receipt-reverse.png` });
    await dialog.getByRole('button', { name: 'Reverse' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('Reversed').waitFor();
    await page.screenshot({ path: `${artifacts}/receipt-reversed.png` });
    ensure((await level(api, product.id, location)) === before, 'as many as before are on hand');
    const { reversed_by_id } = await api('GET', `/inventory/receipts/${id}`);
    const counter = await api('GET', `/inventory/receipts/${reversed_by_id}`);
    await page.getByRole('link', { name: counter.number }).click();
    await page.getByRole('heading', { level: 1, name: counter.number }).waitFor();
    await page.getByText('Booked twice').first().waitFor();
    await page.getByText('This takes back the goods of').getByRole('link', { name: made.number }).waitFor();

    await page.goto(`${base}/receipts`);
    await page.getByRole('button', { name: 'Reversals' }).click();
    await page.getByText(counter.number).first().waitFor();
    ensure((await page.getByText(made.number, { exact: true }).count()) === 0, 'only what takes back');
  },
);

story(
  'receipts: on a phone what moved stands in rows as wide as the screen',
  async ({ page, api, base, artifacts }) => {
    const { location } = await goods(api);
    const lines = [{ product_id: (await newProduct(api)).id, quantity: '1200', unit_cost: '1234.5' }];
    const { id } = await api('POST', '/inventory/receipts', { location_id: location, lines });
    await page.goto(`${base}/receipts/${id}`);
    const moves = page.getByRole('region', { name: 'Stock moves' });
    await moves.getByText('+1,200').waitFor();
    for (const name of ['Goods', 'Stock moves']) {
      const region = page.getByRole('region', { name, exact: true });
      const beyond = await region.evaluate((box) => box.scrollWidth - box.clientWidth);
      ensure(beyond === 0, `${name}: ${beyond} px beyond the screen`);
    }
    ensure(
      await moves
        .getByText(/1,481,400/)
        .first()
        .isVisible(),
      'what it is worth stands under it',
    );
    await moves.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${artifacts}/receipt-phone.png`, fullPage: true });
  },
  { context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
);

/** Locks days once the books, which are told of a new company's years while it is used already, have caught up. */
async function locked(page, api, lock) {
  const until = Date.now() + 150_000;
  for (;;) {
    const refused = await api('POST', '/finance/locks', lock).then(
      () => null,
      (error) => error,
    );
    if (refused === null) return;
    if (!refused.message.includes('finance.books_behind') || Date.now() > until) throw refused;
    // Nothing to hear of: the books are looked at again.
    await page.waitForTimeout(1000);
  }
}

story(
  'receipts: a closed day is said to be closed, and up to when',
  async ({ page, api, base, artifacts }) => {
    const { location, products } = await goods(api);
    const place = (await api('GET', `/inventory/locations/${location}`)).name;
    await locked(page, api, { area: 'stock', level: 'soft', through: day(-20), reason: 'Counted' });
    await page.goto(`${base}/stock/receive`);
    await page.getByLabel('Where').selectOption({ label: place });
    await page.getByLabel('Came on').fill('-30');
    await line(page, 1, products[0], '5');
    await page.keyboard.press('Control+Enter');
    const told = page.getByRole('alert').filter({ hasText: 'No goods can move on' });
    await told.getByText('ask for an exception').waitFor();
    await page.screenshot({ path: `${artifacts}/receive-locked.png` });
    await page.getByLabel('Came on').fill('-3');
    await page.getByLabel('Came on').press('Tab');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/receipts\/[0-9a-f-]{36}/);
  },
  { house: {}, seconds: 240 },
);

story('stock: what was found yesterday is told today', async ({ page, api, base }) => {
  const { location, products } = await goods(api);
  const [product] = products;
  const place = (await api('GET', `/inventory/locations/${location}`)).name;
  await page.goto(`${base}/stock/adjust`);
  await page.getByLabel('Place').selectOption({ label: place });
  await page.getByLabel('Reason').selectOption({ label: 'Damaged' });
  await page.getByLabel('Happened on').fill('-1');
  await line(page, 1, product, '-1');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/adjustments\/[0-9a-f-]{36}$/);
  await page.goto(`${base}/stock/moves`);
  await page.getByText(/^for /).first().waitFor();
  const [move] = (await api('GET', `/inventory/moves?product_id=${product.id}&sort=-at&limit=1`)).items;
  ensure(move.business_date === day(-1), `the move is of yesterday, not of ${move.business_date}`);
});

story('stock: a transfer leaves and arrives on the days that are said', async ({ page, api, base, artifacts }) => {
  const { location, products } = await goods(api);
  const to = (await api('GET', '/inventory/locations?limit=50')).items.find(
    (one) => !one.in_transit && one.id !== location,
  );
  const draft = await api('POST', '/inventory/transfers', {
    from_location_id: location,
    to_location_id: to.id,
    lines: [{ product_id: products[0].id, quantity: '2' }],
  });
  const dialog = page.getByRole('dialog');
  await page.goto(`${base}/transfers/${draft.id}`);
  await page.getByRole('button', { name: /^Ship/ }).click();
  await dialog.getByLabel('Left on').fill('-3');
  await dialog.getByRole('button', { name: 'Ship', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Receive/ }).click();
  // Nothing arrives before it was sent.
  await dialog.getByLabel('Arrived on').fill('-5');
  await dialog.getByLabel('Arrived on').press('Tab');
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Arrived on').fill('-1');
  await dialog.getByLabel('Arrived on').press('Tab');
  await page.screenshot({ path: `${artifacts}/transfer-receive.png` });
  await dialog.getByRole('button', { name: 'Receive' }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await api('GET', `/inventory/transfers/${draft.id}`);
  ensure(after.business_date === day(-3) && after.received_on === day(-1), 'of these days');
  await page.getByText('Arrived on').waitFor();
});
