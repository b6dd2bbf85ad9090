// Money in one currency for an invoice in another: both amounts, the rate between them, and what the books make of it.
import { day } from '../days.mjs';
import { ensure, story } from '../story.mjs';

const RATES = [
  ['CHF', '130'],
  ['KRW', '0.9'],
];

/** Rates of today, once; a posted invoice of a hundred francs, and whom it is for. */
async function owed(api) {
  for (const [base, rate] of RATES)
    await api('POST', '/finance/exchange-rates', { base, quote: 'KES', day: day(), rate, source: 'CBK' }).catch(
      () => {},
    );
  const customer = await api('POST', '/sales/customers', { name: `Zürich Traders ${Date.now().toString(36)}` });
  const draft = await api('POST', '/billing/invoices', {
    customer_id: customer.id,
    currency: 'CHF',
    lines: [{ description: 'Consulting', quantity: '1', unit_price: '100' }],
  });
  const invoice = await api('POST', `/billing/invoices/${draft.id}/post`, {});
  return { customer, invoice };
}

story(
  'other currencies: won on account settle an invoice in francs, and the books gain',
  async ({ page, api, base }) => {
    const { customer, invoice } = await owed(api);
    await page.goto(`${base}/payments/new?customer=${customer.id}`);
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('KRW');
    await page.getByLabel('Amount').fill('20000');
    await page.getByLabel(/Settle what the customer owes/).uncheck();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
    const path = `/billing/payments/${page.url().split('/').at(-1)}`;

    await page.getByRole('button', { name: /^Allocate/ }).click();
    const dialog = page.getByRole('dialog');
    const rate = dialog.getByLabel('1 KRW in CHF');
    // 0.9 shillings for a won, 130 for a franc.
    await dialog.getByText(/^Rate of /).waitFor();
    ensure(Math.abs(Number(await rate.inputValue()) - 0.9 / 130) < 1e-9, 'the rate between the two is proposed');
    await dialog.getByLabel(`For ${invoice.number}, in KRW`).fill('15000');
    const worth = dialog.getByLabel('Settles, in CHF');
    ensure((await worth.inputValue()) === '103.85', 'what it is by that rate');
    await dialog.getByText(/^More than the/).waitFor();
    await dialog.getByRole('button', { name: /^It settles all of/ }).click();
    ensure((await worth.inputValue()) === '100.00', 'what the two agreed on');
    ensure(Number(await rate.inputValue()) === 0.006666666667, 'the rate follows');
    await dialog.getByText(/^The books will gain about/).waitFor();
    await dialog.getByRole('button', { name: /^Allocate/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const paid = await api('GET', path);
    ensure(paid.unallocated === '5000' && paid.allocations[0].converted.amount === '100.00', 'both amounts are kept');
    ensure((await api('GET', `/billing/invoices/${invoice.id}`)).status === 'paid', 'the invoice is settled');
    await page.getByText('CHF 100.00 at 0.006666666667').waitFor();

    // 15000 won were worth 13500 shillings, 100 francs 13000.
    const differences = page.getByRole('heading', { name: 'Exchange gains and losses' }).locator('../..');
    await differences.getByText(/Gain of .*500\.00/).waitFor();
    await differences.getByRole('link').first().waitFor();

    await page.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByText(/can settle something else/).waitFor();
    await dialog.getByText(new RegExp(`^${invoice.number} is asked for CHF\\s100\\.00 again`)).waitFor();
    await dialog.getByText(/gained or lost by the rate is taken back/).waitFor();
    await dialog.getByLabel('Reason').fill('Another rate');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await differences.getByText(/Loss of .*500\.00/).waitFor();
  },
);

story('other currencies: shillings pay an invoice in francs by keyboard', async ({ page, api, base }) => {
  const { invoice } = await owed(api);
  await page.goto(`${base}/invoices/${invoice.id}`);
  await page.getByRole('heading', { level: 1, name: invoice.number }).waitFor();
  await page.keyboard.press('Control+Shift+p');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount').and(page.locator(':focus')).waitFor();
  await dialog.getByRole('combobox', { name: 'Currency' }).selectOption('KES');
  await dialog.getByText(/^Rate of /).waitFor();
  await dialog.getByRole('button', { name: /^It settles all of/ }).press('Enter');
  ensure(/^13,?000\.00$/.test(await dialog.getByLabel('Amount').inputValue()), 'what all of it takes by that rate');
  await dialog.getByLabel('Amount').fill('13100');
  // Somebody pays a little more, and both agreed that it is all.
  await dialog.getByRole('button', { name: /^It settles all of/ }).press('Enter');
  await dialog.getByLabel('Amount').press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const now = await api('GET', `/billing/invoices/${invoice.id}`);
  ensure(now.status === 'paid' && now.allocations[0].converted.amount === '13100.00', 'it is settled by both amounts');
  await page.getByText(/KES\s13,100\.00 at /).waitFor();
});
