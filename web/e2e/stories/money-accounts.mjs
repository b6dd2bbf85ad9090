// Several bank accounts: which one money came into and leaves again, on which day, and found by it.
import { day } from '../days.mjs';
import { postedInvoice } from '../goods.mjs';
import { ensure, settled, story } from '../story.mjs';

/** A second bank account, once; beside the chart that a new company begins with. */
async function secondBank(api) {
  while ((await api('GET', '/ledger/accounts?code=1020&limit=1')).items.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const known = await api('GET', '/ledger/accounts?code=1021&limit=1');
  if (known.items[0]) return known.items[0];
  return api('POST', '/ledger/accounts', {
    code: '1021',
    name: 'Equity Bank',
    kind: 'asset',
    section: 'Cash and bank',
    holds_money: true,
  });
}

story(
  'accounts: money comes into the second bank, is found by it, and goes back from there',
  async ({ page, api, base }) => {
    const bank = await secondBank(api);
    const { customer } = await postedInvoice(api);
    await page.goto(`${base}/payments/new?customer=${customer.id}`);
    await page.getByLabel('Amount').fill('40');
    const account = page.getByRole('combobox', { name: 'Account' });
    ensure(
      /^1020 .*\(usual for the method\)$/.test(await account.locator('option').first().innerText()),
      'the usual one',
    );
    await account.selectOption({ label: '1021 Equity Bank' });
    await page.getByLabel(/Settle what the customer owes/).uncheck();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
    const payment = await api('GET', `/billing/payments/${page.url().split('/').at(-1)}`);
    ensure(payment.account_id === bank.id, 'it is on record where it came in');
    await page.getByText('1021 Equity Bank').waitFor();

    // A tab of the list, and a condition.
    await page.goto(`${base}/payments`);
    await page.getByRole('button', { name: 'Equity Bank', exact: true }).click();
    await settled(page);
    await page.getByText(payment.number).first().waitFor();
    const listed = await api('GET', `/billing/payments?account_id=${bank.id}&count=true`);
    ensure(
      listed.items.every((one) => one.account_id === bank.id),
      'those alone',
    );

    await page.goto(`${base}/payments/${payment.id}`);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Refund' }).click();
    const dialog = page.getByRole('dialog');
    const from = dialog.getByRole('combobox', { name: 'Account' });
    ensure(
      (await from.locator('option').first().innerText()) === '1021 Equity Bank (where the money came in)',
      'it goes back from where it came',
    );
    await dialog.getByLabel(/^Promised on/).fill('t');
    await dialog.getByLabel('Reason').fill('Paid twice');
    await dialog.getByRole('button', { name: 'Refund' }).click();
    await page.waitForURL(/\/refunds\/[0-9a-f-]{36}/);
    const path = `/billing/refunds/${page.url().split('/').at(-1)}`;
    const promised = await api('GET', path);
    ensure(promised.account_id === bank.id && promised.business_date === day(), 'promised today, from that account');
    await page.getByText('1021 Equity Bank').waitFor();
    await page.getByRole('button', { name: /^Mark as settled/ }).click();
    await dialog.getByLabel(/^Paid on/).fill('t');
    await dialog.getByRole('button', { name: 'Mark as settled' }).click();
    await dialog.waitFor({ state: 'detached' });
    ensure((await api('GET', path)).ended_on === day(), 'and paid today');
    await page.getByText('Paid on').waitFor();
  },
);
