// The end of a year in a company with foreign money: revalued, closed, and locked for good. It has a house of its own: what
// is locked for good there stays so.
import { join } from 'node:path';
import { day } from '../days.mjs';
import { goods } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** Euros that came to the bank at one rate, and are worth more since. */
async function foreign(api) {
  for (const [when, rate] of [
    [-12, '140.25'],
    [-1, '151.5'],
  ])
    await api('POST', '/finance/exchange-rates', { base: 'EUR', quote: 'KES', day: day(when), rate });
  // The books of a new company begin with what its modules bring.
  await api('POST', '/ledger/catch-up', {});
  let items = [];
  const until = Date.now() + 15_000;
  while (items.length === 0) {
    ensure(Date.now() < until, 'there is a chart of accounts');
    ({ items } = await api('GET', '/ledger/accounts?limit=200'));
  }
  const account = (role) => items.find((one) => one.role === role || one.kind === role).id;
  const lines = [
    { account_id: account('bank'), debit: '3600.00' },
    { account_id: account('income'), credit: '3600.00' },
  ];
  const advice = { description: 'Advice for Lumière SARL', currency: 'EUR', lines, post: true };
  await api('POST', '/ledger/entries', { ...advice, business_date: day(-10) });
  const last = `${Number(day(0).slice(0, 4)) - 1}-06-30`;
  await api('POST', '/ledger/entries', { ...advice, business_date: last, exchange_rate: '128.4' });
}

story(
  'closing: foreign money is revalued, the year closed and locked for good',
  async ({ page, api, base, artifacts }) => {
    await foreign(api);
    const look = (name) => page.screenshot({ path: join(artifacts, `${name}.png`) });
    const dialog = page.getByRole('dialog');

    await page.goto(`${base}/ledger/closing/revaluation?to=${day(-1)}`);
    await page.getByRole('row', { name: /1020/ }).first().waitFor();
    await look('closing-revaluation');
    await page.getByRole('button', { name: 'Post the revaluation' }).click();
    await dialog.getByText('Each entry is taken back').waitFor();
    await look('closing-revaluation-ask');
    await dialog.getByRole('button', { name: 'Post the revaluation' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Posted' }).waitFor();
    await settled(page);
    await look('closing-revaluation-done');

    await page.goto(`${base}/ledger/closing/year`);
    const close = page.getByRole('button', { name: /^Close a year/ });
    await close.waitFor();
    await settled(page);
    await look('closing-year');
    await close.click();
    await dialog.getByText('More can be booked later').waitFor();
    await look('closing-year-ask');
    await dialog.getByRole('button', { name: 'Close a year' }).click();
    await page.waitForURL(/\/ledger\/entries\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
    await look('closing-year-done');

    await page.goto(`${base}/ledger/closing`);
    await page.getByRole('button', { name: 'Lock', exact: true }).first().click();
    await dialog.getByLabel('What').selectOption({ label: 'Everything' });
    await dialog.getByLabel('How firmly').selectOption('hard');
    await dialog.getByLabel('Through').fill(day(-200));
    await dialog.getByLabel('Reason').fill('Audited');
    await look('closing-lock-ask');
    await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/^For good through/)
      .first()
      .waitFor();
    await look('closing-locked');
    const locks = (await api('GET', '/finance/locks')).items;
    ensure(
      locks.some((one) => one.hard_through === day(-200)),
      'it is locked for good',
    );
  },
  { house: {} },
);

story('closing: what the books have not heard of is named, and tried again', async ({ page, api, base, artifacts }) => {
  const { location, products } = await goods(api);
  const lines = [{ product_id: products[0].id, quantity: '1' }];
  const receipt = await api('POST', '/inventory/receipts', { location_id: location, lines });
  const named = (kind, id, path, number = null) => ({ kind, id, number, business_date: day(-40), path });
  const documents = [
    named('receipt', receipt.id, `/inventory/receipts/${receipt.id}`),
    named('invoice', '0190a000-0000-7000-8000-000000000001', null, 'INV-2025-000017'),
    named('opening', '0190a000-0000-7000-8000-000000000002', null),
  ];
  const problem = (code, detail, details = {}) => ({
    status: 409,
    contentType: 'application/problem+json',
    body: JSON.stringify({ title: 'Conflict', status: 409, code, detail, instance: '', errors: [], details }),
  });
  const told = 'Not everything that happened up to that day is in the books yet; try again in a moment';
  const behind = problem('finance.books_behind', told, { count: 205, documents });
  // How far behind the books are is not for a story to say: the server's answers are played.
  const refused = [];
  const { items } = await api('GET', '/finance/locks');
  await page.route('**/api/v1/finance/locks', (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    refused.push(route.request().postDataJSON());
    return route.fulfill(refused.length === 1 ? behind : { json: { items } });
  });
  const list = page.getByRole('region', { name: 'Not in the books yet' });
  const seen = async (name) => {
    await list.getByRole('link', { name: receipt.number }).waitFor();
    await list.getByText('INV-2025-000017').waitFor();
    await list.getByText('Opening', { exact: false }).waitFor();
    await list.getByText('and at least 202 more').waitFor();
    await page.screenshot({ path: join(artifacts, `${name}.png`) });
  };
  await page.goto(`${base}/ledger/closing`);
  await page.getByRole('button', { name: 'Lock', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Through').fill(day(-30));
  await dialog.getByLabel('Reason').fill('Filed');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').and(page.locator(':focus')).getByText('is in the books yet').waitFor();
  await seen('closing-behind');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Try again' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  ensure(JSON.stringify(refused[0]) === JSON.stringify(refused[1]), 'the very same was asked again');

  let asked = 0;
  await page.route('**/api/v1/ledger/year-close*', (route) => {
    asked += 1;
    return route.fulfill(asked === 1 ? behind : problem('ledger.nothing_to_close', 'There is nothing to carry over'));
  });
  await page.goto(`${base}/ledger/closing/year`);
  await seen('closing-year-behind');
  await page.getByRole('button', { name: 'Try again' }).click();
  await list.waitFor({ state: 'detached' });
  await page.getByText('There is nothing to carry over').waitFor();
  ensure(asked === 2, 'asked once more');
});
