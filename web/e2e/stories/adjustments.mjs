// What was found, lost or counted differently: a document that is made, found, and taken back with a reason.
import { goods, line, newProduct } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

const level = async (api, product, location) =>
  Number(
    (await api('GET', `/inventory/levels?product_id=${product}&location_id=${location}&limit=1`)).items[0]?.on_hand ??
      0,
  );

/** A product of which so many lie at a place. */
async function lying(api, quantity) {
  const { location } = await goods(api);
  const product = await newProduct(api);
  await api('POST', '/inventory/receipts', {
    location_id: location,
    lines: [{ product_id: product.id, quantity, unit_cost: '10' }],
  });
  return { location, product, place: (await api('GET', `/inventory/locations/${location}`)).name };
}

story(
  'adjustments: what was counted is written down, found and taken back by keyboard',
  async ({ page, api, base, artifacts }) => {
    const { location, product, place } = await lying(api, '14');
    await page.goto(`${base}/adjustments`);
    await settled(page);
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Adjust stock' }).waitFor();
    await page.getByLabel('Place').selectOption({ label: place });
    await page.getByLabel('Reason').selectOption({ label: 'Counted' });
    await page.getByLabel('Reference').fill('Sheet 12');
    await page.getByLabel('What is said').selectOption({ label: 'What was counted' });
    // Nobody has counted one: the line begins empty, and says so when it is sent so.
    await line(page, 1, product, '', 'Counted');
    const counted = page.getByRole('textbox', { name: 'Counted, line 1', exact: true });
    ensure((await counted.inputValue()) === '', 'what was counted is not guessed');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/In line 1: How many were counted is missing$/).waitFor();
    await counted.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('12');
    await page.getByRole('row', { name: 'line 1' }).getByText('-2', { exact: true }).waitFor();
    await page.screenshot({ path: `${artifacts}/adjust-counted.png` });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/adjustments\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1);
    const made = await api('GET', `/inventory/adjustments/${id}`);
    ensure(Number(made.lines[0].before) === 14 && Number(made.lines[0].counted) === 12, 'as it was counted');
    ensure((await level(api, product.id, location)) === 12, 'twelve are on hand');
    await page.getByText('Sheet 12').waitFor();
    const lines = page
      .getByRole('region', { name: 'Goods', exact: true })
      .getByRole('row')
      .filter({ hasText: product.sku });
    for (const text of ['14', '-2', '12'])
      await lines.getByRole('cell').getByText(text, { exact: true }).first().waitFor();
    await lines.getByText(/^Counted: 12/).waitFor();
    await page.getByRole('region', { name: 'Stock moves' }).getByText('-2', { exact: true }).waitFor();
    // The books hear of it a moment later, of a new company's years before it.
    const books = page.getByRole('heading', { name: 'In the books' }).locator('../..').getByRole('link');
    await books.first().waitFor({ timeout: 90_000 });
    await page.screenshot({ path: `${artifacts}/adjustment.png` });
    await books.first().press('Enter');
    await page.waitForURL(/\/ledger\/entries\//);
    await page.getByRole('link', { name: made.number }).press('Enter');
    await page.waitForURL(new RegExp(`/adjustments/${id}$`));

    await page.goto(`${base}/stock/moves`);
    await page.getByRole('link', { name: made.number }).first().waitFor();
    await page.goto(`${base}/adjustments?q=${made.number}`);
    await settled(page);
    const row = page.getByRole('grid').getByText(made.number);
    await row.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.getByRole('dialog').getByRole('list', { name: 'Lines' }).getByText('-2').waitFor();
    await page.screenshot({ path: `${artifacts}/adjustment-peek.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(id));
    await page.getByRole('heading', { level: 1, name: made.number }).waitFor();
    await settled(page);

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill('Reverse');
    await page.getByRole('option', { name: 'Reverse' }).first().waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').and(page.locator(':focus')).waitFor();
    ensure(await dialog.getByRole('button', { name: 'Reverse' }).isDisabled(), 'not without a reason');
    await page.keyboard.type('Counted the wrong shelf');
    await page.screenshot({ path: `${artifacts}/adjustment-reverse.png` });
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('Reversed').waitFor();
    ensure((await level(api, product.id, location)) === 14, 'as many as before are on hand');
    const { reversed_by_id } = await api('GET', `/inventory/adjustments/${id}`);
    const counter = await api('GET', `/inventory/adjustments/${reversed_by_id}`);
    await page.getByRole('link', { name: counter.number }).press('Enter');
    await page.getByRole('heading', { level: 1, name: counter.number }).waitFor();
    await page.getByText('Counted the wrong shelf').first().waitFor();
    await page.getByText('This takes back').getByRole('link', { name: made.number }).waitFor();
    await page.getByRole('region', { name: 'Stock moves' }).getByText('+2', { exact: true }).waitFor();

    await page.goto(`${base}/adjustments`);
    await page.getByRole('button', { name: 'Reversals' }).click();
    await page.getByText(counter.number).first().waitFor();
    ensure((await page.getByText(made.number, { exact: true }).count()) === 0, 'only what takes back');
  },
  { seconds: 240 },
);

story(
  'adjustments: on a phone rows have two lines, and what changes elsewhere comes by itself',
  async ({ page, api, base, artifacts }) => {
    const { location, product } = await lying(api, '9');
    const lines = [{ product_id: product.id, quantity: '-4' }];
    const { id, number } = await api('POST', '/inventory/adjustments', {
      location_id: location,
      reason: 'damage',
      lines,
    });
    await page.goto(`${base}/adjustments`);
    await settled(page);
    const row = page.locator('[data-row]').filter({ hasText: number });
    await row.getByText('Damaged').waitFor();
    await page.screenshot({ path: `${artifacts}/adjustments-phone.png` });
    await page.goto(`${base}/adjustments/${id}`);
    const shown = page.getByRole('region', { name: 'Goods', exact: true });
    await shown.getByText('9 → 5').waitFor();
    for (const name of ['Goods', 'Stock moves']) {
      const region = page.getByRole('region', { name, exact: true });
      await region.getByRole('row').nth(1).waitFor();
      const beyond = await region.evaluate((box) => box.scrollWidth - box.clientWidth);
      ensure(beyond === 0, `${name}: ${beyond} px beyond the screen`);
    }
    await page.screenshot({ path: `${artifacts}/adjustment-phone.png`, fullPage: true });
    await api('POST', `/inventory/adjustments/${id}/reverse`, { reason: 'Not broken after all' });
    await page.getByText('The adjustment was taken back').waitFor();
  },
  { context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
);
